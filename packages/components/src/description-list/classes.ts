import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("grid w-full min-w-0 gap-x-6 text-sm/5"),
  layout: {
    beside: ui("grid-cols-1 divide-y divide-line"),
    above: ui("grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-y-4"),
    apart: ui("grid-cols-1"),
  },
  item: {
    beside: ui("grid grid-cols-1 gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(8rem,1fr)_2fr]"),
    above: ui("flex min-w-0 flex-col gap-0.5"),
    apart: ui("flex min-w-0 items-baseline justify-between gap-4 py-1.5"),
  },
  /** Above what the lines before it come to there is one. */
  line: {
    plain: "",
    strong: ui("mt-1.5 border-t border-line pt-3 first:mt-0 first:border-t-0 first:pt-1.5"),
  },
  term: { plain: ui("text-muted wrap-break-word"), strong: ui("font-semibold text-ink wrap-break-word") },
  value: ui("min-w-0 wrap-break-word whitespace-pre-line"),
  weight: { plain: ui("font-[550]"), strong: ui("font-semibold") },
  end: { plain: ui("text-end tabular-nums"), strong: ui("text-end font-semibold tabular-nums") },
};
