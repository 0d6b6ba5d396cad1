/** Quantiles of a histogram's counts, as Prometheus reckons them. */

import { type HistogramFigures, LATENCY_BOUNDS } from "../latency/histogram.ts";

/** Seconds below which this share of the observations lies; null where there are none. Beyond the last bound it is that bound. */
export function quantile({ counts }: Pick<HistogramFigures, "counts">, share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const wanted = share * total;
  let below = 0;
  for (let bucket = 0; bucket < LATENCY_BOUNDS.length; bucket += 1) {
    const inside = counts[bucket]!;
    if (below + inside >= wanted && inside > 0) {
      const from = bucket === 0 ? 0 : LATENCY_BOUNDS[bucket - 1]!;
      return from + ((LATENCY_BOUNDS[bucket]! - from) * (wanted - below)) / inside;
    }
    below += inside;
  }
  return LATENCY_BOUNDS.at(-1)!;
}

/** What was observed between two readings. A later reading that is lower comes from a process that began anew: then it counts whole. */
export function between(earlier: HistogramFigures, later: HistogramFigures): HistogramFigures {
  const hasRestarted = later.counts.some((count, bucket) => count < earlier.counts[bucket]!);
  if (hasRestarted) return later;
  return {
    counts: later.counts.map((count, bucket) => count - earlier.counts[bucket]!),
    sum: later.sum - earlier.sum,
  };
}
