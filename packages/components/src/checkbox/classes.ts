import { ui } from "../style/ui.ts";

/** A small control with its text beside it: shared by Checkbox, Switch and RadioGroup. */
export const choiceClasses = {
  root: ui(
    "inline-flex items-start gap-2.5 min-w-0 max-w-full has-disabled:opacity-50 has-disabled:cursor-not-allowed",
  ),
  texts: ui("flex flex-col min-w-0"),
  label: ui("text-[15px]/6 text-ink wrap-break-word"),
  description: ui("text-[13px]/5 text-muted"),
  error: ui("text-[13px]/5 text-bad"),
};

export const classes = {
  choice: choiceClasses,
  box: ui(
    "appearance-none relative shrink-0 m-0.75 size-4.5 rounded-[5px] border border-faint bg-panel cursor-pointer transition-colors duration-150 ease-calm motion-reduce:transition-none hover:border-muted checked:border-accent-mark checked:bg-accent-mark focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent aria-invalid:border-bad aria-invalid:outline-bad disabled:cursor-not-allowed after:content-[''] after:absolute after:left-[5px] after:top-[1.5px] after:w-[6px] after:h-[10px] after:border-r-2 after:border-b-2 after:border-accent-ink after:rotate-45 after:opacity-0 checked:after:opacity-100 indeterminate:border-accent-mark indeterminate:bg-accent-mark indeterminate:after:left-1 indeterminate:after:top-1.75 indeterminate:after:h-0.5 indeterminate:after:w-2 indeterminate:after:rotate-0 indeterminate:after:border-r-0 indeterminate:after:opacity-100",
  ),
  bare: ui("disabled:opacity-50"),
};
