import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("inline-flex items-center gap-1 align-baseline"),
  key: ui(
    "inline-grid min-w-5 place-items-center rounded-[4px] border border-edge border-b-2 bg-panel px-1 font-sans text-[12px]/[18px] font-[550] text-muted",
  ),
};
