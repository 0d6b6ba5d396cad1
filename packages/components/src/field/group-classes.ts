import { ui } from "../style/ui.ts";
import { classes as field } from "./classes.ts";

export const classes = {
  field,
  root: ui("flex flex-col gap-1.5 min-w-0 border-0 p-0 m-0"),
  list: ui("flex mt-2 first:mt-0"),
  direction: { column: ui("flex-col gap-2"), row: ui("flex-row flex-wrap gap-x-5 gap-y-2") },
  option: ui(
    "inline-flex items-start gap-2.5 min-w-0 text-[15px]/6 text-ink has-disabled:cursor-not-allowed has-disabled:opacity-50",
  ),
  cards: ui("flex-row flex-wrap gap-2"),
  /** Below each other, all cards are as wide as the group. */
  card: ui(
    "rounded-group border border-edge bg-panel px-3.5 py-3 cursor-pointer transition-colors duration-150 ease-calm motion-reduce:transition-none not-has-disabled:not-has-checked:hover:border-faint not-has-disabled:not-has-checked:hover:bg-field has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent in-data-heddle-invalid:border-bad in-data-heddle-invalid:has-checked:border-bad in-data-heddle-invalid:has-checked:bg-bad-soft in-data-heddle-invalid:has-checked:inset-ring-bad",
  ),
  /** Beside each other, cards share the room. */
  cardInRow: ui("flex-1 basis-48"),
  /**
   * The words of an option, and what is at its end: below them in an option that is narrower than 20 rem, in one that is short as
   * well, so that it stands in the same place in each.
   */
  texts: ui("flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4"),
  words: ui("flex min-w-[min(9rem,100%)] max-w-full grow basis-[calc((20rem-100%)*999)] flex-col"),
  label: ui("wrap-break-word"),
  strong: ui("font-[550]"),
  description: ui("text-[13px]/5 text-muted"),
  trailing: ui("text-sm/6 font-[550] tabular-nums"),
};
