import { classes as spinner } from "../spinner/classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

const tinted = ui("text-tint");

export const classes = {
  root: ui("@container flex w-full min-w-0 flex-col gap-3 text-ink"),
  head: ui("flex flex-wrap items-start justify-between gap-x-4 gap-y-2"),
  caption: ui("flex min-w-0 flex-col gap-0.5"),
  title: ui("text-sm/5 font-semibold wrap-break-word"),
  description: ui("text-[13px]/5 text-muted wrap-break-word"),
  /** Every mark draws with the colour of the text around it. */
  series: {
    1: ui("text-chart-1"),
    2: ui("text-chart-2"),
    3: ui("text-chart-3"),
    4: ui("text-chart-4"),
    5: ui("text-chart-5"),
    6: ui("text-chart-6"),
    7: ui("text-chart-7"),
    8: ui("text-chart-8"),
  },
  named: {
    neutral: `${colors.neutral} ${tinted}`,
    accent: `${colors.accent} ${tinted}`,
    secondary: `${colors.secondary} ${tinted}`,
    good: `${colors.good} ${tinted}`,
    warn: `${colors.warn} ${tinted}`,
    bad: `${colors.bad} ${tinted}`,
  },
  legend: {
    list: ui("-mx-1.5 flex min-w-0 flex-wrap gap-x-1 gap-y-0.5 text-[12px]/4"),
    entry: ui("min-w-0 max-w-full"),
    sign: ui("shrink-0"),
    dot: ui("block"),
    item: ui(
      "flex min-w-0 items-center gap-1.5 rounded-control px-1.5 py-1 text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-accent aria-[pressed=false]:line-through aria-[pressed=false]:opacity-60",
    ),
    plain: ui("flex min-w-0 items-center gap-1.5 px-1.5 py-1 text-muted"),
    label: ui("truncate"),
    value: ui("text-ink tabular-nums"),
  },
  dot: ui("size-2 shrink-0 rounded-full bg-current"),
  surface: ui(
    "relative min-w-0 rounded-[2px] focus-visible:outline-2 focus-visible:outline-offset-4 focus-visible:outline-accent",
  ),
  pressable: ui("cursor-pointer"),
  tip: {
    root: ui("pointer-events-none absolute z-10 flex"),
    toEnd: ui("justify-start ps-3"),
    toStart: ui("justify-end pe-3"),
    box: ui(
      "flex h-max min-w-0 max-w-64 flex-col gap-1 rounded-group border border-line bg-panel px-3 py-2 text-[12px]/4 shadow-[0_8px_24px_-8px_rgb(9_12_20/0.25)]",
    ),
    title: ui("pb-0.5 font-[550] text-ink wrap-break-word"),
    row: ui("flex min-w-0 items-center gap-2 text-muted"),
    dot: ui("block"),
    active: ui("text-ink"),
    label: ui("min-w-0 flex-1 truncate pe-3"),
    value: ui("font-[550] text-ink tabular-nums [unicode-bidi:plaintext]"),
  },
  said: ui("sr-only"),
  /** Axes of a chart of x and y: the labels of y take what room they need, the plot has the rest. */
  axes: {
    grid: ui("grid grid-cols-[auto_minmax(0,1fr)] pt-2 text-[11px]/4 text-muted tabular-nums select-none"),
    values: ui("grid justify-items-end pe-2.5"),
    value: ui(
      "relative col-start-1 row-start-1 h-0 -translate-y-2 self-start whitespace-nowrap [unicode-bidi:plaintext]",
    ),
    bottom: ui("relative col-start-2 h-6"),
    tick: ui("absolute top-2 max-w-36 truncate [unicode-bidi:plaintext]"),
    center: ui("-translate-x-1/2 rtl:translate-x-1/2"),
    titleX: ui("col-start-2 pt-1 text-center"),
    titleY: ui("col-span-2 pb-2 text-start"),
    /** From which width of the chart on a label stands there. */
    from: {
      0: "",
      1: ui("hidden @sm:block"),
      2: ui("hidden @lg:block"),
      3: ui("hidden @2xl:block"),
      4: ui("hidden @4xl:block"),
      5: ui("hidden @6xl:block"),
      never: ui("hidden"),
    },
    names: ui("relative max-w-[40cqw] pe-2.5"),
    name: ui("relative flex items-center justify-end"),
    nameText: ui("truncate text-end"),
  },
  plot: {
    svg: ui("absolute inset-0 size-full overflow-visible rtl:-scale-x-100"),
    over: ui("pointer-events-none absolute inset-0 size-full overflow-visible rtl:-scale-x-100"),
    grid: ui("stroke-line [shape-rendering:crispEdges]"),
    base: ui("stroke-edge [shape-rendering:crispEdges]"),
    line: ui("fill-none stroke-current [stroke-width:2] [stroke-linecap:round] [stroke-linejoin:round]"),
    morph: ui("transition-[d] duration-300 ease-calm motion-reduce:transition-none"),
    area: ui("stroke-none"),
    dot: ui("fill-current"),
    point: ui("fill-current opacity-70"),
    cloud: ui("fill-none stroke-current opacity-60 [stroke-linecap:round] [stroke-width:6]"),
    bar: ui(
      "fill-current transition-[x,y,width,height] duration-300 ease-calm motion-reduce:transition-none",
    ),
    end: {
      none: "",
      top: ui("[clip-path:inset(0_round_4px_4px_0_0)]"),
      bottom: ui("[clip-path:inset(0_round_0_0_4px_4px)]"),
      /** The side that values grow to; the picture as a whole is turned for scripts from right to left. */
      right: ui("[clip-path:inset(0_round_0_4px_4px_0)]"),
      left: ui("[clip-path:inset(0_round_4px_0_0_4px)]"),
    },
    band: ui("fill-ink opacity-5"),
    rule: ui("stroke-edge"),
    ring: ui("fill-current stroke-panel [stroke-width:2]"),
    reference: ui("stroke-current [stroke-dasharray:4_4]"),
    /** To be read over bars too. */
    referenceLabel: ui(
      "pointer-events-none absolute rounded-[3px] bg-panel/85 px-1 text-[11px]/4 font-[550] whitespace-nowrap",
    ),
    referenceSide: { above: ui("-mt-px -translate-y-full"), below: ui("mt-px") },
    valueLabel: ui(
      "pointer-events-none absolute -translate-x-1/2 text-[11px]/4 text-ink tabular-nums whitespace-nowrap rtl:translate-x-1/2",
    ),
    labelSide: { above: ui("-mt-5"), below: ui("mt-1"), within: ui("-mt-2 rounded-[3px] bg-panel/85 px-1") },
    valueLabelLying: ui(
      "pointer-events-none absolute -translate-y-1/2 px-1 text-[11px]/4 text-ink tabular-nums whitespace-nowrap",
    ),
    labelSideLying: {
      above: "",
      below: "",
      within: ui("-translate-x-1/2 rounded-[3px] bg-panel/85 rtl:translate-x-1/2"),
    },
  },
  /** Drawings without axes. */
  shape: {
    svg: ui("absolute inset-0 size-full"),
    stretched: ui("absolute inset-0 size-full"),
    /** What is drawn over all of it takes no pointer. */
    over: ui("pointer-events-none absolute inset-0 size-full overflow-visible"),
    radar: ui("absolute inset-0 size-full overflow-visible [direction:ltr]"),
    fill: ui("fill-current"),
    slice: ui("fill-current stroke-panel [stroke-width:2]"),
    onSlice: ui(
      "pointer-events-none fill-panel text-[12px]/4 font-[550] tabular-nums [dominant-baseline:central] [text-anchor:middle]",
    ),
    center: ui("pointer-events-none absolute inset-0 flex flex-col items-center justify-center"),
    total: ui("text-2xl/8 font-semibold tracking-tight tabular-nums"),
    totalLabel: ui("max-w-full truncate text-[12px]/4 text-muted"),
    gauge: ui("mx-auto flex w-full flex-col gap-1"),
    gaugeRoom: ui("aspect-[200/112]"),
    track: ui("fill-raised"),
    notch: ui("stroke-panel [stroke-width:2]"),
    gaugeText: ui("pointer-events-none absolute inset-x-0 bottom-0 flex flex-col items-center px-8"),
    gaugeValue: ui("text-3xl/9 font-semibold tracking-tight tabular-nums"),
    gaugeEnds: ui("flex justify-between px-2 text-[11px]/4 text-muted tabular-nums"),
    funnel: ui("grid grid-cols-[auto_minmax(0,1fr)_auto] text-[12px]/4 text-muted"),
    funnelValues: ui("flex flex-col ps-3"),
    funnelValue: ui("flex flex-col justify-center tabular-nums"),
    cell: ui("fill-current opacity-20"),
    outline: ui("fill-none stroke-current [stroke-width:2]"),
    cellText: ui("pointer-events-none absolute flex flex-col overflow-hidden px-2 py-1.5 text-[12px]/4"),
    cellName: ui("truncate font-[550] text-ink"),
    cellValue: ui("truncate text-muted tabular-nums"),
    ring: ui("fill-none stroke-line"),
    axisName: ui("fill-muted text-[11px]/4"),
    polygon: ui("fill-current stroke-current [fill-opacity:0.14] [stroke-linejoin:round] [stroke-width:2]"),
    reach: ui("fill-transparent"),
    heat: ui("stroke-panel [stroke-width:2]"),
    cellLabel: {
      pale: ui("pointer-events-none absolute -translate-1/2 text-ink rtl:translate-x-1/2"),
      strong: ui("pointer-events-none absolute -translate-1/2 text-panel rtl:translate-x-1/2"),
    },
    range: ui("col-start-2 flex items-center justify-end gap-2 pt-1"),
    ramp: ui("block h-2 w-24 rounded-full bg-linear-to-r from-current/10 to-current rtl:-scale-x-100"),
  },
  state: {
    root: ui("grid place-items-center rounded-group text-[13px]/5 text-muted"),
    waiting: ui("animate-pulse bg-field motion-reduce:animate-none"),
    /** The values of before stay as readable as they were. */
    drawn: ui("relative"),
    /** Not for what is there in a moment. */
    busy: ui(
      "absolute end-0 top-0 z-1 grid rounded-full bg-panel/85 p-1 transition-opacity delay-150 duration-150 starting:opacity-0 motion-reduce:duration-0",
    ),
    spinner: `${spinner.root} ${spinner.color} ${spinner.size.sm}`,
  },
  table: {
    details: ui("group min-w-0 text-[12px]/4"),
    summary: ui(
      "-ms-1.5 inline-flex w-max list-none items-center gap-1 rounded-control px-1.5 py-1 text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-accent",
    ),
    sign: ui(
      "transition-transform duration-150 ease-calm group-open:rotate-90 motion-reduce:transition-none rtl:rotate-180",
    ),
    scroll: ui("mt-2 max-h-80 overflow-auto rounded-group border border-line"),
    table: ui("w-full border-collapse text-[13px]/5"),
    heading: ui("sticky top-0 bg-field px-3 py-1.5 text-start font-[550] whitespace-nowrap text-muted"),
    number: ui("text-end"),
    row: ui("border-t border-line"),
    cell: ui("px-3 py-1.5 text-start font-normal whitespace-nowrap"),
    figure: ui("px-3 py-1.5 text-end tabular-nums"),
    note: ui("px-3 py-2 text-muted"),
  },
};
