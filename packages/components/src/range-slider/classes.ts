import { classes as group } from "../field/group-classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  group,
  /** As high as a finger needs; the handles are drawn 20 pixels wide and can be taken within 24. */
  root: ui("relative h-6 w-full"),
  off: ui("opacity-50"),
  color: colors,
  track: ui("absolute inset-x-0.5 top-1/2 h-1.5 -translate-y-1/2 overflow-hidden rounded-full bg-raised"),
  /** Between the middles of the handles, which lie as far within the track as they are drawn wide; `--low` and `--high` are from 0 to 1. */
  span: ui(
    "absolute inset-y-0 start-[calc(10px+(100%-20px)*var(--low))] end-[calc(10px+(100%-20px)*(1-var(--high)))] bg-tint-mark",
  ),
  /** The two lie over each other: only their handles can be taken. */
  thumb: ui(
    "pointer-events-none absolute inset-0 m-0 size-full appearance-none rounded-full bg-transparent focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed",
  ),
  /** In front, where both handles stand at the upper end and only the lower can go anywhere. */
  front: ui("z-1"),
  webkit: ui(
    "[&::-webkit-slider-runnable-track]:bg-transparent [&::-webkit-slider-thumb]:pointer-events-auto [&::-webkit-slider-thumb]:cursor-pointer [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:size-6 [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-transparent [&::-webkit-slider-thumb]:bg-white [&::-webkit-slider-thumb]:bg-clip-padding [&::-webkit-slider-thumb]:shadow-[inset_0_0_0_1px_var(--edge)] [&::-webkit-slider-thumb]:drop-shadow-[0_1px_1px_rgb(9_12_20/0.2)]",
  ),
  mozilla: ui(
    "[&::-moz-range-track]:bg-transparent [&::-moz-range-thumb]:pointer-events-auto [&::-moz-range-thumb]:cursor-pointer [&::-moz-range-thumb]:box-border [&::-moz-range-thumb]:size-6 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-transparent [&::-moz-range-thumb]:bg-white [&::-moz-range-thumb]:bg-clip-padding [&::-moz-range-thumb]:shadow-[inset_0_0_0_1px_var(--edge)]",
  ),
  values: ui("flex justify-between gap-4 pb-1 text-[13px]/5 tabular-nums text-muted"),
  stack: ui("flex w-full min-w-0 flex-col"),
};
