import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-grid shrink-0 place-items-center overflow-hidden bg-tint-soft text-tint font-semibold select-none",
  ),
  size: { sm: ui("size-6 text-[10px]"), md: ui("size-10 text-sm"), lg: ui("size-16 text-xl") },
  shape: { circle: ui("rounded-full"), square: ui("rounded-[min(var(--radius),25%)]") },
  color: colors,
  image: ui("size-full object-cover"),
};
