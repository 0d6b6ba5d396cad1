import { ui } from "../style/ui.ts";

/** The sign and the name of an app, as AppShell and Navbar have them. */
export const classes = {
  root: ui(
    "flex min-w-0 items-center gap-2.5 rounded-control text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  /** The letter is a picture, not text: with it the words of the link would not be its name. An icon stands alone in the middle. */
  tile: ui(
    "grid size-7 shrink-0 place-items-center overflow-hidden rounded-[min(var(--radius),8px)] bg-accent-fill text-sm/none font-semibold text-accent-ink select-none data-letter:before:content-[attr(data-letter)]",
  ),
  logo: ui("h-7 w-auto max-w-40 shrink-0 object-contain"),
  name: ui("min-w-0 truncate text-[15px]/5 font-semibold tracking-[-0.01em]"),
};
