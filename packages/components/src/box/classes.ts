import { ui } from "../style/ui.ts";

export const classes = { root: ui("min-w-0") };
