import { floatingClasses } from "../floating/classes.ts";
import { triggerClasses } from "../floating/trigger-classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("inline-flex max-w-full"),
  trigger: triggerClasses,
  floating: floatingClasses,
  menu: ui("w-max min-w-44 max-w-[min(22rem,calc(100vw-1rem))] p-1"),
  group: ui("border-line not-first:border-t not-first:mt-1 not-first:pt-1"),
  heading: ui("px-2.5 pt-1.5 pb-1 text-[12px]/4 font-[550] text-muted"),
  item: ui(
    "flex w-full min-h-9 items-center gap-2.5 rounded-control px-2.5 py-1.5 text-start text-sm/5 cursor-default focus:bg-field focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent aria-expanded:bg-field aria-disabled:opacity-50 aria-disabled:cursor-not-allowed pointer-coarse:min-h-11",
  ),
  /** Words of an item without a color are the page's. */
  plain: ui("text-ink"),
  tinted: ui("text-tint focus:bg-tint-soft"),
  color: colors,
  icon: ui("shrink-0 opacity-80"),
  tick: ui("shrink-0 size-4"),
  label: ui("flex-1 min-w-0 wrap-anywhere"),
  shortcut: ui("ms-4 shrink-0 text-[12px]/4 text-muted"),
  beside: ui("shrink-0 -me-1 text-muted rtl:-scale-x-100"),
};
