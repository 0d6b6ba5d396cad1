import { classes as field } from "../field/classes.ts";
import { classes as progress } from "../progress/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  root: ui("flex flex-col gap-2 min-w-0"),
  zone: ui(
    "relative flex flex-col items-center gap-1 rounded-group border border-dashed border-edge bg-panel px-4 py-6 text-center text-sm/5 text-muted cursor-pointer transition-colors duration-150 ease-calm motion-reduce:transition-none hover:border-faint has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent",
  ),
  /** Files hang over it. */
  over: ui("border-accent bg-accent-soft"),
  disabled: ui("bg-field grayscale cursor-not-allowed"),
  sign: ui("text-muted"),
  choose: ui("font-[550] text-accent"),
  hint: ui("text-[13px]/5"),
  /** The browser's own field, for keyboard and screen readers. */
  input: ui("sr-only"),
  list: ui("flex flex-col gap-1 m-0 p-0 list-none"),
  item: ui(
    "flex items-center gap-3 min-w-0 rounded-control border border-line bg-panel pl-3 pr-1 py-1.5 text-sm/5 text-ink",
  ),
  body: ui("flex flex-col gap-1 min-w-0 flex-1"),
  line: ui("flex items-baseline gap-2 min-w-0"),
  name: ui("min-w-0 truncate"),
  size: ui("shrink-0 text-[13px]/5 text-muted tabular-nums"),
  failed: ui("text-[13px]/5 text-bad"),
  done: ui("shrink-0 text-good"),
  wrong: ui("shrink-0 text-bad"),
  track: progress.track,
  bar: progress.bar,
  color: progress.color.accent,
  remove: ui(
    "grid size-8 shrink-0 place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  status: ui("sr-only"),
};
