import { boxSurface, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  box: boxSurface,
  /** Where no most lines are given, it grows to half of a screen. */
  height: ui("block min-h-10 max-h-80"),
  resizes: ui("resize-y"),
  /** What looks like the field where buttons stand in it; the ring is around both while the keyboard is in the text. */
  frame: ui(
    "flex w-full min-w-0 items-end rounded-control border border-edge bg-panel transition-[border-color] duration-150 ease-calm motion-reduce:transition-none hover:border-faint has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-1 has-[textarea:focus-visible:not([aria-invalid])]:outline-accent has-[textarea[aria-invalid]]:border-bad has-[textarea[aria-invalid]]:outline-bad has-[textarea:read-only]:bg-field",
  ),
  inFrame: ui(
    "min-w-0 flex-1 resize-none border-0 bg-transparent text-ink outline-none placeholder:text-muted disabled:opacity-50 disabled:cursor-not-allowed",
  ),
  actions: ui("flex shrink-0 items-center gap-1 p-[5px]"),
  size: {
    sm: ui("px-2.5 py-1.5 text-[13px]/5"),
    md: ui("px-3 py-2 text-[15px]/6"),
    lg: ui("px-4 py-2.5 text-[17px]/6"),
  },
  grows: ui("field-sizing-content"),
};
