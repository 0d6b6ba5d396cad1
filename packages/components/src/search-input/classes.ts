import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { classes as spinner } from "../spinner/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  box: boxSurface,
  size: boxSizes,
  parts: boxParts,
  /** The browser's own cross gives way to ours, which can be named. */
  own: ui("appearance-none [&::-webkit-search-cancel-button]:hidden [&::-webkit-search-decoration]:hidden"),
  icon: ui("grid place-items-center"),
  spinner: { root: spinner.root, size: spinner.size.sm },
};
