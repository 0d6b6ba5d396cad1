import { ui } from "../style/ui.ts";
import { classes as field } from "./classes.ts";

export const classes = {
  field,
  root: ui("flex flex-col gap-1.5 min-w-0 border-0 p-0 m-0"),
  list: ui("flex mt-2 first:mt-0"),
  direction: { column: ui("flex-col gap-2"), row: ui("flex-row flex-wrap gap-x-5 gap-y-2") },
  option: ui(
    "inline-flex items-start gap-2.5 min-w-0 text-[15px]/6 text-ink has-disabled:cursor-not-allowed has-disabled:opacity-50",
  ),
};
