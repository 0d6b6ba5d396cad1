import { classes as button } from "../button/classes.ts";
import { ui } from "../style/ui.ts";

const { root, size, square, variant, color, label } = button;

export const triggerClasses = {
  place: ui("inline-flex max-w-full"),
  button: { root, size, square, variant, color, label },
  sign: ui("shrink-0 -me-1 opacity-70"),
};
