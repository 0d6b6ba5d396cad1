import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("flex flex-col items-center gap-4 px-6 py-10 text-center"),
  /** Seen on any ground that it stands on. */
  sign: ui(
    "grid size-12 place-items-center rounded-full bg-[color-mix(in_oklab,var(--ink)_6%,transparent)] text-muted",
  ),
  texts: ui("flex flex-col items-center gap-1"),
  title: ui("text-base/6 font-semibold text-balance wrap-break-word"),
  text: ui("max-w-xl text-sm/5 text-balance text-muted wrap-break-word"),
};
