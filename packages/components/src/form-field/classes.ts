import { classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  /** The label goes above the control by itself where both have too little room beside each other. */
  root: ui("flex min-w-0"),
  direction: { column: ui("flex-col gap-1.5"), row: ui("flex-row flex-wrap gap-x-6 gap-y-1.5") },
  head: ui("flex min-w-0 items-baseline justify-between gap-3"),
  place: { column: "", row: ui("basis-40 grow pt-2.5") },
  body: ui("flex min-w-0 flex-col gap-1.5"),
  room: { column: "", row: ui("basis-64 grow-[3]") },
  hint: ui("text-[13px]/5 text-muted"),
};
