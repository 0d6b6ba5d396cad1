import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex w-full min-w-0 flex-col"),
  entry: ui("flex min-w-0 gap-3"),
  color: colors,
  /** The sign and the line down to the next one. */
  rail: ui("flex w-7 shrink-0 flex-col items-center gap-1"),
  sign: ui("grid size-7 shrink-0 place-items-center rounded-full bg-tint-soft text-tint"),
  dot: ui("my-2 size-3 shrink-0 rounded-full border-2 border-tint bg-tint-soft"),
  line: ui("w-px flex-1 bg-edge"),
  body: ui("flex min-w-0 flex-1 flex-col gap-0.5 pt-1"),
  /** Room down to the next one. */
  apart: ui("pb-6"),
  head: ui("flex min-w-0 flex-wrap items-baseline justify-between gap-x-4"),
  title: ui("min-w-0 text-sm/5 font-[550] text-ink wrap-break-word"),
  link: ui(
    "rounded-[3px] underline decoration-edge underline-offset-4 hover:decoration-accent focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  time: ui("shrink-0 text-[13px]/5 text-muted tabular-nums"),
  text: ui("text-sm/5 text-muted wrap-break-word whitespace-pre-line"),
  empty: ui("py-6 text-center text-sm/5 text-muted"),
};
