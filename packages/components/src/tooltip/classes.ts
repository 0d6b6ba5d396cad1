import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("inline-flex max-w-full rounded-control focus-visible:outline-2 focus-visible:outline-accent"),
  tip: ui(
    "w-max max-w-[min(20rem,calc(100vw-1rem))] rounded-control bg-ink px-2.5 py-1.5 text-[13px]/5 text-panel wrap-anywhere shadow-[0_8px_24px_-8px_rgb(9_12_20/0.4)] transition-opacity duration-120 ease-calm starting:opacity-0 motion-reduce:transition-none",
  ),
};
