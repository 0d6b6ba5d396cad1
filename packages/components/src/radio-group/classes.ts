import { classes as group } from "../field/group-classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  group,
  dot: ui(
    "appearance-none shrink-0 m-0.75 size-4.5 rounded-full border border-faint bg-panel cursor-pointer not-checked:hover:border-muted checked:border-[5.5px] checked:border-accent-mark checked:bg-accent-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent in-data-heddle-invalid:not-checked:border-bad in-data-heddle-invalid:outline-bad disabled:cursor-not-allowed",
  ),
};
