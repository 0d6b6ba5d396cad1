import { classes as brand } from "../brand/classes.ts";
import { ui } from "../style/ui.ts";

/** From `@3xl` (768 pixels of room) on, links and actions stand in the bar; below, they are in a menu. */
export const classes = {
  brand,
  root: ui("@container/navbar z-30 w-full min-w-0 text-ink"),
  sticky: ui("sticky top-0"),
  variant: {
    solid: ui("border-b border-line bg-panel"),
    ghost: ui("bg-transparent"),
  },
  bar: ui("mx-auto flex w-full min-w-0 items-center gap-4 px-4 @3xl/navbar:gap-8 @3xl/navbar:px-6"),
  size: { sm: ui("min-h-12"), md: ui("min-h-14"), lg: ui("min-h-16") },
  width: {
    sm: ui("max-w-[720px]"),
    md: ui("max-w-[960px]"),
    lg: ui("max-w-[1200px]"),
    xl: ui("max-w-[1280px]"),
    full: ui("max-w-none"),
  },
  pinned: ui("ms-auto flex min-w-0 items-center gap-2"),
  iconButton: ui(
    "grid size-9 shrink-0 place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent @3xl/navbar:hidden",
  ),
  opener: ui("-me-2"),
  openerAlone: ui("-me-2 ms-auto"),

  /** A sheet over the whole window on a phone; in the bar otherwise. */
  menu: ui(
    "fixed inset-0 h-dvh max-h-none w-full max-w-none flex-col overflow-y-auto overscroll-contain bg-panel text-ink open:flex opacity-0 open:opacity-100 starting:open:opacity-0 transition-[opacity,display,overlay] duration-150 ease-calm transition-discrete motion-reduce:transition-none @3xl/navbar:static @3xl/navbar:flex @3xl/navbar:h-auto @3xl/navbar:min-w-0 @3xl/navbar:flex-1 @3xl/navbar:flex-row @3xl/navbar:items-center @3xl/navbar:gap-4 @3xl/navbar:overflow-visible @3xl/navbar:bg-transparent @3xl/navbar:opacity-100",
  ),
  menuInPlace: ui("flex min-w-0 flex-1 flex-wrap items-center gap-4"),
  menuHead: ui(
    "flex shrink-0 items-center justify-between gap-4 border-b border-line px-4 @3xl/navbar:hidden",
  ),
  nav: ui("min-w-0 px-1.5 pt-2 @3xl/navbar:flex-1 @3xl/navbar:p-0"),
  list: ui("flex min-w-0 flex-col gap-0.5 @3xl/navbar:flex-row @3xl/navbar:flex-wrap @3xl/navbar:gap-1"),
  align: {
    start: ui("justify-start"),
    center: ui("@3xl/navbar:justify-center"),
    end: ui("@3xl/navbar:justify-end"),
  },
  free: ui(
    "flex min-w-0 flex-col gap-2 px-4 py-2 @3xl/navbar:flex-row @3xl/navbar:items-center @3xl/navbar:p-0",
  ),
  actions: ui(
    "mt-4 flex flex-col gap-2 border-t border-line p-4 @3xl/navbar:mt-0 @3xl/navbar:shrink-0 @3xl/navbar:flex-row @3xl/navbar:items-center @3xl/navbar:border-0 @3xl/navbar:p-0",
  ),

  item: ui("relative min-w-0"),
  link: ui(
    "flex min-h-11 w-full min-w-0 items-center gap-2 rounded-control px-2.5 text-start text-[15px]/5 font-[500] transition-colors duration-150 ease-calm motion-reduce:transition-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed @3xl/navbar:min-h-9 @3xl/navbar:text-sm/5",
  ),
  elsewhere: ui("hover:bg-field @3xl/navbar:text-muted @3xl/navbar:hover:text-ink"),
  here: ui("bg-accent-soft text-accent"),
  label: ui("min-w-0 flex-1 wrap-break-word @3xl/navbar:whitespace-nowrap"),
  badge: ui("shrink-0 rounded-full bg-raised px-1.5 text-xs/5 font-[550] text-ink tabular-nums"),
  chevron: ui("shrink-0 transition-transform duration-150 ease-calm motion-reduce:transition-none"),
  turned: ui("rotate-180"),
  below: ui(
    "ms-4 flex min-w-0 flex-col gap-0.5 border-s border-line ps-2 @3xl/navbar:absolute @3xl/navbar:start-0 @3xl/navbar:top-full @3xl/navbar:z-40 @3xl/navbar:ms-0 @3xl/navbar:mt-1.5 @3xl/navbar:min-w-52 @3xl/navbar:rounded-group @3xl/navbar:border @3xl/navbar:bg-panel @3xl/navbar:p-1 @3xl/navbar:shadow-[0_12px_32px_-8px_rgb(9_12_20/0.25)]",
  ),
};
