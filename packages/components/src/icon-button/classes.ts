import { classes as button } from "../button/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  button,
  shape: {
    square: "",
    /** By the corners: the button's own radius is of all four at once, which comes before these. */
    round: ui("rounded-s-full rounded-e-full"),
  },
};
