import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex w-full min-w-0 flex-col text-sm/5 text-ink select-none"),
  row: ui(
    "flex min-w-0 cursor-default items-center gap-1.5 rounded-control pe-2 hover:bg-field focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  size: {
    sm: ui("min-h-7 py-0.5"),
    md: ui("min-h-9 py-1"),
    lg: ui("min-h-11 py-2"),
  },
  /** A row out of sight is not laid out, and as high as one line: the height is that of what is in it, without its own room. */
  ofMany: ui("[content-visibility:auto] [contain-intrinsic-size:auto_20px]"),
  selected: ui("bg-accent-soft hover:bg-accent-soft"),
  disabled: ui("opacity-50"),
  /** Opens and closes with a press; as wide where there is nothing to open. */
  opener: ui("grid w-6 shrink-0 place-items-center self-stretch rounded-control text-muted"),
  chevron: ui("transition-transform duration-150 motion-reduce:transition-none"),
  open: ui("rotate-90"),
  closed: ui("rtl:rotate-180"),
  waiting: ui("animate-spin motion-reduce:animate-none"),
  box: ui("grid size-4.5 shrink-0 place-items-center rounded-[5px] border"),
  unticked: ui("border-edge bg-panel"),
  ticked: ui("border-transparent bg-accent-fill text-accent-ink"),
  sign: ui("shrink-0 text-muted"),
  label: ui("min-w-0 flex-1 wrap-break-word"),
  empty: ui("py-6 text-center text-sm/5 text-muted"),
};
