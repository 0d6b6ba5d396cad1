import { classes as brand } from "../brand/classes.ts";
import { ui } from "../style/ui.ts";

/** How the sidebar decides whether only its icons show: it does always, or in a shell of less than 1024 or 1280 pixels. */
const RAILS = {
  on: "@3xl/shell:",
  lg: "@3xl/shell:@max-5xl/shell:",
  xl: "@3xl/shell:@max-7xl/shell:",
} as const;
export type Rail = keyof typeof RAILS | "off";

/** Classes that count while only icons show, for each way to decide it. */
function rail(names: string) {
  const under = (variant: string) =>
    ui(
      names
        .split(" ")
        .map((name) => `${variant}${name}`)
        .join(" "),
    );
  return { off: "", on: under(RAILS.on), lg: under(RAILS.lg), xl: under(RAILS.xl) };
}

/** From `@3xl` (768 pixels of room) on, the sidebar stands beside the content; below, it is a drawer. */
export const classes = {
  brand,
  root: ui("@container/shell relative flex w-full min-w-0 flex-col bg-ground text-ink"),
  /** What scrolls decides how high it is. */
  scroll: { page: ui("min-h-dvh"), content: ui("h-dvh"), none: ui("h-dvh") },
  skip: ui(
    "absolute start-3 top-3 z-50 rounded-control bg-accent-fill px-3 py-2 text-sm/5 font-[550] text-accent-ink not-focus:sr-only focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent",
  ),
  frame: ui("grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)]"),
  rows: {
    page: ui("grid-rows-[auto_1fr_auto]"),
    content: ui("grid-rows-[auto_minmax(0,1fr)_auto]"),
    none: ui("grid-rows-[auto_minmax(0,1fr)_auto]"),
  },
  beside: ui("@3xl/shell:grid-cols-[auto_minmax(0,1fr)]"),
  /** On the canvas of the editor a drawer would hide what is to be filled. */
  inPlace: ui("@max-3xl/shell:grid-rows-[auto_auto_1fr_auto]"),

  header: ui(
    "sticky top-0 z-20 row-start-1 flex min-h-14 min-w-0 items-center gap-3 border-b border-line bg-panel px-4 @3xl/shell:pe-6",
  ),
  headerBeside: ui("@3xl/shell:col-start-2 @3xl/shell:ps-6"),
  headerAbove: ui("col-span-full @3xl/shell:ps-3"),
  headerEmpty: ui("@3xl/shell:hidden"),
  headerSlot: ui("flex min-w-0 flex-1 items-center gap-3"),
  headerBrand: ui("flex min-w-0 items-center"),
  iconButton: ui(
    "grid shrink-0 place-items-center rounded-control text-muted transition-colors duration-150 ease-calm motion-reduce:transition-none hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  narrowOnly: ui("-ms-2 size-9 @3xl/shell:hidden"),
  wideOnly: ui("@max-3xl/shell:hidden"),
  toggle: ui("size-8"),
  directed: ui("rtl:-scale-x-100"),

  main: ui("row-start-2 min-w-0 outline-none"),
  footer: ui("row-start-3 min-w-0 border-t border-line px-4 py-4 text-sm/5 text-muted @3xl/shell:px-6"),
  second: ui("@3xl/shell:col-start-2"),
  scrolls: { page: ui("relative"), content: ui("overflow-y-auto"), none: ui("overflow-hidden") },
  content: ui("mx-auto flex w-full min-w-0 flex-col gap-6"),
  fills: ui("h-full min-h-0"),
  padding: {
    none: ui("p-0"),
    sm: ui("p-3 @3xl/shell:p-4"),
    md: ui("p-4 @3xl/shell:p-6"),
    lg: ui("p-5 @3xl/shell:p-10"),
  },
  width: {
    sm: ui("max-w-[720px]"),
    md: ui("max-w-[960px]"),
    lg: ui("max-w-[1200px]"),
    xl: ui("max-w-[1280px]"),
    full: ui("max-w-none"),
  },

  sidebar: ui("flex-col border-e border-line bg-panel text-ink"),
  /** Closed, the browser hides it; open, it comes from the side that reading begins at. */
  drawer: ui(
    "fixed inset-y-0 start-0 end-auto h-dvh max-h-none w-[min(288px,calc(100vw-3rem))] open:flex open:shadow-[0_24px_64px_-12px_rgb(9_12_20/0.35)] backdrop:bg-black/40 [--away:-100%] rtl:[--away:100%] translate-x-(--away) open:translate-x-0 starting:open:translate-x-(--away) transition-[translate,display,overlay] duration-180 ease-calm transition-discrete motion-reduce:transition-none",
  ),
  column: ui(
    "@3xl/shell:sticky @3xl/shell:z-10 @3xl/shell:col-start-1 @3xl/shell:row-end-4 @3xl/shell:flex @3xl/shell:max-h-full @3xl/shell:self-start @3xl/shell:translate-x-0 @3xl/shell:overflow-visible @3xl/shell:transition-[width]",
  ),
  columnBeside: ui("@3xl/shell:top-0 @3xl/shell:row-start-1 @3xl/shell:h-dvh"),
  columnAbove: ui("@3xl/shell:top-14 @3xl/shell:row-start-2 @3xl/shell:h-[calc(100dvh-3.5rem)]"),
  sidebarWidth: {
    sm: ui("@3xl/shell:w-[220px]"),
    md: ui("@3xl/shell:w-[248px]"),
    lg: ui("@3xl/shell:w-[280px]"),
  },
  rail: rail("w-14"),
  sidebarInPlace: ui("flex w-full"),
  head: ui("flex min-h-14 shrink-0 items-center justify-between gap-2 ps-4.5 pe-4"),
  headRail: rail("flex-col justify-start px-0 pt-3.5"),
  /** The header above has the brand. */
  headAbove: ui("@3xl/shell:hidden"),
  close: ui("-me-1.5 size-9 @3xl/shell:hidden"),
  hiddenInRail: rail("hidden"),
  /** Where there is more room than for the icons alone. */
  hiddenBesideRail: { lg: ui("@5xl/shell:hidden"), xl: ui("@7xl/shell:hidden") },
  body: ui(
    "flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto overscroll-contain px-2.5 py-2 [scrollbar-width:thin]",
  ),
  bottom: ui("flex min-w-0 shrink-0 flex-col gap-2 overflow-hidden border-t border-line px-4.5 py-3"),
  bottomRail: rail("px-2"),
  /** As wide as without a rail, so that nothing within it is squeezed: what does not fit is cut off. */
  slotRail: rail("w-[200px]"),
  slot: ui("flex min-w-0 flex-col gap-2"),

  list: ui("flex min-w-0 flex-col gap-0.5"),
  entry: ui(
    "relative flex min-h-10 w-full min-w-0 items-center gap-2.5 rounded-control px-2 py-1.5 text-start text-sm/5 font-[500] transition-colors duration-150 ease-calm motion-reduce:transition-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed @3xl/shell:min-h-8",
  ),
  elsewhere: ui("text-muted hover:bg-field hover:text-ink"),
  here: ui("bg-accent-soft text-accent"),
  /** Of a group that is open, while what is below it cannot be seen. */
  hereRail: rail("bg-accent-soft text-accent"),
  entryRail: rail("min-h-9 justify-center px-0"),
  sign: ui("grid size-[18px] shrink-0 place-items-center"),
  /** Of an entry without an icon, where only icons are shown. */
  letter: ui("hidden text-[13px]/none font-semibold"),
  letterRail: rail("block"),
  label: ui("min-w-0 flex-1 truncate"),
  labelRail: rail("sr-only"),
  badge: ui("shrink-0 rounded-full bg-raised px-1.5 text-xs/5 font-[550] text-ink tabular-nums"),
  badgeRail: rail("absolute top-1 end-1.5 size-2 overflow-hidden bg-accent p-0 text-transparent"),
  group: ui("min-w-0"),
  /** A heading over entries, where the group has no icon. */
  heading: ui(
    "mt-3 flex min-h-8 w-full items-center gap-1 rounded-control px-2 text-start text-xs/5 font-[550] text-muted hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
  ),
  headingRail: rail("hidden"),
  chevron: ui(
    "shrink-0 text-muted transition-transform duration-150 ease-calm motion-reduce:transition-none rtl:-scale-x-100",
  ),
  turned: ui("rotate-90 rtl:-rotate-90"),
  below: ui("mt-0.5 flex min-w-0 flex-col gap-0.5"),
  indented: ui("ms-[17px] border-s border-line ps-2.5"),
  tip: ui(
    "pointer-events-none absolute start-full z-40 ms-2 -translate-y-1/2 rounded-[6px] bg-ink px-2 py-1 text-xs/5 font-[550] whitespace-nowrap text-panel shadow-[0_4px_16px_-4px_rgb(9_12_20/0.35)]",
  ),
};
