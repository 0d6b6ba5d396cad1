import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("@container/banner w-full min-w-0"),
  sticky: ui("sticky top-0 z-40"),
  row: ui(
    "mx-auto flex w-full min-w-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 @3xl/banner:flex-nowrap @3xl/banner:px-6",
  ),
  size: { sm: ui("py-1.5 text-[13px]/5"), md: ui("py-2.5 text-sm/5"), lg: ui("py-4 text-[15px]/6") },
  variant: {
    solid: ui("bg-tint-fill text-tint-ink"),
    soft: ui("border-b border-line bg-tint-soft text-ink"),
    outline: ui("border-b border-line bg-panel text-ink"),
  },
  color: colors,
  start: ui("justify-start"),
  center: ui("@3xl/banner:justify-center"),
  sign: { solid: ui("shrink-0"), soft: ui("shrink-0 text-tint"), outline: ui("shrink-0 text-tint") },
  /** On a phone, what can be done stands below the words, and the cross beside them. */
  words: ui("min-w-0 flex-1 wrap-break-word"),
  wordsCentered: ui("@3xl/banner:flex-none"),
  title: ui("font-semibold"),
  actions: ui(
    "order-last flex w-full flex-wrap items-center gap-2 @3xl/banner:order-none @3xl/banner:w-auto @3xl/banner:shrink-0",
  ),
  close: ui(
    "-me-2 grid size-8 shrink-0 place-items-center rounded-control opacity-75 hover:opacity-100 hover:bg-[color-mix(in_oklab,currentColor_12%,transparent)] focus-visible:opacity-100 focus-visible:outline-2 focus-visible:outline-offset-[-2px] focus-visible:outline-current",
  ),
  closeCentered: ui("@3xl/banner:ms-auto"),
};
