import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex items-start gap-3 min-w-0 rounded-group border border-transparent bg-tint-soft px-4 py-3"),
  color: colors,
  sign: ui("shrink-0 mt-0.5 text-tint"),
  body: ui("flex flex-col gap-1 min-w-0 flex-1 text-sm/5 text-ink"),
  title: ui("text-sm/6 font-semibold wrap-break-word"),
};
