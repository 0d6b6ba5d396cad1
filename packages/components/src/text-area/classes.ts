import { boxClasses, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  box: boxClasses,
  height: ui("block min-h-10 max-h-80 py-2 resize-y field-sizing-content"),
};
