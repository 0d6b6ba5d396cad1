import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col gap-1.5 min-w-0"),
  label: ui("text-[13px]/5 font-[550] text-ink"),
  required: ui("text-bad"),
  description: ui("text-[13px]/5 text-muted"),
  error: ui("text-[13px]/5 text-bad"),
};

/** The look of a box that text is entered into: shared by Input, TextArea, NumberInput and Select. */
export const boxClasses = ui(
  "w-full min-w-0 rounded-control border border-edge bg-panel px-3 text-[15px]/6 text-ink placeholder:text-muted transition-[border-color] duration-150 ease-calm motion-reduce:transition-none hover:border-faint focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent aria-invalid:border-bad [&[readonly]]:bg-field disabled:opacity-50 disabled:bg-field disabled:cursor-not-allowed",
);
