import { floatingClasses } from "../floating/classes.ts";
import { ui } from "../style/ui.ts";

const control =
  "h-8 min-w-0 rounded-control border border-edge bg-panel px-2.5 text-[13px]/5 text-ink placeholder:text-muted hover:border-faint focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent";
const popover = "fixed m-0 overflow-auto";

/** What stands above, below and in front of the rows. */
export const panelClasses = {
  floating: floatingClasses.panel,
  bar: ui("flex min-h-12 shrink-0 items-center gap-1.5 border-b border-line px-2 py-2"),
  searchBox: ui("relative min-w-0 flex-1 @lg:max-w-64"),
  searchSign: ui("pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"),
  search: ui(
    "h-8 w-full min-w-0 rounded-control border border-edge bg-panel ps-8 pe-2 text-[13px]/5 text-ink placeholder:text-muted hover:border-faint focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  gap: ui("hidden flex-1 @lg:block"),
  button: ui(
    "inline-flex h-8 shrink-0 items-center gap-1.5 rounded-control border border-transparent px-2.5 text-[13px]/5 font-[550] text-muted hover:bg-field hover:text-ink aria-expanded:bg-field aria-expanded:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  word: ui("hidden @lg:inline"),
  number: ui(
    "grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent-soft px-1 text-[11px]/4 text-accent tabular-nums",
  ),
  menu: ui(`${popover} min-w-48 max-w-[calc(100vw-1rem)] p-1`),
  item: ui(
    "flex w-full min-w-0 items-center gap-2.5 rounded-[6px] px-2.5 py-1.5 text-start text-[13px]/5 outline-none hover:bg-field focus:bg-field aria-disabled:opacity-40 aria-disabled:cursor-not-allowed",
  ),
  usual: ui("text-ink"),
  danger: ui("text-bad"),
  itemSign: ui("shrink-0 text-muted"),
  divider: ui("mx-1 my-1 h-px bg-line"),
  panel: ui(`${popover} w-[min(30rem,calc(100vw-1rem))] p-3`),
  narrow: ui(`${popover} w-[min(16rem,calc(100vw-1rem))] p-2`),
  conditions: ui("flex flex-col gap-2"),
  condition: ui("grid grid-cols-[1fr_1fr_2rem] gap-1.5 @md:grid-cols-[1.2fr_1fr_1.4fr_2rem]"),
  control: ui(control),
  remove: ui(
    "grid size-8 place-items-center rounded-control text-muted hover:bg-field hover:text-bad focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  /** The value goes below the column and what is asked of it, where there is little room. */
  value: ui("col-span-2 row-start-2 @md:col-span-1 @md:row-start-auto"),
  container: ui("@container"),
  panelFoot: ui("mt-2 flex flex-wrap justify-between gap-2"),
  action: ui(
    "inline-flex h-8 items-center gap-1.5 rounded-control px-2 text-[13px]/5 font-[550] text-accent hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-40 disabled:cursor-not-allowed",
  ),
  check: ui(
    "flex min-w-0 items-center gap-2 rounded-[6px] px-1.5 py-1 text-[13px]/5 hover:bg-field cursor-pointer",
  ),
  checkText: ui("truncate"),
  foot: ui(
    "flex min-h-11 shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-3 py-1.5 text-[13px]/5 text-muted",
  ),
  count: ui("tabular-nums"),
  pages: ui("flex items-center gap-1"),
  pageSize: ui("flex items-center gap-2"),
  pageSizeWord: ui("sr-only @lg:not-sr-only"),
  step: ui(
    "grid size-8 place-items-center rounded-control text-muted hover:enabled:bg-field hover:enabled:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-35 disabled:cursor-not-allowed",
  ),
  /** The first and the last page: on a phone the two beside them do. */
  far: ui("@max-sm:hidden"),
  stepSign: ui("rtl:-scale-x-100"),
  here: ui("px-1 tabular-nums whitespace-nowrap text-ink"),
  floats: ui("pointer-events-none absolute inset-x-0 bottom-14 z-4 flex flex-wrap justify-center gap-2 px-3"),
  float: ui(
    "pointer-events-auto flex max-w-full flex-wrap items-center gap-1.5 rounded-group border border-line bg-panel py-1.5 ps-3.5 pe-1.5 text-[13px]/5 text-ink shadow-[0_12px_32px_-8px_rgb(9_12_20/0.28)]",
  ),
  floatText: ui("me-1 font-[550] tabular-nums"),
  save: ui(
    "inline-flex h-8 items-center rounded-control bg-accent-fill px-3 text-[13px]/5 font-[550] text-accent-ink hover:bg-[color-mix(in_oklab,var(--accent-fill)_88%,black)] focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
};
