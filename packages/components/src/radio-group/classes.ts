import { classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  root: ui("flex flex-col gap-1.5 min-w-0 border-0 p-0 m-0"),
  list: ui("flex mt-2 first:mt-0"),
  direction: { column: ui("flex-col gap-2"), row: ui("flex-row flex-wrap gap-x-5 gap-y-2") },
  option: ui(
    "inline-flex items-start gap-2.5 min-w-0 text-[15px]/6 text-ink has-disabled:cursor-not-allowed has-disabled:opacity-50",
  ),
  dot: ui(
    "appearance-none shrink-0 m-0.75 size-4.5 rounded-full border border-edge bg-panel cursor-pointer hover:border-faint checked:border-[5.5px] checked:border-accent-fill focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed",
  ),
};
