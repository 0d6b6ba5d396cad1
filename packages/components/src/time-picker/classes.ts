import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { floatingClasses } from "../floating/classes.ts";
import { ui } from "../style/ui.ts";

const { frame, button, buttonLook, beforeButton } = boxParts;

export const classes = {
  field,
  floating: floatingClasses,
  box: boxSurface,
  size: boxSizes,
  parts: { frame, button, buttonLook, beforeButton },
  number: ui("tabular-nums"),
  list: ui("fixed m-0 max-h-64 min-w-32 p-1"),
  option: ui("cursor-pointer rounded-[6px] px-3 py-1.5 text-sm/5 tabular-nums hover:bg-field"),
  active: ui("bg-field"),
  chosen: ui("font-semibold text-accent"),
};
