import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-flex items-center gap-1 max-w-full rounded-full px-2 text-xs/5 font-[550] whitespace-nowrap tabular-nums bg-tint-soft text-tint",
  ),
  color: colors,
};
