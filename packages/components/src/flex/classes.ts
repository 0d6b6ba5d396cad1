import { alignClasses, justifyClasses } from "../style/stack.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex min-w-0"),
  direction: {
    row: ui("flex-row"),
    column: ui("flex-col"),
    "row-reverse": ui("flex-row-reverse"),
    "column-reverse": ui("flex-col-reverse"),
  },
  wrap: ui("flex-wrap"),
  align: alignClasses,
  justify: justifyClasses,
};
