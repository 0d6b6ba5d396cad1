import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex w-full min-w-0 flex-col gap-3"),
  head: ui("flex min-w-0 items-center gap-1.5 text-[13px]/5 text-muted"),
  sign: ui("shrink-0"),
  label: ui("min-w-0 truncate"),
  facts: ui("flex min-w-0 flex-col gap-1"),
  line: ui("flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1"),
  value: ui("min-w-0 font-semibold tracking-tight wrap-anywhere tabular-nums text-ink"),
  size: { sm: ui("text-xl/7"), md: ui("text-3xl/9"), lg: ui("text-4xl/11") },
  change: ui(
    "inline-flex items-center gap-0.5 rounded-full bg-tint-soft px-2 py-0.5 text-[12px]/4 font-[550] whitespace-nowrap text-tint tabular-nums",
  ),
  color: colors,
  said: ui("sr-only"),
  help: ui("text-[13px]/5 text-muted wrap-break-word"),
  waiting: ui(
    "animate-pulse rounded-control bg-raised text-transparent select-none motion-reduce:animate-none",
  ),
  trend: ui("block h-10 w-full text-tint rtl:-scale-x-100"),
  trendLine: ui("fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.5]"),
  trendArea: ui("fill-current opacity-10"),
};
