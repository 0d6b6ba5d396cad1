/** What a panel shows of readings that come one after the other: rates, and quantiles of the last while. */

import { between, type HistogramFigures, quantile } from "@heddle/observability/figures";

export interface Reading<Figures> {
  /** Milliseconds since 1970, by the clock of who was asked. */
  at: number;
  figures: Figures;
}

/** Readings kept, and so how far the small charts look back. */
export const MOST_READINGS = 60;
/** Milliseconds over which quantiles are reckoned. */
const WINDOW = 60_000;

/** The readings with one more; the oldest goes. One that is not newer changes nothing. */
export function withReading<Figures>(
  readings: readonly Reading<Figures>[],
  next: Reading<Figures>,
): readonly Reading<Figures>[] {
  const last = readings.at(-1);
  return last && next.at <= last.at ? readings : [...readings, next].slice(-MOST_READINGS);
}

/** How much a count rose per second between each two readings. A count that fell began anew with its process: then it counts whole. */
export function rates<Figures>(
  readings: readonly Reading<Figures>[],
  read: (figures: Figures) => number,
): number[] {
  return readings.slice(1).map(({ at, figures }, index) => {
    const before = readings[index]!;
    const earlier = read(before.figures);
    const later = read(figures);
    return (later < earlier ? later : later - earlier) / ((at - before.at) / 1_000);
  });
}

/** Seconds at these shares, of what was observed in the last minute; null where nothing was. */
export function recentQuantiles<Figures>(
  readings: readonly Reading<Figures>[],
  read: (figures: Figures) => HistogramFigures,
): { p50: number; p95: number } | null {
  const last = readings.at(-1);
  if (!last) return null;
  const first = readings.find(({ at }) => last.at - at <= WINDOW)!;
  // The first reading of all is all there is: what happened before anybody looked.
  const observed = first === last ? read(last.figures) : between(read(first.figures), read(last.figures));
  const p50 = quantile(observed, 0.5);
  const p95 = quantile(observed, 0.95);
  return p50 === null || p95 === null ? null : { p50, p95 };
}
