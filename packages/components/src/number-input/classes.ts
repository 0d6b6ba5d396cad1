import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

/** What stands in the field beside a number that is edited, as far from its edge as the text is. */
const sign = {
  sm: ui("px-[11px] text-[13px]/5"),
  md: ui("px-[13px] text-[15px]/6"),
  lg: ui("px-[17px] text-[17px]/6"),
};

export const classes = {
  field,
  box: boxSurface,
  size: boxSizes,
  number: ui("tabular-nums"),
  frame: boxParts.frame,
  sign,
  signPlace: ui("absolute inset-y-0 flex items-center text-muted pointer-events-none"),
  signSide: { left: ui("left-0"), right: ui("right-0") },
  /** The room of the sign in the field: `--letters` is how many it has. */
  beside: {
    left: ui("pl-[calc(var(--inset)+var(--letters)*1.25ch)]"),
    right: ui("pr-[calc(var(--inset)+var(--letters)*1.25ch)]"),
  },
  inset: { sm: ui("[--inset:10px]"), md: ui("[--inset:12px]"), lg: ui("[--inset:16px]") },
};
