import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("whitespace-pre-line wrap-break-word text-pretty"),
  size: { sm: ui("text-[13px]/5"), md: ui("text-[15px]/6"), lg: ui("text-[18px]/7") },
  color: {
    default: ui("text-inherit"),
    muted: ui("text-muted"),
    neutral: ui("text-ink"),
    accent: ui("text-accent"),
    secondary: ui("text-secondary"),
    good: ui("text-good"),
    warn: ui("text-warn"),
    bad: ui("text-bad"),
  },
};
