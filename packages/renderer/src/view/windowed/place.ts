/** Which rows of a long list to have mounted: pure geometry. Pixels count from the top of the whole list. */

export interface Mounted {
  /** Place of the first mounted row, from 0. */
  offset: number;
  /** Rows that are mounted. */
  count: number;
  /** Rows of the whole list. */
  total: number;
}

export interface Seen {
  /** Of what is looked at, from the top of the whole list; CSS pixels. */
  top: number;
  bottom: number;
  /** Mean height of a row with the gap to the next one, CSS pixels. */
  rowHeight: number;
}

/**
 * What to ask the server for; null while what is mounted reaches far enough beyond what is seen. `size` is how many rows
 * are wanted at least. Asked for in time: as soon as less than a quarter of them is left before the edge.
 */
export function wantedRows(
  { offset, count, total }: Mounted,
  { top, bottom, rowHeight }: Seen,
  size: number,
): { offset: number; count: number } | null {
  if (total === 0 || rowHeight <= 0 || bottom <= top) return null;
  const first = clamp(Math.floor(top / rowHeight), 0, total - 1);
  const last = clamp(Math.ceil(bottom / rowHeight), first + 1, total);
  const margin = Math.floor(size / 4);
  const isEnoughBefore = offset === 0 || first - margin >= offset;
  const isEnoughAfter = offset + count >= total || last + margin <= offset + count;
  if (isEnoughBefore && isEnoughAfter) return null;
  const wanted = Math.max(size, (last - first) * 2);
  const start = clamp(first - Math.floor((wanted - (last - first)) / 2), 0, Math.max(0, total - wanted));
  return start === offset && Math.min(wanted, total - start) === count
    ? null
    : { offset: start, count: wanted };
}

/** Is all that is seen of the list mounted? */
export function isCovered({ offset, count, total }: Mounted, { top, bottom, rowHeight }: Seen): boolean {
  if (total === 0 || rowHeight <= 0 || bottom <= top) return true;
  const first = Math.floor(Math.max(0, top) / rowHeight);
  const last = Math.min(Math.ceil(bottom / rowHeight), total);
  return last <= first || (first >= offset && last <= offset + count);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
