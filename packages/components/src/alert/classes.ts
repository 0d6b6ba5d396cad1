import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex items-start gap-3 min-w-0 rounded-group border border-transparent px-4 py-3"),
  tone: {
    accent: ui("bg-accent-soft"),
    good: ui("bg-good-soft"),
    warn: ui("bg-warn-soft"),
    bad: ui("bg-bad-soft"),
  },
  icon: {
    accent: ui("text-accent"),
    good: ui("text-good"),
    warn: ui("text-warn"),
    bad: ui("text-bad"),
  },
  sign: ui("shrink-0 mt-0.5"),
  body: ui("flex flex-col gap-1 min-w-0 flex-1 text-sm/5 text-ink"),
  title: ui("text-sm/6 font-semibold wrap-break-word"),
};
