import type { PropValue } from "../app/app.ts";

/** Rows that may be mounted at a time of a list that is shown through a window. */
export const MOST_WINDOW_ROWS = 1_000;

/** How many rows a prop says are mounted at a time; null where it says no whole number from 1 to `MOST_WINDOW_ROWS` as a literal. */
export function windowSize(value: PropValue): number | null {
  const size = "value" in value ? value.value : null;
  return typeof size === "number" && Number.isInteger(size) && size >= 1 && size <= MOST_WINDOW_ROWS
    ? size
    : null;
}
