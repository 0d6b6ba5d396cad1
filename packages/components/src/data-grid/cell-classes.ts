import { classes as badge } from "../badge/classes.ts";
import { classes as checkbox } from "../checkbox/classes.ts";
import { ui } from "../style/ui.ts";

/** What stands in cells. */
export const cellClasses = {
  text: ui("min-w-0 truncate"),
  two: ui("flex min-w-0 flex-col"),
  second: ui("[display:var(--second,block)] truncate text-xs/4 text-muted"),
  picture: ui("me-2.5 size-7 shrink-0 rounded-full bg-raised object-cover"),
  image: ui("size-8 rounded-[6px] bg-raised object-cover"),
  link: ui(
    "min-w-0 truncate text-accent underline decoration-transparent underline-offset-3 hover:decoration-current focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent rounded-[3px]",
  ),
  badges: ui("flex min-w-0 gap-1 overflow-hidden"),
  badge: badge.root,
  colors: badge.color,
  checkbox: checkbox.box,
  yes: ui("text-good"),
  no: ui("text-faint"),
  button: ui(
    "inline-flex h-7 min-w-0 items-center gap-1.5 rounded-[6px] border border-edge bg-panel px-2.5 text-[13px]/5 font-[550] text-ink hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  progress: ui("flex w-full min-w-0 items-center gap-2.5"),
  track: ui("h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-raised"),
  bar: ui("block h-full rounded-full bg-accent-fill"),
  percent: ui("w-9 shrink-0 text-end text-xs/5 tabular-nums text-muted"),
  /** A cell whose change is not saved. */
  changed: ui(
    "after:content-[''] after:absolute after:end-0 after:top-0 after:border-[5px] after:border-transparent after:border-t-accent after:border-e-accent",
  ),
  editor: ui(
    "absolute inset-0 z-1 h-full w-full border-0 bg-panel px-3 text-sm/5 text-ink outline-2 -outline-offset-2 outline-accent aria-invalid:outline-bad",
  ),
};
