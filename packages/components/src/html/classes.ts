import { proseClasses } from "../prose/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  ...proseClasses,
  caption: ui("px-3 py-2 text-start text-[13px]/5 text-muted"),
  /** Lines and spaces as they are; too long ones scroll within. */
  pre: ui(
    "overflow-x-auto rounded-group border border-line bg-panel p-4 font-mono text-[13px]/5 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  group: ui("flex min-w-0 flex-col gap-3"),
  term: ui("font-[550]"),
  description: ui("ps-6"),
  mark: ui("rounded-[3px] bg-warn-soft text-ink"),
  source: ui("font-mono text-[13px]/5 whitespace-pre-wrap text-muted wrap-anywhere"),
};
