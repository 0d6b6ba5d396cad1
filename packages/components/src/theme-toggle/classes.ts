import { ui } from "../style/ui.ts";

export const classes = {
  button: ui(
    "inline-grid size-10 shrink-0 place-items-center rounded-control border border-edge bg-panel text-ink transition-colors duration-150 ease-calm motion-reduce:transition-none hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed",
  ),
  /** Both icons are there; the style sheet shows one, so that the first picture is right already. */
  inLight: ui("dark:hidden"),
  inDark: ui("hidden dark:block"),
  choices: ui(
    "inline-flex m-0 min-w-0 gap-0.5 rounded-group border border-edge bg-field p-0.5 disabled:opacity-50",
  ),
  choice: ui(
    "grid size-8 place-items-center rounded-control text-muted transition-colors duration-150 ease-calm motion-reduce:transition-none hover:text-ink has-checked:bg-panel has-checked:text-ink has-checked:shadow-[0_1px_2px_rgb(9_12_20/0.14)] has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent",
  ),
  radio: ui("sr-only"),
};
