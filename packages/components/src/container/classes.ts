import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("mx-auto w-full px-4 sm:px-6"),
  width: {
    sm: ui("max-w-[640px]"),
    md: ui("max-w-[768px]"),
    lg: ui("max-w-[1024px]"),
    xl: ui("max-w-[1280px]"),
  },
};
