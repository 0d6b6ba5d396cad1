import { chipClasses } from "../choices/chip-classes.ts";
import { listClasses } from "../choices/classes.ts";

export const classes = { chips: chipClasses, list: listClasses };
