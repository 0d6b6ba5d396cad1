import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-3 min-w-0 rounded-card border border-line bg-panel text-ink"),
  padding: { none: ui("p-0"), sm: ui("p-3"), md: ui("p-5"), lg: ui("p-8") },
  raised: ui("shadow-[0_1px_2px_rgb(9_12_20/0.06),0_12px_32px_-12px_rgb(9_12_20/0.18)]"),
};
