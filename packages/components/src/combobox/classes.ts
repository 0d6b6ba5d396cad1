import { comboClasses, listClasses } from "../choices/classes.ts";

export const classes = { combo: comboClasses, list: listClasses };
