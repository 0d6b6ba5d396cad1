/** Height of an option, in CSS pixels: all have the same, so that what is seen of a list is a division. */
export const ROW = 36;
/** As many as are seen at once, at most. */
export const ROWS_SEEN = 8;
/** Drawn above and below what is seen, so that scrolling finds them there. */
const AROUND = 6;

/** Which rows of a list are drawn: from the first, up to and without the last. */
export function drawnRows(count: number, scrollTop: number): { first: number; last: number } {
  const seen = Math.max(0, Math.floor(scrollTop / ROW));
  const last = Math.min(count, seen + ROWS_SEEN + AROUND);
  return { first: Math.max(0, Math.min(seen, count - ROWS_SEEN) - AROUND), last };
}

/** How far a list has to be scrolled so that a row is seen; the same number = it is. */
export function scrollTopFor(row: number, scrollTop: number, height: number): number {
  const top = row * ROW;
  if (top < scrollTop) return top;
  return top + ROW > scrollTop + height ? top + ROW - height : scrollTop;
}
