import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-flex items-center gap-1.5 max-w-full wrap-anywhere rounded-sm underline-offset-4 decoration-1 hover:underline focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  color: {
    default: ui("text-inherit"),
    muted: ui("text-muted hover:text-ink"),
    neutral: ui("text-ink font-medium"),
    accent: ui("text-accent font-medium"),
    secondary: ui("text-secondary font-medium"),
    good: ui("text-good font-medium"),
    warn: ui("text-warn font-medium"),
    bad: ui("text-bad font-medium"),
  },
};
