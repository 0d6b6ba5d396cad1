import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-wrap items-center gap-1"),
  button: ui(
    "inline-grid min-h-9 min-w-9 place-items-center rounded-control border px-2 text-sm/5 font-[550] tabular-nums focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed disabled:opacity-40",
  ),
  other: ui("border-transparent text-ink hover:enabled:bg-raised"),
  here: ui("border-accent bg-accent-soft text-accent"),
  gap: ui("grid min-w-9 place-items-center text-muted select-none"),
  /** Points the way people read. */
  sign: ui("rtl:-scale-x-100"),
};
