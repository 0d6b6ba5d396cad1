import { boxSurface, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  box: boxSurface,
  /** Where no most lines are given, it grows to half of a screen. */
  height: ui("block min-h-10 max-h-80 resize-y"),
  size: {
    sm: ui("px-2.5 py-1.5 text-[13px]/5"),
    md: ui("px-3 py-2 text-[15px]/6"),
    lg: ui("px-4 py-2.5 text-[17px]/6"),
  },
  grows: ui("field-sizing-content"),
};
