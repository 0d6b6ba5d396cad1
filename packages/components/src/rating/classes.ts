import { classes as group } from "../field/group-classes.ts";
import { colors } from "../style/colors.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  group,
  row: ui("-ms-1 flex flex-wrap"),
  off: ui("opacity-50"),
  color: colors,
  star: ui("relative grid place-items-center text-muted"),
  size: { sm: ui("size-7"), md: ui("size-8"), lg: ui("size-10") },
  given: ui("absolute inset-y-0 start-0 overflow-hidden text-tint-mark"),
  share: { half: ui("w-1/2"), full: ui("w-full") },
  /** As wide as the whole star, so that a half shows its first half. */
  inner: {
    sm: ui("grid h-full w-7 place-items-center"),
    md: ui("grid h-full w-8 place-items-center"),
    lg: ui("grid h-full w-10 place-items-center"),
  },
  /** Gold is too light to be seen alone on white: its edge has the warning's own colour. */
  filled: { gold: ui("fill-[#f6b93b]"), plain: ui("fill-current") },
  radio: ui(
    "absolute inset-0 m-0 size-full appearance-none rounded-control cursor-[inherit] focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent",
  ),
  /** Of the two over one star neither takes the pointer. */
  untouched: ui("pointer-events-none"),
  pointer: { free: ui("cursor-pointer"), off: ui("cursor-not-allowed"), fixed: ui("cursor-default") },
};
