import { kindClasses } from "../highlight/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "relative flex w-full min-w-0 flex-col overflow-hidden rounded-group border border-line bg-panel text-ink",
  ),
  head: ui("flex min-w-0 items-center gap-2 border-b border-line bg-field py-1 ps-4 pe-1"),
  fileName: ui("min-w-0 flex-1 truncate font-mono text-[12px]/5 text-muted"),
  copy: ui(
    "inline-grid size-8 shrink-0 place-items-center rounded-control text-muted hover:bg-raised hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  /** Without a head the button lies over the end of the first line. */
  corner: ui("absolute end-1 top-1 z-2 bg-panel"),
  copied: ui("text-good"),
  out: ui("hidden"),
  said: ui("sr-only"),
  pre: ui(
    "min-h-0 flex-1 overflow-auto py-3 font-mono text-[13px]/5 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  code: ui("grid min-w-full"),
  scrolls: ui("w-max"),
  line: ui("flex min-w-0 border-l-2 pe-4"),
  plain: ui("ps-4"),
  /** Room for the copy button in the corner. */
  first: ui("pe-12"),
  highlighted: ui("border-accent bg-field"),
  /** Numbers stay where they are while the code moves under them, and are not copied with it. */
  numbered: ui(
    "before:sticky before:left-0 before:w-[calc(2.5ch+1.75rem)] before:shrink-0 before:bg-inherit before:pe-4 before:text-right before:text-muted before:select-none before:content-[attr(data-line)]",
  ),
  manyLines: ui(
    "before:sticky before:left-0 before:w-[calc(4.5ch+1.75rem)] before:shrink-0 before:bg-inherit before:pe-4 before:text-right before:text-muted before:select-none before:content-[attr(data-line)]",
  ),
  ground: ui("border-transparent bg-panel"),
  text: { wrapped: ui("min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere"), straight: ui("whitespace-pre") },
  kind: kindClasses,
};
