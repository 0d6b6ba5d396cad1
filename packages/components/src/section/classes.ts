import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("w-full min-w-0"),
  size: { sm: ui("py-6"), md: ui("py-10 md:py-14"), lg: ui("py-16 md:py-24") },
};
