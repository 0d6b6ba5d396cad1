import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("min-w-0 border-b border-line"),
  heading: ui("m-0"),
  header: ui(
    "flex w-full min-h-12 items-center gap-3 py-3 text-start text-[15px]/6 font-[550] text-ink rounded-control hover:text-accent focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed disabled:hover:text-ink",
  ),
  label: ui("min-w-0 flex-1 wrap-break-word"),
  sign: ui("shrink-0 text-muted transition-transform duration-150 ease-calm motion-reduce:transition-none"),
  turned: ui("rotate-180"),
  /** Grows from nothing to its content's height; closed, nothing within it can be reached. */
  room: ui(
    "grid grid-rows-[0fr] invisible transition-[grid-template-rows,visibility] duration-150 ease-calm motion-reduce:transition-none",
  ),
  open: ui("grid-rows-[1fr] visible"),
  clip: ui("min-h-0 overflow-hidden"),
  content: ui("flex flex-col gap-3 pb-4 min-w-0"),
};
