import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { floatingClasses } from "../floating/classes.ts";
import { ui } from "../style/ui.ts";

const { frame, button, buttonLook, beforeButton } = boxParts;

export const classes = {
  field,
  box: boxSurface,
  size: boxSizes,
  parts: { frame, button, buttonLook, beforeButton },
  floating: floatingClasses,
  popover: ui("w-[min(304px,calc(100vw-1rem))] p-3"),
  head: ui("flex items-center gap-1 pb-2"),
  month: ui("flex-1 text-center text-sm/5 font-semibold"),
  step: ui(
    "grid size-8 place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-40 disabled:cursor-not-allowed rtl:-scale-x-100",
  ),
  grid: ui("w-full table-fixed border-collapse"),
  weekday: ui("h-8 p-0 text-center text-[12px]/4 font-[550] text-muted"),
  cell: ui("p-0 text-center"),
  day: ui(
    "inline-grid size-9 place-items-center rounded-control text-sm/5 tabular-nums focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent aria-disabled:text-faint aria-disabled:line-through aria-disabled:cursor-not-allowed",
  ),
  /** One that is not in what is chosen. */
  free: ui("hover:bg-field"),
  /** Of a range: one band from its first to its last day, as long as the week is. */
  span: {
    start: ui("rounded-s-control bg-accent-soft"),
    between: ui("bg-accent-soft"),
    end: ui("rounded-e-control bg-accent-soft"),
  },
  outside: ui("text-muted"),
  today: ui("font-semibold text-accent"),
  chosen: ui("bg-accent-fill text-accent-ink"),
  foot: ui("flex justify-between pt-2"),
  action: ui(
    "h-8 rounded-control px-2 text-[13px]/5 font-[550] text-accent hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-40",
  ),
};
