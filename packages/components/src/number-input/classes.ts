import { boxClasses, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = { field, box: boxClasses, height: ui("h-10 tabular-nums") };
