import { boxParts, boxSizes, boxSurface, classes as field } from "../field/classes.ts";
import { floatingClasses } from "../floating/classes.ts";
import { classes as spinner } from "../spinner/classes.ts";
import { ui } from "../style/ui.ts";

/** The list that Combobox, MultiSelect and TagsInput open below their field. */
export const listClasses = {
  floating: floatingClasses.panel,
  panel: ui("flex w-0 flex-col overflow-hidden"),
  list: ui("min-h-0 flex-1 overflow-y-auto overscroll-contain p-1"),
  option: ui(
    "flex h-9 items-center gap-2 rounded-control px-2.5 text-sm/5 text-ink cursor-default aria-disabled:opacity-50 aria-disabled:cursor-not-allowed",
  ),
  active: ui("bg-field"),
  chosen: ui("font-[550]"),
  label: ui("flex-1 min-w-0 truncate"),
  check: ui("shrink-0 text-accent"),
  note: ui("flex items-center gap-2 px-3.5 py-3 text-sm/5 text-muted"),
  spinner: { root: spinner.root, size: spinner.size.sm },
};

/** A field of one line with buttons at its end. */
export const comboClasses = {
  field,
  box: boxSurface,
  size: boxSizes,
  parts: { frame: boxParts.frame, buttonLook: boxParts.buttonLook },
  /** The text's room beside one button, and beside two. */
  beforeOne: { sm: ui("pe-8"), md: ui("pe-10"), lg: ui("pe-12") },
  beforeTwo: { sm: ui("pe-14"), md: ui("pe-18"), lg: ui("pe-21") },
  buttons: {
    sm: ui("absolute end-1 top-1 flex"),
    md: ui("absolute end-1 top-1 flex"),
    lg: ui("absolute end-1.5 top-1.5 flex"),
  },
  button: { sm: ui("size-6"), md: ui("size-8"), lg: ui("size-9") },
};
