import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col items-center gap-3 px-6 py-10 text-center"),
  sign: ui("grid size-12 place-items-center rounded-full bg-field text-muted"),
  title: ui("text-base/6 font-semibold text-balance wrap-break-word"),
  text: ui("max-w-xl text-sm/5 text-pretty text-muted wrap-break-word"),
};
