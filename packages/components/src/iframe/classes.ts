import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("relative w-full max-w-full min-w-0 overflow-hidden rounded-group border border-line bg-panel"),
  ratio: {
    "16:9": ui("aspect-video"),
    "4:3": ui("aspect-4/3"),
    "1:1": ui("aspect-square"),
    "3:4": ui("aspect-3/4"),
    none: ui("min-h-24"),
  },
  frame: ui(
    "absolute inset-0 size-full border-0 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  /** What is half loaded is not shown through the skeleton. */
  loading: ui("opacity-0"),
  skeleton: ui(
    "pointer-events-none absolute inset-0 grid place-items-center bg-raised text-faint animate-pulse motion-reduce:animate-none",
  ),
  /** A long message scrolls where the box is low. */
  notice: ui(
    "absolute inset-0 flex flex-col items-center overflow-auto bg-field p-4 text-center text-sm/5 text-muted",
  ),
  inner: ui("m-auto flex max-w-prose min-w-0 flex-col items-center gap-1"),
  sign: ui("mb-1 shrink-0 text-faint"),
  title: ui("max-w-full font-semibold text-ink wrap-anywhere"),
  text: ui("text-pretty wrap-anywhere"),
};
