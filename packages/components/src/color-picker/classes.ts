import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { floatingClasses } from "../floating/classes.ts";
import { ui } from "../style/ui.ts";

const range =
  "m-0 h-4 w-full cursor-pointer appearance-none rounded-full outline-offset-2 focus-visible:outline-2 focus-visible:outline-accent";
const webkit =
  "[&::-webkit-slider-thumb]:size-5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-white [&::-webkit-slider-thumb]:bg-(--knob) [&::-webkit-slider-thumb]:shadow-[0_0_0_1px_rgb(9_12_20/0.35)]";
const mozilla =
  "[&::-moz-range-track]:bg-transparent [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-white [&::-moz-range-thumb]:bg-(--knob)";

export const classes = {
  field,
  floating: floatingClasses,
  box: boxSurface,
  size: boxSizes,
  frame: boxParts.frame,
  text: { sm: ui("ps-9"), md: ui("ps-11"), lg: ui("ps-13") },
  hex: ui("tabular-nums uppercase placeholder:normal-case"),
  swatch: {
    sm: ui("absolute start-1 top-1 size-6"),
    md: ui("absolute start-2 top-2 size-6"),
    lg: ui("absolute start-2.5 top-2.5 size-7"),
  },
  alone: { sm: ui("size-8"), md: ui("size-10"), lg: ui("size-12") },
  /** The chequered ground shows through what is not opaque; `--color` is the colour. */
  color: ui(
    "shrink-0 cursor-pointer overflow-hidden rounded-[6px] border border-edge bg-[linear-gradient(var(--color),var(--color)),repeating-conic-gradient(#d5d8de_0_25%,#fff_0_50%)] bg-size-[auto,8px_8px] focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed disabled:opacity-50",
  ),
  panel: ui("fixed m-0 p-3"),
  /** `contents` of a panel whose own display must stay the browser's while it is closed. */
  stack: ui("flex w-56 flex-col gap-3"),
  area: ui(
    "relative h-36 w-full cursor-crosshair touch-none rounded-[6px] bg-[linear-gradient(to_top,#000,transparent),linear-gradient(to_right,#fff,var(--hue))] focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent",
  ),
  /** Of the area, from the left and from below. It is a picture: it does not turn with the direction of the text. */
  knob: ui(
    "pointer-events-none absolute left-(--x) bottom-(--y) size-4 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-white bg-(--knob) shadow-[0_0_0_1px_rgb(9_12_20/0.35)]",
  ),
  row: ui("flex items-center gap-2"),
  ranges: ui("flex min-w-0 flex-1 flex-col gap-3"),
  range: ui(`${range} ${webkit} ${mozilla}`),
  dropper: ui(
    "grid size-9 shrink-0 place-items-center rounded-control border border-edge text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  presets: ui("flex flex-wrap gap-1.5"),
  preset: ui("size-6 aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-ink"),
};
