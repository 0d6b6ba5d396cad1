import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("aspect-video w-full max-w-full rounded-group bg-black"),
  empty: ui("grid place-items-center bg-field text-faint"),
};
