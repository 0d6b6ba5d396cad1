import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-block shrink-0 rounded-full border-current border-r-transparent animate-spin motion-reduce:animate-pulse",
  ),
  size: { sm: ui("size-4 border-2"), md: ui("size-6 border-[2.5px]"), lg: ui("size-10 border-[3px]") },
  color: ui("text-accent"),
};
