import { ui } from "../style/ui.ts";

export const classes = { root: ui("flex flex-col items-center justify-center min-w-0") };
