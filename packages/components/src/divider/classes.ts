import { ui } from "../style/ui.ts";

export const classes = {
  horizontal: ui("w-full h-px shrink-0 border-0 bg-line"),
  vertical: ui("self-stretch w-px min-h-4 shrink-0 border-0 bg-line"),
  labelled: ui(
    "flex w-full items-center gap-3 text-[13px]/5 text-muted before:content-[''] before:h-px before:flex-1 before:bg-line after:content-[''] after:h-px after:flex-1 after:bg-line",
  ),
};
