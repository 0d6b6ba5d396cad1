import { ui } from "../style/ui.ts";

/** How written text looks that is no tree of components: what Markdown and Html draw. */
export const proseClasses = {
  root: ui("flex flex-col gap-3 min-w-0 text-[15px]/6 text-ink wrap-break-word"),
  heading: {
    1: ui("mt-2 first:mt-0 text-[26px]/[34px] font-[650] tracking-[-0.02em]"),
    2: ui("mt-2 first:mt-0 text-[20px]/[28px] font-[650] tracking-[-0.015em]"),
    3: ui("mt-1 first:mt-0 text-[17px]/[26px] font-semibold"),
    4: ui("font-semibold"),
    5: ui("text-sm/5 font-semibold"),
    6: ui("text-[13px]/5 font-semibold text-muted"),
  },
  list: ui("flex flex-col gap-1 ps-6"),
  bullets: ui("list-disc"),
  numbers: ui("list-decimal"),
  tasks: ui("flex list-none flex-col gap-1"),
  item: ui("marker:text-muted [&>*+*]:mt-2 [&>ol]:mt-1 [&>ul]:mt-1"),
  task: ui("flex items-start gap-2"),
  taskBox: ui("mt-1.5 shrink-0 accent-accent-fill"),
  taskText: ui("min-w-0 flex-1 [&>*+*]:mt-2"),
  quote: ui("flex flex-col gap-2 border-s-2 border-edge ps-4 text-muted"),
  code: ui("rounded-[5px] bg-field px-1 py-0.5 font-mono text-[13px] wrap-anywhere"),
  rule: ui("my-2 h-px w-full border-0 bg-line"),
  link: ui(
    "text-accent underline underline-offset-4 decoration-1 focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  image: ui("max-w-full rounded-group"),
  strong: ui("font-semibold"),
  /** What is too wide scrolls within itself, never the page. */
  frame: ui(
    "w-fit max-w-full overflow-x-auto rounded-group border border-line focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  table: ui("border-collapse text-sm/5"),
  row: ui("border-b border-line last:border-b-0"),
  columnHeading: ui("border-b border-line bg-field px-3 py-2 text-[13px]/5 font-[550] text-muted"),
  cell: ui("min-w-24 px-3 py-2"),
  align: { start: ui("text-start"), center: ui("text-center"), end: ui("text-end tabular-nums") },
};
