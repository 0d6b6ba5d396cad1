import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex w-full flex-col gap-2"),
  shape: ui("animate-pulse bg-raised motion-reduce:animate-none"),
  line: ui("h-3.5 rounded-full"),
  /** The last line of a paragraph is shorter. */
  last: ui("w-2/3"),
  rectangle: ui("h-24 w-full rounded-group"),
  circle: ui("size-10 shrink-0 rounded-full"),
};
