import { ui } from "../style/ui.ts";

export const classes = {
  button: ui(
    "inline-flex h-10 shrink-0 items-center gap-2 px-3 text-sm/5 font-[550] text-muted transition-colors duration-150 ease-calm motion-reduce:transition-none hover:text-ink aria-selected:text-ink aria-selected:shadow-[inset_0_-2px_0_var(--accent)] focus-visible:rounded-control focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent disabled:opacity-50 disabled:cursor-not-allowed",
  ),
  panel: ui(
    "min-w-0 rounded-control focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
};
