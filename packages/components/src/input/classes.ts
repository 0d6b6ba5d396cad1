import { boxClasses, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  box: boxClasses,
  height: ui("h-10"),
  /** Around the box when it has an icon. */
  frame: ui("relative w-full min-w-0"),
  icon: ui("absolute left-3 top-1/2 -translate-y-1/2 text-muted pointer-events-none"),
  inset: ui("pl-9"),
};
