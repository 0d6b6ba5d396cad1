import { ui } from "../style/ui.ts";

/** Each reads on `panel`, `field` and under a highlighted line; a test measures it. */
export const kindClasses = {
  keyword: ui("text-accent"),
  string: ui("text-good"),
  number: ui("text-warn"),
  comment: ui("text-muted italic"),
  name: ui("text-secondary"),
  tag: ui("text-bad"),
  inserted: ui("text-good"),
  deleted: ui("text-bad"),
  heading: ui("font-semibold"),
};
