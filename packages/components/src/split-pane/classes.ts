import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("@container/split flex h-full min-h-40 w-full min-w-0 flex-col"),
  frame: ui("grid min-h-0 min-w-0 flex-1"),
  direction: {
    horizontal: ui("grid-cols-[minmax(0,var(--split))_auto_minmax(0,1fr)] grid-rows-[minmax(0,1fr)]"),
    vertical: ui("grid-rows-[minmax(0,var(--split))_auto_minmax(0,1fr)] grid-cols-[minmax(0,1fr)]"),
  },
  /** On a phone the panes stand below each other, as high as what is in them. */
  stacks: ui("@max-xl/split:grid-cols-[minmax(0,1fr)] @max-xl/split:grid-rows-[auto_auto]"),
  stacksSeparator: ui("@max-xl/split:hidden"),
  stacksSecond: ui("@max-xl/split:border-t @max-xl/split:border-line"),
  pane: ui("min-h-0 min-w-0 overflow-auto [scrollbar-color:var(--edge)_transparent] [scrollbar-width:thin]"),
  /** A hairline to the eye, wider to the pointer. */
  separator: ui(
    "relative z-10 touch-none bg-line transition-colors duration-150 ease-calm motion-reduce:transition-none before:absolute after:absolute after:rounded-full after:bg-edge hover:bg-accent focus-visible:bg-accent focus-visible:outline-2 focus-visible:outline-accent",
  ),
  separatorDirection: {
    horizontal: ui(
      "w-px cursor-col-resize before:inset-y-0 before:-inset-x-1.5 after:top-1/2 after:-start-[1.5px] after:h-8 after:w-1 after:-translate-y-1/2",
    ),
    vertical: ui(
      "h-px cursor-row-resize before:inset-x-0 before:-inset-y-1.5 after:start-1/2 after:-top-[1.5px] after:h-1 after:w-8 after:-translate-x-1/2 rtl:after:translate-x-1/2",
    ),
  },
  fixed: ui("cursor-default hover:bg-line after:hidden"),
};
