import { boxClasses, classes as field } from "../field/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  field,
  box: boxClasses,
  /** Where the browser can (`appearance: base-select`), the list looks like the rest; elsewhere it is the system's. */
  select: ui("appearance-none block h-10 pe-9 leading-[2.375rem] truncate cursor-pointer"),
  popup: ui(
    "supports-[appearance:base-select]:[appearance:base-select] [&::picker-icon]:hidden [&::picker(select)]:[appearance:base-select] [&::picker(select)]:mt-1 [&::picker(select)]:rounded-group [&::picker(select)]:border [&::picker(select)]:border-line dark:[&::picker(select)]:border-edge/60 [&::picker(select)]:bg-panel [&::picker(select)]:p-1 [&::picker(select)]:text-ink [&::picker(select)]:shadow-float",
  ),
  frame: ui("relative w-full min-w-0"),
  chevron: ui("absolute end-3 top-1/2 -translate-y-1/2 text-muted pointer-events-none"),
  placeholder: ui("text-muted"),
  option: ui(
    "rounded-[6px] px-2 py-1.5 text-sm/5 hover:bg-field focus-visible:bg-field checked:font-semibold disabled:opacity-50",
  ),
};
