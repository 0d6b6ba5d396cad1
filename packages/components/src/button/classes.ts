import { classes as spinner } from "../spinner/classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "relative inline-flex max-w-full items-center justify-center gap-2 rounded-control border py-1 text-center font-[550] select-none transition-colors duration-150 ease-calm motion-reduce:transition-none focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed aria-busy:cursor-progress",
  ),
  size: {
    sm: ui("min-h-8 px-3 text-[13px]/5"),
    md: ui("min-h-10 px-4 text-sm/5"),
    lg: ui("min-h-12 px-6 text-base/6"),
  },
  /** With an icon and no label the button is square. */
  square: { sm: ui("size-8 p-0"), md: ui("size-10 p-0"), lg: ui("size-12 p-0") },
  variant: {
    solid: ui(
      "border-transparent bg-tint-fill text-tint-ink hover:enabled:bg-[color-mix(in_oklab,var(--tint-fill)_88%,black)]",
    ),
    soft: ui(
      "border-transparent bg-tint-soft text-tint hover:enabled:bg-[color-mix(in_oklab,var(--tint-soft)_92%,var(--tint))]",
    ),
    outline: ui("border-edge bg-panel text-tint hover:enabled:bg-tint-soft"),
    ghost: ui("border-transparent text-tint hover:enabled:bg-tint-soft"),
    link: ui("border-transparent text-tint underline-offset-4 hover:enabled:underline"),
  },
  color: colors,
  /** A word breaks only where the button is as wide as what it stands in, not because others stand beside it. */
  label: ui("min-w-0 wrap-break-word"),
  /** Beside a label of two lines it keeps its size. */
  icon: ui("shrink-0"),
  /** While loading the label keeps its room, so that the button does not change its width. */
  covered: ui("opacity-0"),
  cover: ui("absolute inset-0 grid place-items-center"),
  spinner: { root: spinner.root, size: spinner.size.sm },
};
