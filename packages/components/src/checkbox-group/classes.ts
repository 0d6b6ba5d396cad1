import { classes as checkbox } from "../checkbox/classes.ts";
import { classes as group } from "../field/group-classes.ts";
import { ui } from "../style/ui.ts";

/** The group looks as one of radio buttons, its boxes as single ones. */
export const classes = { group, box: checkbox.box, all: ui("font-[550]") };
