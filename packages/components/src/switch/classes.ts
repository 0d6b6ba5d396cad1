import { choiceClasses } from "../checkbox/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  choice: choiceClasses,
  track: ui(
    "appearance-none relative shrink-0 my-0.5 h-5 w-9 rounded-full bg-muted/70 cursor-pointer transition-colors duration-150 ease-calm motion-reduce:transition-none checked:bg-accent-mark focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed after:content-[''] after:absolute after:left-0.5 after:top-0.5 after:size-4 after:rounded-full after:bg-white after:shadow-[0_1px_2px_rgb(9_12_20/0.25)] after:transition-transform after:duration-150 after:ease-calm motion-reduce:after:transition-none checked:after:translate-x-4",
  ),
  bare: ui("disabled:opacity-50"),
};
