import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex w-full min-w-0 flex-col divide-y divide-line"),
  item: ui("flex min-w-0 items-center gap-3 py-2.5 text-sm/5"),
  pressable: ui(
    "-mx-2 w-[calc(100%+1rem)] rounded-control px-2 text-start hover:bg-field focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  sign: ui("shrink-0 text-muted"),
  body: ui("flex min-w-0 flex-1 flex-col"),
  title: ui("font-[550] wrap-break-word"),
  text: ui("text-muted wrap-break-word"),
  end: ui("shrink-0 text-muted tabular-nums"),
  empty: ui("py-6 text-center text-sm/5 text-muted"),
};
