import { ui } from "../style/ui.ts";

export const classes = { root: ui("flex flex-col min-w-0 border-t border-line") };
