import { classes as avatar } from "../avatar/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  avatar,
  root: ui("inline-flex min-w-0 items-center"),
  /** Each stands a little over the one before it, with a ring of the ground between them. */
  person: ui("rounded-full"),
  overlap: { sm: ui("not-first:-ms-1"), md: ui("not-first:-ms-1.5"), lg: ui("not-first:-ms-3") },
  ring: ui("ring-2 ring-panel"),
  more: ui(
    "inline-grid shrink-0 place-items-center rounded-full bg-raised font-semibold text-ink tabular-nums select-none ring-2 ring-panel",
  ),
};
