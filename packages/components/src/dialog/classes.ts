import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] overflow-auto rounded-card border border-line bg-panel p-0 text-ink shadow-[0_24px_64px_-12px_rgb(9_12_20/0.35)] backdrop:bg-black/40",
  ),
  size: { sm: ui("max-w-[400px]"), md: ui("max-w-[560px]"), lg: ui("max-w-[800px]") },
  /** On the editor's canvas it stands in its place, so that it can be filled. */
  inPlace: ui("static block mx-auto my-2 shadow-none border-dashed border-edge"),
  sheet: ui("flex flex-col gap-4 p-5"),
  head: ui("flex items-start gap-4"),
  texts: ui("flex flex-col gap-1 min-w-0 flex-1"),
  title: ui("text-[18px]/[26px] font-semibold tracking-[-0.01em] wrap-break-word"),
  description: ui("text-sm/5 text-muted"),
  close: ui(
    "grid size-8 shrink-0 -mr-1.5 -mt-1 place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  actions: ui("flex flex-wrap justify-end gap-2"),
};
