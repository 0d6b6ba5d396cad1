import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-3 min-w-0 rounded-card border border-line bg-panel text-ink"),
  padding: { none: ui("p-0"), sm: ui("p-3"), md: ui("p-5"), lg: ui("p-8") },
  raised: ui("shadow-card"),
};
