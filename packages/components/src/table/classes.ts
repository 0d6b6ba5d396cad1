import { classes as spinner } from "../spinner/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("w-full overflow-x-auto rounded-card border border-line bg-panel"),
  table: ui("w-full border-collapse text-sm/5"),
  caption: ui("px-4 py-3 text-left text-[13px]/5 text-muted"),
  heading: ui(
    "px-4 h-10 border-b border-line bg-field text-[13px]/5 font-[550] text-muted whitespace-nowrap",
  ),
  sticky: ui("sticky top-0 z-1 shadow-[inset_0_-1px_0_var(--color-line)]"),
  steady: ui("table-fixed"),
  room: ui("[overflow-anchor:none]"),
  waiting: ui("animate-pulse bg-field"),
  row: ui("border-b border-line last:border-b-0"),
  pressable: ui(
    "cursor-pointer hover:bg-field focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  cell: ui("px-4 text-ink wrap-break-word"),
  height: { normal: ui("py-3"), dense: ui("py-1.5") },
  align: { start: ui("text-left"), center: ui("text-center"), end: ui("text-right tabular-nums") },
  spinner: { root: spinner.root, color: spinner.color, size: spinner.size.md },
  empty: ui("px-4 py-8 text-center text-muted"),
};
