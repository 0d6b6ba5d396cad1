import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-4 min-w-0"),
  list: ui("flex gap-1 overflow-x-auto border-b border-line"),
};
