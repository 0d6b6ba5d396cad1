import { classes as codeBlock } from "../code-block/classes.ts";
import { proseClasses } from "../prose/classes.ts";

export const classes = { ...proseClasses, codeBlock };
