import { classes as spinner } from "../spinner/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "relative inline-flex items-center justify-center gap-2 rounded-control border py-1 text-center font-[550] select-none transition-colors duration-150 ease-calm motion-reduce:transition-none focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed aria-busy:cursor-progress",
  ),
  size: {
    sm: ui("min-h-8 px-3 text-[13px]/5"),
    md: ui("min-h-10 px-4 text-sm/5"),
    lg: ui("min-h-12 px-6 text-base/6"),
  },
  /** With an icon and no label the button is square. */
  square: { sm: ui("size-8 p-0"), md: ui("size-10 p-0"), lg: ui("size-12 p-0") },
  solid: {
    accent: ui(
      "border-transparent bg-accent-fill text-accent-ink hover:enabled:bg-[color-mix(in_oklab,var(--accent-fill)_88%,black)]",
    ),
    neutral: ui("border-transparent bg-ink text-panel hover:enabled:bg-ink/88"),
    bad: ui(
      "border-transparent bg-bad-fill text-white hover:enabled:bg-[color-mix(in_oklab,var(--bad-fill)_88%,black)]",
    ),
  },
  soft: {
    accent: ui(
      "border-transparent bg-accent-soft text-accent hover:enabled:bg-[color-mix(in_oklab,var(--accent-soft)_92%,var(--accent))]",
    ),
    neutral: ui(
      "border-transparent bg-raised text-ink hover:enabled:bg-[color-mix(in_oklab,var(--raised)_92%,var(--ink))]",
    ),
    bad: ui(
      "border-transparent bg-bad-soft text-bad hover:enabled:bg-[color-mix(in_oklab,var(--bad-soft)_92%,var(--bad))]",
    ),
  },
  outline: {
    accent: ui("border-edge bg-panel text-accent hover:enabled:bg-field"),
    neutral: ui("border-edge bg-panel text-ink hover:enabled:bg-field"),
    bad: ui("border-edge bg-panel text-bad hover:enabled:bg-bad-soft"),
  },
  ghost: {
    accent: ui("border-transparent text-accent hover:enabled:bg-accent-soft"),
    neutral: ui("border-transparent text-ink hover:enabled:bg-raised"),
    bad: ui("border-transparent text-bad hover:enabled:bg-bad-soft"),
  },
  label: ui("min-w-0 wrap-anywhere"),
  /** While loading the label keeps its room, so that the button does not change its width. */
  covered: ui("opacity-0"),
  cover: ui("absolute inset-0 grid place-items-center"),
  spinner: { root: spinner.root, size: spinner.size.sm },
};
