import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("@container/stat flex w-full min-w-0 grow flex-col gap-3"),
  head: ui("col-start-1 row-start-1 flex min-w-0 items-center gap-1.5 text-[13px]/5 text-muted"),
  sign: ui("hidden shrink-0 @[12rem]/stat:block"),
  label: ui("min-w-0 truncate"),
  /** With 192 pixels of room the change stands beside the label, with less below the number: in both in one line with those of its neighbours. */
  facts: ui("grid min-w-0 grid-cols-[minmax(0,1fr)_auto] gap-x-2"),
  line: ui(
    "pointer-events-none col-span-full row-span-3 row-start-1 grid min-w-0 grid-cols-subgrid grid-rows-subgrid *:pointer-events-auto",
  ),
  value: ui(
    "col-span-full row-start-2 mt-1 min-w-0 justify-self-start font-semibold tracking-tight wrap-anywhere tabular-nums text-ink",
  ),
  size: {
    sm: ui("text-lg/6 @[12rem]/stat:text-xl/7"),
    md: ui("text-xl/7 @[12rem]/stat:text-3xl/9"),
    lg: ui("text-2xl/8 @[12rem]/stat:text-4xl/11"),
  },
  change: ui(
    "col-start-1 row-start-3 mt-1.5 inline-flex items-center gap-0.5 justify-self-start rounded-full bg-tint-soft px-2 py-0.5 text-[12px]/4 font-[550] whitespace-nowrap text-tint tabular-nums @[12rem]/stat:col-start-2 @[12rem]/stat:row-start-1 @[12rem]/stat:mt-0 @[12rem]/stat:self-center",
  ),
  color: colors,
  said: ui("sr-only"),
  help: ui("col-span-full mt-1 text-[13px]/5 text-muted wrap-break-word"),
  waiting: ui(
    "animate-pulse rounded-control bg-raised text-transparent select-none motion-reduce:animate-none",
  ),
  trend: ui("mt-auto block h-8 @[12rem]/stat:h-10 w-full text-tint rtl:-scale-x-100"),
  trendLine: ui("fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.5]"),
  trendArea: ui("fill-current opacity-10"),
};
