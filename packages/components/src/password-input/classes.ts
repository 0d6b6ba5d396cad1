import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

const { frame, button, buttonLook, beforeButton } = boxParts;

export const classes = {
  field,
  box: boxSurface,
  size: boxSizes,
  parts: { frame, button, buttonLook, beforeButton },
  /** Edge and Safari have an eye and a key of their own. */
  own: ui("[&::-ms-reveal]:hidden [&::-webkit-credentials-auto-fill-button]:me-8"),
  stack: ui("flex flex-col gap-2 min-w-0"),
  strength: ui("flex items-center gap-3 text-[13px]/5 text-muted"),
  bars: ui("flex flex-1 gap-1"),
  bar: ui("h-1 flex-1 rounded-full transition-colors duration-150 ease-calm motion-reduce:transition-none"),
  /** The bars up to a level have its colour. */
  level: {
    none: ui("bg-raised"),
    1: ui("bg-bad"),
    2: ui("bg-warn"),
    3: ui("bg-accent-mark"),
    4: ui("bg-good"),
  },
  word: ui("min-w-12 text-end"),
};
