import { boxParts, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

/** A box of chips with room to type behind them: it looks like one field, whatever in it has the keyboard. */
export const chipClasses = {
  field,
  box: ui(
    "relative flex w-full min-w-0 flex-wrap items-center rounded-control border border-edge bg-panel text-ink transition-[border-color] duration-150 ease-calm motion-reduce:transition-none hover:border-faint has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-accent has-[input[aria-invalid]]:border-bad has-[input[aria-invalid]:focus-visible]:outline-bad has-[input[readonly]]:bg-field has-[input:disabled]:opacity-50 has-[input:disabled]:bg-field has-[input:disabled]:cursor-not-allowed cursor-text",
  ),
  size: {
    sm: ui("min-h-8 gap-1 p-0.75 ps-1 text-[13px]/5"),
    md: ui("min-h-10 gap-1.5 p-1.25 ps-1.5 text-[15px]/6"),
    lg: ui("min-h-12 gap-1.5 p-1.75 ps-2 text-[17px]/6"),
  },
  chips: ui("contents"),
  chip: ui(
    "inline-flex max-w-full min-w-0 items-center gap-0.5 rounded-[calc(var(--radius)-2px)] bg-raised ps-2 pe-0.5 font-[450]",
  ),
  chipSize: { sm: ui("h-6 text-[12px]/4"), md: ui("h-7 text-[13px]/5"), lg: ui("h-8 text-sm/5") },
  chipLabel: ui("min-w-0 truncate"),
  remove: ui(
    "grid size-5 shrink-0 place-items-center rounded-[calc(var(--radius)-3px)] text-muted hover:bg-line hover:text-ink focus-visible:outline-2 focus-visible:outline-accent",
  ),
  input: ui(
    "min-w-16 flex-1 bg-transparent ps-1.5 text-ink outline-hidden placeholder:text-muted disabled:cursor-not-allowed",
  ),
  buttons: ui("ms-auto flex shrink-0"),
  buttonLook: boxParts.buttonLook,
  button: { sm: ui("size-6"), md: ui("size-7"), lg: ui("size-8") },
};
