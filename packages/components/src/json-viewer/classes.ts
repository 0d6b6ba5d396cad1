import { kindClasses } from "../highlight/classes.ts";
import { classes as searchClasses } from "../search-input/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "@container flex max-h-128 w-full min-w-0 flex-col overflow-hidden rounded-group border border-line bg-panel text-ink",
  ),
  head: ui("flex shrink-0 items-center gap-3 border-b border-line p-2"),
  search: searchClasses,
  searchBox: ui("max-w-72 flex-1"),
  found: ui("shrink-0 text-[13px]/5 text-muted"),
  /** Data is read from left to right in every language. */
  tree: ui("min-h-0 flex-1 overflow-auto py-1.5 font-mono text-[13px]/5"),
  row: ui(
    "flex min-w-0 cursor-default items-start pe-3 hover:bg-field focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  size: {
    sm: ui("min-h-6 py-0.5"),
    md: ui("min-h-7 py-1"),
    lg: ui("min-h-9 py-2"),
  },
  /** Of many rows browsers lay out those that are in sight. The others are as high as one line, within the same padding. */
  unseen: ui("[content-visibility:auto] [contain-intrinsic-size:auto_20px]"),
  active: ui("bg-field"),
  selected: ui("bg-field shadow-[inset_2px_0_0_var(--accent)]"),
  opener: ui("grid h-5 w-6 shrink-0 place-items-center text-muted"),
  chevron: ui("transition-transform duration-150 motion-reduce:transition-none"),
  open: ui("rotate-90"),
  words: ui("min-w-0 flex-1 wrap-anywhere"),
  /** What is long and open keeps its line breaks. */
  whole: ui("whitespace-pre-wrap"),
  index: ui("text-muted"),
  muted: ui("text-muted"),
  count: ui("ms-2 font-sans text-[12px]/4 text-muted"),
  offer: ui("font-sans text-[13px]/5 text-accent"),
  mark: ui("rounded-[3px] bg-warn-soft text-ink"),
  kind: kindClasses,
  bar: ui("flex h-10 shrink-0 items-center gap-1 border-t border-line bg-field ps-3 pe-1"),
  /** Where there is little room, the end of a path says more than its beginning. */
  path: ui(
    "min-w-0 flex-1 truncate text-left font-mono text-[12px]/5 text-muted [direction:rtl] rtl:text-right",
  ),
  copy: ui(
    "inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-control px-2 text-[13px]/5 text-muted hover:bg-raised hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  copyWord: ui("hidden @md:inline"),
  done: ui("text-good"),
  out: ui("hidden"),
  said: ui("sr-only"),
  empty: ui("px-4 py-6 text-center text-sm/5 text-muted"),
};
