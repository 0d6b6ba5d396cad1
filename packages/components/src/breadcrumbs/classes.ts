import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("min-w-0 text-sm/5"),
  list: ui("flex flex-wrap items-center gap-x-1.5 gap-y-1"),
  item: ui("flex min-w-0 items-center gap-1.5"),
  link: ui(
    "rounded-[3px] text-muted wrap-break-word underline-offset-2 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent",
  ),
  here: ui("font-[550] text-ink wrap-break-word"),
  /** Points the way people read. */
  sign: ui("shrink-0 text-faint rtl:-scale-x-100"),
};
