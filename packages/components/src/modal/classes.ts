import { ui } from "../style/ui.ts";

/** What Dialog and Drawer have alike. */
export const classes = {
  sheet: ui("flex flex-col gap-4 p-5"),
  head: ui("flex items-start gap-4"),
  texts: ui("flex flex-col gap-1 min-w-0 flex-1"),
  title: ui("text-[18px]/[26px] font-semibold tracking-[-0.01em] wrap-break-word"),
  description: ui("text-sm/5 text-muted"),
  close: ui(
    "grid size-8 shrink-0 -mr-1.5 -mt-1 place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  actions: ui("flex flex-wrap justify-end gap-2"),
};
