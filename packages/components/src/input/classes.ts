import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";

const { frame, icon, afterIcon } = boxParts;

export const classes = { field, box: boxSurface, size: boxSizes, parts: { frame, icon, afterIcon } };
