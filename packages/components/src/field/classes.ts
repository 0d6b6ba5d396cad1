import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-1.5 min-w-0"),
  label: ui("text-[13px]/5 font-[550] text-ink"),
  required: ui("text-bad"),
  description: ui("text-[13px]/5 text-muted"),
  error: ui("text-[13px]/5 text-bad"),
};

/** The surface of a box that text is entered into, without what its size decides. */
export const boxSurface = ui(
  "w-full min-w-0 rounded-control border border-edge bg-panel text-ink placeholder:text-muted transition-[border-color] duration-150 ease-calm motion-reduce:transition-none hover:border-faint focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent aria-invalid:border-bad aria-invalid:outline-bad [&[readonly]]:bg-field disabled:opacity-50 disabled:bg-field disabled:cursor-not-allowed",
);

/** The height, inset and text of a box of one line. */
export const boxSizes = {
  sm: ui("h-8 px-2.5 text-[13px]/5"),
  md: ui("h-10 px-3 text-[15px]/6"),
  lg: ui("h-12 px-4 text-[17px]/6"),
};

/** What stands in a box beside its text, by the size of the box: an icon before it, buttons behind it. */
export const boxParts = {
  frame: ui("relative w-full min-w-0"),
  icon: {
    sm: ui("absolute start-2.5 top-1/2 -translate-y-1/2 text-muted pointer-events-none"),
    md: ui("absolute start-3 top-1/2 -translate-y-1/2 text-muted pointer-events-none"),
    lg: ui("absolute start-4 top-1/2 -translate-y-1/2 text-muted pointer-events-none"),
  },
  /** The text's room beside an icon. */
  afterIcon: { sm: ui("ps-8"), md: ui("ps-9"), lg: ui("ps-11") },
  button: {
    sm: ui("absolute end-1 top-1 size-6"),
    md: ui("absolute end-1 top-1 size-8"),
    lg: ui("absolute end-1.5 top-1.5 size-9"),
  },
  buttonLook: ui(
    "grid place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed",
  ),
  /** The text's room beside a button. */
  beforeButton: { sm: ui("pe-8"), md: ui("pe-10"), lg: ui("pe-12") },
};

/** A box of medium size, as high as its component says. */
export const boxClasses = `${boxSurface} ${ui("px-3 text-[15px]/6")}`;
