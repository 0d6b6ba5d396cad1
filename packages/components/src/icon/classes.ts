import { ui } from "../style/ui.ts";

export const classes = { root: ui("shrink-0") };
