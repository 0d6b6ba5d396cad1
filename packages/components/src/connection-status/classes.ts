import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("inline-flex max-w-full min-w-0 items-center gap-2 rounded-full align-middle font-[550] text-ink"),
  size: { sm: ui("text-xs/4"), md: ui("text-[13px]/5"), lg: ui("text-sm/6") },
  variant: {
    ghost: ui("border-0"),
    outline: ui("border border-line bg-panel px-2.5 py-0.5"),
    soft: ui("bg-tint-soft px-2.5 py-0.5"),
  },
  color: { good: colors.good, neutral: colors.neutral, warn: colors.warn, bad: colors.bad },
  dot: ui("size-2 shrink-0 rounded-full bg-tint"),
  busy: ui("animate-pulse motion-reduce:animate-none"),
  /** What a page begins with is there twice, one above the other, so that nothing beside it moves when it becomes connected. */
  words: ui("grid min-w-0"),
  word: ui("col-start-1 row-start-1 min-w-0 truncate"),
  waits: ui("invisible"),
  spoken: ui("sr-only"),
  reload: ui(
    "shrink-0 rounded-[4px] text-accent underline-offset-2 hover:underline focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
};
