import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("max-w-full rounded-group"),
  fit: { cover: ui("object-cover"), contain: ui("object-contain") },
  empty: ui("grid place-items-center min-h-24 bg-field text-faint"),
};
