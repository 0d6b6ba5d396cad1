import { ui } from "../style/ui.ts";

/** In the dark, where a shadow is hardly seen, what is raised is a step lighter. */
export const classes = {
  root: ui("flex flex-col gap-3 min-w-0 rounded-card border border-line bg-panel text-ink"),
  padding: { none: ui("p-0"), sm: ui("p-3"), md: ui("p-5"), lg: ui("p-8") },
  raised: ui("shadow-card dark:border-raised dark:bg-field"),
};
