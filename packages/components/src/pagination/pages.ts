/** A page's number from 1, or a gap between two. */
export type Shown = number | "gap";

/** Pages on each side of the one that is open. */
const AROUND = 1;
/** Buttons at most; with as many pages or fewer all are shown. */
const MOST = 7;

/** The pages to show of so many: the first, the last, those around the open one, and gaps. Always as many places, so that nothing moves under the pointer. */
export function shownPages(page: number, pages: number): Shown[] {
  if (pages <= MOST) return range(1, pages);
  const inner = MOST - 2;
  const isNearStart = page <= inner - AROUND;
  const isNearEnd = page > pages - inner + AROUND;
  if (isNearStart) return [...range(1, inner), "gap", pages];
  if (isNearEnd) return [1, "gap", ...range(pages - inner + 1, pages)];
  return [1, "gap", ...range(page - AROUND, page + AROUND), "gap", pages];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
