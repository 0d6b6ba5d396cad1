import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-4 min-w-0"),
  error: ui("text-[13px]/5 text-bad"),
  /** In a dialog or drawer: modal/classes.ts. */
  actions: ui("flex flex-wrap items-center justify-end gap-2"),
};
