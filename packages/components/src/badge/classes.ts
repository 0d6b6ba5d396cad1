import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-flex items-center gap-1 max-w-full rounded-full px-2 text-xs/5 font-[550] whitespace-nowrap tabular-nums",
  ),
  tone: {
    neutral: ui("bg-raised text-ink"),
    accent: ui("bg-accent-soft text-accent"),
    good: ui("bg-good-soft text-good"),
    warn: ui("bg-warn-soft text-warn"),
    bad: ui("bg-bad-soft text-bad"),
  },
};
