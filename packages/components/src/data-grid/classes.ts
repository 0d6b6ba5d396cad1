import { classes as checkbox } from "../checkbox/classes.ts";
import { ui } from "../style/ui.ts";
import { cellClasses } from "./cell-classes.ts";
import { panelClasses } from "./panel-classes.ts";

const focusRing = "focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent";

/** Of every cell, said once by its row: in a page of rows the HTML is mostly cells, and that of a cell mostly classes. */
const cellsOfRow =
  "*:relative *:flex *:min-w-0 *:items-center *:focus-visible:outline-2 *:focus-visible:-outline-offset-2 *:focus-visible:outline-accent";

export const classes = {
  root: ui(
    "@container relative flex min-w-0 w-full flex-col overflow-hidden rounded-card border border-line bg-panel text-ink",
  ),
  /** A grid whose rows scroll in it needs a height; what an author says goes before. */
  tall: ui("h-[32rem]"),
  scroller: ui(
    "group/grid peer/scroller relative min-h-0 flex-1 overflow-auto overscroll-x-contain focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  grid: ui("min-w-[var(--grid-least)] text-sm/5"),
  columns: ui("grid grid-cols-[var(--grid-columns)]"),
  /** Where columns say so, a row has two lines in less than 512 pixels of room: `FOLD` says the same to scripts. */
  folding: {
    grid: ui("@max-lg:min-w-0"),
    columns: ui("@max-lg:[grid-template:var(--grid-narrow)]"),
    row: ui("@max-lg:h-14 @max-lg:py-1.5 @max-lg:[--second:none]"),
    gone: ui("@max-lg:hidden"),
    only: ui("hidden @max-lg:inline"),
    own: {
      select: ui("@max-lg:[grid-area:select]"),
      expand: ui("@max-lg:[grid-area:expand]"),
      actions: ui("@max-lg:[grid-area:actions]"),
    },
    places: {
      "top-start": ui("@max-lg:[grid-area:a]"),
      "top-end": ui("@max-lg:[grid-area:b]"),
      "bottom-start": ui("@max-lg:[grid-area:c]"),
      "bottom-end": ui("@max-lg:[grid-area:d]"),
    },
    looks: {
      "top-start": ui("@max-lg:empty:px-0 @max-lg:justify-start @max-lg:font-[550]"),
      "top-end": ui("@max-lg:empty:px-0 @max-lg:justify-end @max-lg:font-[550]"),
      "bottom-start": ui("@max-lg:empty:px-0 @max-lg:justify-start @max-lg:text-[13px] @max-lg:text-muted"),
      "bottom-end": ui("@max-lg:empty:px-0 @max-lg:justify-end @max-lg:text-[13px] @max-lg:text-muted"),
    },
    /** What parts it from the one that it stands behind; a heading has a gap of its own. */
    parted: ui(
      "@max-lg:-ms-1.5 @max-lg:ps-0 @max-lg:not-empty:before:me-[var(--behind,0.375rem)] @max-lg:not-empty:before:content-['·']",
    ),
    /** Of the one that stands behind another in its place. */
    second: {
      "top-start": ui("@max-lg:[grid-area:a2]"),
      "top-end": ui("@max-lg:[grid-area:b2]"),
      "bottom-start": ui("@max-lg:[grid-area:c2]"),
      "bottom-end": ui("@max-lg:[grid-area:d2]"),
    },
  },
  /** Says that there is more beyond the edge. */
  beyond: ui(
    "pointer-events-none absolute inset-y-0 end-0 z-4 w-4 bg-linear-to-l from-black/10 to-transparent opacity-0 dark:from-black/60 transition-opacity duration-150 peer-data-[more]/scroller:opacity-100 motion-reduce:transition-none rtl:bg-linear-to-r",
  ),
  beyondPinned: ui("@lg:hidden"),
  frame: ui("relative flex min-h-0 flex-1 flex-col"),
  head: ui("sticky top-0 z-3 border-b border-line bg-panel"),
  headRow: ui(`h-10 bg-panel ${cellsOfRow}`),
  heading: ui("group/heading [--behind:0.125rem] gap-1 px-3 text-[13px]/5 font-[550] text-muted select-none"),
  headingAlign: { start: ui("justify-start"), center: ui("justify-center"), end: ui("justify-end") },
  sortable: ui("cursor-pointer hover:text-ink"),
  sorted: ui("text-ink"),
  headingText: ui("truncate"),
  /** Where a column that is dragged would come to stand. */
  dropBefore: ui("shadow-[inset_2px_0_0_var(--accent)] rtl:shadow-[inset_-2px_0_0_var(--accent)]"),
  dropAfter: ui("shadow-[inset_-2px_0_0_var(--accent)] rtl:shadow-[inset_2px_0_0_var(--accent)]"),
  sortPlace: ui("text-[11px]/4 tabular-nums text-muted"),
  sign: ui("shrink-0 text-muted"),
  more: ui(
    "absolute end-2 top-1/2 grid size-6 -translate-y-1/2 place-items-center rounded-[6px] bg-panel text-muted opacity-0 group-hover/heading:opacity-100 group-focus-within/heading:opacity-100 aria-expanded:opacity-100 hover:bg-raised hover:text-ink pointer-coarse:opacity-100",
  ),
  /** That of the last column stays within the grid, which could be scrolled by what sticks out. */
  handle: ui(
    "absolute -end-1 group-last/heading:end-0 top-0 z-1 h-full w-2.25 cursor-col-resize touch-none after:content-[''] after:absolute after:inset-y-2.5 after:start-1 group-last/heading:after:start-2 after:w-px after:bg-line after:opacity-0 group-hover/head:after:opacity-100 hover:after:bg-accent hover:after:opacity-100 active:after:bg-accent",
  ),
  headGroup: ui("group/head"),
  body: ui("relative"),
  /** The last row of all has the grid's own line below it. */
  whole: ui("relative [&>:last-child]:border-b-0"),
  room: ui("[overflow-anchor:none]"),
  /** Lines as rows have them, where rows are on their way. */
  waiting: {
    sm: ui(
      "animate-pulse bg-[repeating-linear-gradient(to_bottom,transparent_0_31px,var(--line)_31px_32px)] motion-reduce:animate-none",
    ),
    md: ui(
      "animate-pulse bg-[repeating-linear-gradient(to_bottom,transparent_0_39px,var(--line)_39px_40px)] motion-reduce:animate-none",
    ),
    lg: ui(
      "animate-pulse bg-[repeating-linear-gradient(to_bottom,transparent_0_55px,var(--line)_55px_56px)] motion-reduce:animate-none",
    ),
  },
  row: ui(`group/row border-b border-line ${cellsOfRow}`),
  plain: ui("bg-panel hover:bg-[color-mix(in_oklab,var(--panel),var(--field)_70%)]"),
  chosen: ui("bg-[color-mix(in_oklab,var(--panel),var(--accent-soft)_60%)]"),
  pressable: ui("cursor-pointer"),
  height: { sm: ui("h-8"), md: ui("h-10"), lg: ui("h-14") },
  /** Sticks beside the edge, where the grid is wide enough to spare the room. */
  pinned: {
    start: ui("@lg:sticky @lg:z-2 @lg:start-[var(--pin)] bg-inherit"),
    end: ui("@lg:sticky @lg:z-2 @lg:end-[var(--pin)] bg-inherit"),
  },
  edge: {
    start: ui(
      "group-data-[scrolled]/grid:@lg:shadow-[6px_0_8px_-6px_rgb(9_12_20/0.18)] rtl:group-data-[scrolled]/grid:@lg:shadow-[-6px_0_8px_-6px_rgb(9_12_20/0.18)] dark:group-data-[scrolled]/grid:@lg:shadow-[6px_0_8px_-6px_rgb(0_0_0/0.7)]",
    ),
    end: ui(
      "group-data-[more]/grid:@lg:shadow-[-6px_0_8px_-6px_rgb(9_12_20/0.18)] rtl:group-data-[more]/grid:@lg:shadow-[6px_0_8px_-6px_rgb(9_12_20/0.18)] dark:group-data-[more]/grid:@lg:shadow-[-6px_0_8px_-6px_rgb(0_0_0/0.7)]",
    ),
  },
  cell: ui("px-3"),
  own: ui("justify-center"),
  ownActions: ui("justify-end gap-0.5 px-2"),
  align: {
    start: ui("justify-start text-start"),
    center: ui("justify-center text-center"),
    end: ui("justify-end text-end"),
  },
  numbers: ui("tabular-nums"),
  checkbox: checkbox.box,
  iconButton: ui(
    "grid size-7 shrink-0 place-items-center rounded-[6px] text-muted hover:bg-raised hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  danger: ui("hover:text-bad"),
  /** Buttons of a row are quiet until it is looked at. */
  quiet: ui(
    "opacity-60 group-hover/row:opacity-100 group-focus-within/row:opacity-100 pointer-coarse:opacity-100",
  ),
  chevron: ui("transition-transform duration-150 motion-reduce:transition-none rtl:-scale-x-100"),
  open: ui("rotate-90 rtl:rotate-90"),
  group: ui(`sticky start-0 flex w-fit min-w-0 items-center gap-2 px-3 font-[550] ${focusRing}`),
  groupRow: ui("flex bg-field hover:bg-raised border-b border-line cursor-pointer"),
  groupCount: ui("rounded-full bg-raised px-1.5 text-xs/5 font-[500] tabular-nums text-muted"),
  groupLabel: ui("text-muted font-[450]"),
  depth: { 0: ui("ps-3"), 1: ui("ps-8"), 2: ui("ps-13") },
  detail: ui("border-b border-line bg-field"),
  detailCell: ui(
    "sticky start-0 flex max-w-[100cqw] min-w-0 flex-col gap-4 px-4 py-4 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  details: ui("grid grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-x-6 gap-y-3"),
  detailMember: ui("min-w-0"),
  detailTerm: ui("text-xs/5 text-muted"),
  detailValue: ui("min-w-0 wrap-break-word text-sm/5"),
  foot: ui("sticky bottom-0 z-3 border-t border-line bg-panel font-[550]"),
  footRow: ui("bg-panel"),
  footCell: ui("flex min-w-0 items-baseline gap-1.5 px-3 py-2.5"),
  footName: ui("text-xs/5 font-[450] text-muted"),
  /** Reaches into the empty cells beside it. */
  footLabel: ui("whitespace-nowrap"),
  empty: ui(
    "sticky start-0 flex w-full max-w-[100cqw] flex-col items-center gap-3 px-4 py-14 text-center text-muted",
  ),
  /** As an EmptyState has them. */
  emptySign: ui(
    "grid size-12 place-items-center rounded-full bg-[color-mix(in_oklab,var(--ink)_6%,transparent)]",
  ),
  emptyText: ui("font-semibold text-balance text-ink wrap-break-word"),
  emptyAction: ui(
    `mt-1 inline-flex min-h-10 items-center rounded-control border border-edge bg-panel px-4 text-sm/5 font-[550] text-ink hover:bg-field ${focusRing}`,
  ),
  bone: ui("h-2.5 animate-pulse rounded-full bg-raised motion-reduce:animate-none"),
  boneWidth: { a: ui("w-3/4"), b: ui("w-1/2"), c: ui("w-2/3") },
  cells: cellClasses,
  panels: panelClasses,
};
