import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

/** Where there is no room for all labels, a line above the signs says which step is open. */
export const classes = {
  root: ui("@container/stepper w-full min-w-0"),
  list: {
    horizontal: ui("flex min-w-0 items-center gap-2"),
    vertical: ui("flex min-w-0 flex-col"),
  },
  item: {
    horizontal: ui("flex min-w-0 items-center gap-2"),
    vertical: ui("relative flex min-w-0 gap-3 pb-6 last:pb-0"),
  },
  /** The line before a step takes the room that the words leave. */
  grows: ui("flex-auto"),
  line: {
    horizontal: ui("h-px min-w-3 flex-1"),
    vertical: ui("absolute start-(--middle) top-(--below) bottom-1 w-px"),
  },
  done: ui("bg-tint-fill"),
  todo: ui("bg-edge"),
  step: ui("flex min-w-0 items-center gap-2.5 rounded-control text-start"),
  stepVertical: ui("items-start"),
  press: ui(
    "-m-1 p-1 hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed disabled:hover:bg-transparent",
  ),
  sign: ui("grid shrink-0 place-items-center rounded-full border font-semibold tabular-nums"),
  size: {
    sm: ui("size-6 text-xs/none"),
    md: ui("size-8 text-[13px]/none"),
    lg: ui("size-10 text-[15px]/none"),
  },
  /** Where the line between vertical steps stands: below the middle of the sign. */
  offset: {
    sm: ui("[--middle:12px] [--below:28px]"),
    md: ui("[--middle:16px] [--below:36px]"),
    lg: ui("[--middle:20px] [--below:44px]"),
  },
  state: {
    complete: ui("border-transparent bg-tint-fill text-tint-ink"),
    current: ui("border-tint bg-tint-soft text-tint"),
    upcoming: ui("border-edge bg-panel text-muted"),
    error: ui("border-transparent bg-bad-soft text-bad"),
  },
  color: colors,
  texts: ui("flex min-w-0 flex-col"),
  textsVertical: ui("pt-1.5"),
  /** What the labels leave to the line above them, in a row that is narrower than their words need. */
  yields: {
    xs: ui("@max-xs/stepper:sr-only"),
    md: ui("@max-md/stepper:sr-only"),
    xl: ui("@max-xl/stepper:sr-only"),
    "3xl": ui("@max-3xl/stepper:sr-only"),
    "5xl": ui("@max-5xl/stepper:sr-only"),
  },
  summary: ui("mb-3 text-sm/5 font-[550] text-ink wrap-break-word"),
  summaryFrom: {
    xs: ui("@xs/stepper:hidden"),
    md: ui("@md/stepper:hidden"),
    xl: ui("@xl/stepper:hidden"),
    "3xl": ui("@3xl/stepper:hidden"),
    "5xl": ui("@5xl/stepper:hidden"),
  },
  label: ui("text-sm/5 font-[550] wrap-break-word"),
  labelState: {
    complete: ui("text-ink"),
    current: ui("text-ink"),
    upcoming: ui("text-muted"),
    error: ui("text-bad"),
  },
  description: ui("text-[13px]/5 text-muted wrap-break-word"),
  hint: ui("sr-only"),
};
