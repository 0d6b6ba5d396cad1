import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("w-fit max-w-full rounded-[4px] bg-field px-1 py-0.5 font-mono text-[0.9em] wrap-anywhere"),
};
