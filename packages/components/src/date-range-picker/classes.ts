import { classes as calendar } from "../date-picker/classes.ts";
import { boxParts } from "../field/classes.ts";
import { classes as group } from "../field/group-classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  group,
  calendar,
  parts: { button: boxParts.button, buttonLook: boxParts.buttonLook },
  /** One box around both dates. It goes by them: the calendar, which has buttons that are disabled now and then, is in it too. */
  frame: ui(
    "relative flex w-full min-w-0 max-w-80 items-center rounded-control border bg-panel text-ink transition-[border-color] duration-150 ease-calm motion-reduce:transition-none hover:border-faint has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input[readonly]]:bg-field has-[input:disabled]:cursor-not-allowed has-[input:disabled]:bg-field has-[input:disabled]:opacity-50",
  ),
  edge: {
    plain: ui("border-edge has-[input:focus-visible]:outline-accent"),
    invalid: ui("border-bad has-[input:focus-visible]:outline-bad"),
  },
  size: {
    sm: ui("h-8 ps-2.5 pe-8 text-[13px]/5"),
    md: ui("h-10 ps-3 pe-10 text-[15px]/6"),
    lg: ui("h-12 ps-4 pe-12 text-[17px]/6"),
  },
  date: ui(
    "h-full min-w-0 flex-1 bg-transparent tabular-nums outline-none placeholder:text-muted disabled:cursor-not-allowed",
  ),
  dash: ui("px-2 text-muted"),
};
