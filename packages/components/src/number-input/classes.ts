import { boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = { field, box: boxSurface, size: boxSizes, number: ui("tabular-nums") };
