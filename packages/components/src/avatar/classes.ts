import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "inline-grid shrink-0 place-items-center overflow-hidden rounded-full bg-accent-soft text-accent font-semibold select-none",
  ),
  size: { sm: ui("size-6 text-[10px]"), md: ui("size-10 text-sm"), lg: ui("size-16 text-xl") },
  image: ui("size-full object-cover"),
};
