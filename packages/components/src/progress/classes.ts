import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-1.5 min-w-0 w-full"),
  head: ui("flex justify-between gap-3 text-[13px]/5 text-ink"),
  percent: ui("text-muted tabular-nums"),
  track: ui("h-1.5 w-full overflow-hidden rounded-full bg-raised"),
  bar: ui(
    "h-full rounded-full bg-tint-mark transition-[width] duration-200 ease-calm motion-reduce:transition-none",
  ),
  unknown: ui("w-1/3 animate-pulse"),
  color: colors,
};
