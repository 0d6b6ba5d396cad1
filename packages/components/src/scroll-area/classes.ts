import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("relative flex min-h-0 min-w-0 flex-col"),
  fills: ui("h-full"),
  viewport: ui(
    "min-h-0 min-w-0 flex-1 overscroll-contain rounded-[inherit] focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  direction: {
    vertical: ui("overflow-x-hidden overflow-y-auto"),
    horizontal: ui("overflow-x-auto overflow-y-hidden"),
    both: ui("overflow-auto"),
  },
  /** Thin, in the theme's colours, wherever the browser can; touch screens show their own. */
  scrollbar: {
    thin: ui("[scrollbar-color:var(--edge)_transparent] [scrollbar-width:thin]"),
    auto: ui("[scrollbar-color:var(--edge)_transparent] [scrollbar-width:auto]"),
    none: ui("[scrollbar-width:none]"),
  },
  /** Turned around, the end is where the browser begins, and stays when more comes: without a script. */
  toEnd: ui("flex flex-col-reverse"),
  content: ui("min-w-0"),
  wide: ui("w-max min-w-full"),
  /** Where content stands that does not fill the area: the rest of the room is behind it or before it. */
  column: ui("flex flex-col"),
  align: { start: ui("mb-auto"), end: ui("mt-auto") },
  jump: ui(
    "absolute bottom-3 start-1/2 z-10 inline-flex min-h-8 -translate-x-1/2 items-center gap-1.5 rounded-full border border-edge bg-panel ps-2.5 pe-3 text-[13px]/5 font-[550] text-ink shadow-[0_4px_16px_-4px_rgb(9_12_20/0.25)] hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent rtl:translate-x-1/2",
  ),
};
