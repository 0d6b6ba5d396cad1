import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-3 min-w-0 text-[15px]/6 text-ink wrap-break-word"),
  heading: {
    1: ui("mt-2 first:mt-0 text-[26px]/[34px] font-[650] tracking-[-0.02em]"),
    2: ui("mt-2 first:mt-0 text-[20px]/[28px] font-[650] tracking-[-0.015em]"),
    3: ui("mt-1 first:mt-0 text-[17px]/[26px] font-semibold"),
    4: ui("font-semibold"),
    5: ui("text-sm/5 font-semibold"),
    6: ui("text-[13px]/5 font-semibold text-muted"),
  },
  list: ui("flex flex-col gap-1 pl-6"),
  bullets: ui("list-disc"),
  numbers: ui("list-decimal"),
  tasks: ui("list-none pl-1"),
  item: ui("flex-col gap-1 marker:text-muted"),
  task: ui("mr-2 align-middle"),
  quote: ui("flex flex-col gap-2 border-l-2 border-edge pl-4 text-muted"),
  code: ui("rounded-[5px] bg-field px-1 py-0.5 font-mono text-[13px]"),
  pre: ui("overflow-x-auto rounded-group bg-field p-4 font-mono text-[13px]/5"),
  rule: ui("my-2 h-px w-full border-0 bg-line"),
  link: ui(
    "text-accent underline underline-offset-4 decoration-1 focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  image: ui("max-w-full rounded-group"),
  strong: ui("font-semibold"),
  frame: ui("overflow-x-auto"),
  table: ui("border-collapse text-sm/5"),
  columnHeading: ui("border-b border-edge px-3 py-2 text-left font-[550]"),
  cell: ui("border-b border-line px-3 py-2"),
};
