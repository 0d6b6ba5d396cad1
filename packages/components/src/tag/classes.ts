import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-flex max-w-full min-w-0 items-center rounded-[min(var(--radius),6px)] border align-middle font-[550] whitespace-nowrap",
  ),
  size: {
    sm: ui("min-h-5 gap-1 px-1.5 text-[11px]/4"),
    md: ui("min-h-6 gap-1 px-2 text-xs/5"),
    lg: ui("min-h-8 gap-1.5 px-2.5 text-[13px]/5"),
  },
  variant: {
    solid: ui("border-transparent bg-tint-fill text-tint-ink"),
    soft: ui("border-transparent bg-tint-soft text-tint"),
    outline: ui("border-edge bg-panel text-tint"),
    ghost: ui("border-transparent text-tint"),
  },
  color: colors,
  disabled: ui("opacity-50"),
  icon: ui("shrink-0"),
  label: ui("min-w-0 truncate"),
  press: ui(
    "inline-flex min-w-0 items-center gap-[inherit] rounded-[3px] underline-offset-2 hover:underline focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent disabled:cursor-not-allowed disabled:no-underline",
  ),
  /** Larger to the finger than to the eye. */
  remove: ui(
    "relative -me-1 grid size-4 shrink-0 place-items-center rounded-[4px] opacity-75 before:absolute before:-inset-1 hover:opacity-100 hover:bg-[color-mix(in_oklab,currentColor_16%,transparent)] focus-visible:opacity-100 focus-visible:outline-2 focus-visible:outline-accent disabled:cursor-not-allowed disabled:hover:bg-transparent",
  ),
};
