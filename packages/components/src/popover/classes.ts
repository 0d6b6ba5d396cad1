import { floatingClasses } from "../floating/classes.ts";
import { triggerClasses } from "../floating/trigger-classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("inline-flex max-w-full"),
  trigger: triggerClasses,
  floating: floatingClasses,
  content: ui("p-4 focus-visible:outline-2 focus-visible:outline-accent"),
  width: { sm: ui("w-60"), md: ui("w-80"), lg: ui("w-[30rem]") },
  /** On the editor's canvas the content stands below its trigger, so that it can be filled. */
  editing: ui("flex-col items-start gap-2"),
  inPlace: ui("min-h-11 max-w-full rounded-group border border-dashed border-edge bg-panel text-ink"),
};
