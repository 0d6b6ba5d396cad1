import { ui } from "../style/ui.ts";

/**
 * The look of what floats: a raised panel that fades in, and scrolls where it has more than there is room for. Before scripts are there it
 * stands in the middle of the window.
 */
export const floatingClasses = {
  panel: ui(
    "m-auto rounded-group border border-line dark:border-edge/60 bg-panel text-ink shadow-float transition-opacity duration-120 ease-calm starting:opacity-0 motion-reduce:transition-none",
  ),
  /** It clips nothing while nothing is too long: rings of focus may stand out. */
  scrolls: ui("overflow-auto overscroll-contain"),
};
