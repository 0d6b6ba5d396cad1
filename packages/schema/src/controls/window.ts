/** Rows that may be mounted at a time of a list that is shown through a window. */
export const MOST_WINDOW_ROWS = 1_000;
