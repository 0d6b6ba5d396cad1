import { classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  /** Codes are written from left to right, whatever the language. */
  frame: ui("relative flex w-fit max-w-full items-center gap-2 has-disabled:opacity-50"),
  cell: ui(
    "grid min-w-0 flex-1 place-items-center rounded-control border bg-panel font-semibold tabular-nums text-ink transition-[border-color] duration-150 ease-calm motion-reduce:transition-none",
  ),
  size: {
    sm: ui("h-9 w-8 text-base/6"),
    md: ui("h-11 w-10 text-lg/6"),
    lg: ui("h-14 w-12 text-2xl/8"),
  },
  edge: { plain: ui("border-edge outline-accent"), invalid: ui("border-bad outline-bad") },
  /** The one that the next key fills, while the keyboard is here. */
  active: ui("outline-2 outline-offset-1"),
  caret: ui("h-1/2 w-px animate-pulse bg-ink motion-reduce:animate-none"),
  dash: ui("h-px w-2 flex-none bg-faint"),
  input: ui(
    "absolute inset-0 size-full cursor-text bg-transparent text-transparent caret-transparent outline-none selection:bg-transparent disabled:cursor-not-allowed",
  ),
};
