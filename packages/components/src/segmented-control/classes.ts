import { classes as group } from "../field/group-classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  group,
  track: ui(
    "relative grid grid-flow-col auto-cols-fr max-w-full rounded-control bg-raised p-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent in-data-heddle-invalid:inset-ring in-data-heddle-invalid:inset-ring-bad in-data-heddle-invalid:outline-bad",
  ),
  width: { content: ui("w-fit"), full: ui("w-full") },
  off: ui("opacity-50"),
  /** Below the chosen option; `--place` is its number and `--count` how many there are. */
  thumb: ui(
    "absolute inset-y-1 start-[calc(4px+(100%-8px)*var(--place)/var(--count))] w-[calc((100%-8px)/var(--count))] rounded-[max(2px,calc(var(--radius)-4px))] shadow-[0_1px_3px_rgb(9_12_20/0.18)] transition-[inset-inline-start] duration-150 ease-calm motion-reduce:transition-none",
  ),
  fill: {
    neutral: ui("bg-panel dark:bg-[color-mix(in_oklab,var(--raised)_82%,white)]"),
    colored: ui("bg-tint-fill"),
  },
  color: colors,
  segment: ui(
    "relative flex min-w-0 items-center justify-center gap-2 text-center font-[550] select-none wrap-break-word transition-colors duration-150 ease-calm motion-reduce:transition-none",
  ),
  size: {
    sm: ui("min-h-6 px-[clamp(6px,2vw,10px)] text-[13px]/5"),
    md: ui("min-h-8 px-[clamp(6px,2vw,14px)] text-sm/5"),
    lg: ui("min-h-10 px-[clamp(6px,2vw,20px)] text-base/6"),
  },
  state: {
    chosen: { neutral: ui("text-ink"), colored: ui("text-tint-ink") },
    free: ui("cursor-pointer text-muted hover:text-ink"),
    off: ui("cursor-not-allowed text-faint"),
  },
  radio: ui("absolute inset-0 m-0 size-full appearance-none cursor-[inherit] outline-none"),
};
