import { classes as group } from "../field/group-classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  group,
  root: ui("relative h-5 w-full"),
  off: ui("opacity-50"),
  color: colors,
  track: ui("absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 overflow-hidden rounded-full bg-raised"),
  /** Between the middles of the handles, which are 20 pixels wide; `--low` and `--high` are from 0 to 1. */
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
    "[&::-webkit-slider-runnable-track]:bg-transparent [&::-webkit-slider-thumb]:pointer-events-auto [&::-webkit-slider-thumb]:cursor-pointer [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:size-5 [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border [&::-webkit-slider-thumb]:border-edge [&::-webkit-slider-thumb]:bg-white [&::-webkit-slider-thumb]:shadow-[0_1px_3px_rgb(9_12_20/0.25)]",
  ),
  mozilla: ui(
    "[&::-moz-range-track]:bg-transparent [&::-moz-range-thumb]:pointer-events-auto [&::-moz-range-thumb]:cursor-pointer [&::-moz-range-thumb]:size-4.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border [&::-moz-range-thumb]:border-edge [&::-moz-range-thumb]:bg-white",
  ),
  values: ui("flex justify-between gap-4 pb-1 text-[13px]/5 tabular-nums text-muted"),
  stack: ui("flex w-full min-w-0 flex-col"),
};
