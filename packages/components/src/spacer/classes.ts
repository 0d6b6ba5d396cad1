import { ui } from "../style/ui.ts";

export const classes = { root: ui("flex-1 min-w-0 min-h-0") };
