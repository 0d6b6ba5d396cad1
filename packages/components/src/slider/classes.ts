import { classes as field } from "../field/classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  color: colors,
  stack: ui("flex w-full min-w-0 flex-col"),
  value: ui("self-end text-[13px]/5 tabular-nums text-muted"),
  track: ui(
    "appearance-none w-full h-5 m-0 bg-transparent cursor-pointer rounded-full focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed",
  ),
  /** The filled part is a gradient up to `--fill`; WebKit and Firefox each name the parts their own way. */
  webkit: ui(
    "[&::-webkit-slider-runnable-track]:h-1.5 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-[linear-gradient(to_right,var(--tint-mark)_var(--fill),var(--raised)_var(--fill))] rtl:[&::-webkit-slider-runnable-track]:bg-[linear-gradient(to_left,var(--tint-mark)_var(--fill),var(--raised)_var(--fill))] [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:size-5 [&::-webkit-slider-thumb]:-mt-[7px] [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border [&::-webkit-slider-thumb]:border-edge [&::-webkit-slider-thumb]:bg-white [&::-webkit-slider-thumb]:shadow-[0_1px_3px_rgb(9_12_20/0.25)]",
  ),
  mozilla: ui(
    "[&::-moz-range-track]:h-1.5 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-raised [&::-moz-range-progress]:h-1.5 [&::-moz-range-progress]:rounded-full [&::-moz-range-progress]:bg-tint-mark [&::-moz-range-thumb]:size-4.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border [&::-moz-range-thumb]:border-edge [&::-moz-range-thumb]:bg-white",
  ),
};
