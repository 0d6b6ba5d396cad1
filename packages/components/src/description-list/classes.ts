import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("grid w-full min-w-0 gap-x-6 text-sm/5"),
  layout: {
    beside: ui("grid-cols-1 divide-y divide-line"),
    above: ui("grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-y-4"),
  },
  item: {
    beside: ui("grid grid-cols-1 gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(8rem,1fr)_2fr]"),
    above: ui("flex min-w-0 flex-col gap-0.5"),
  },
  term: ui("text-muted wrap-break-word"),
  value: ui("min-w-0 font-[550] wrap-break-word whitespace-pre-line"),
};
