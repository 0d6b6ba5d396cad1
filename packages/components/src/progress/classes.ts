import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-1.5 min-w-0 w-full"),
  head: ui("flex justify-between gap-3 text-[13px]/5 text-ink"),
  percent: ui("text-muted tabular-nums"),
  track: ui("w-full overflow-hidden rounded-full bg-raised"),
  size: { sm: ui("h-1"), md: ui("h-1.5"), lg: ui("h-2.5") },
  bar: ui(
    "h-full rounded-full bg-tint-fill transition-[width] duration-200 ease-calm motion-reduce:transition-none",
  ),
  unknown: ui("w-1/3 animate-pulse"),
  color: colors,

  circleRoot: ui("inline-flex max-w-full min-w-0 flex-col items-center gap-2 align-middle"),
  circle: ui("relative grid shrink-0 place-items-center text-ink"),
  circleSize: {
    sm: ui("size-6"),
    md: ui("size-14 text-xs/none font-semibold"),
    lg: ui("size-24 text-lg/none font-semibold"),
  },
  /** It begins at the top. */
  drawing: ui("absolute inset-0 size-full -rotate-90"),
  ring: ui("fill-none stroke-raised"),
  arc: ui(
    "fill-none stroke-tint-fill [stroke-linecap:round] transition-[stroke-dashoffset] duration-200 ease-calm motion-reduce:transition-none",
  ),
  turning: ui("origin-center animate-spin motion-reduce:animate-pulse"),
  caption: ui("max-w-full text-center text-[13px]/5 text-ink wrap-break-word"),
};
