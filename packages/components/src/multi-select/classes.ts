import { chipClasses } from "../choices/chip-classes.ts";
import { listClasses } from "../choices/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  chips: chipClasses,
  list: listClasses,
  head: ui("flex items-center justify-between gap-2 border-b border-line px-2 py-1"),
  action: ui(
    "h-7 rounded-control px-1.5 text-[13px]/5 font-[550] text-accent hover:bg-field focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent disabled:opacity-40",
  ),
};
