import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

const { frame, icon, afterIcon } = boxParts;

export const classes = {
  field,
  box: boxSurface,
  /** Browsers have a cross of their own for a search, which cannot be named. */
  own: ui("[&::-webkit-search-cancel-button]:hidden [&::-webkit-search-decoration]:hidden"),
  size: boxSizes,
  parts: { frame, icon, afterIcon },
};
