/** How often what took how long: counted into fixed buckets, so that observing allocates nothing and quantiles of several processes can be added up. */

/** Upper bounds in seconds, of what an event costs. */
export const LATENCY_BOUNDS: readonly number[] = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** A histogram as it travels: one count more than bounds, the last of what was over all of them. Counts are not cumulative. */
export interface HistogramFigures {
  counts: number[];
  /** Seconds. */
  sum: number;
}

export class LatencyHistogram {
  readonly counts = new Float64Array(LATENCY_BOUNDS.length + 1);
  sum = 0;

  /** Counts `times` observations of the same length. */
  observe(seconds: number, times = 1): void {
    let bucket = 0;
    while (bucket < LATENCY_BOUNDS.length && seconds > LATENCY_BOUNDS[bucket]!) bucket += 1;
    this.counts[bucket]! += times;
    this.sum += seconds * times;
  }

  get total(): number {
    let total = 0;
    for (const count of this.counts) total += count;
    return total;
  }

  add(other: LatencyHistogram): void {
    for (let bucket = 0; bucket < this.counts.length; bucket += 1)
      this.counts[bucket]! += other.counts[bucket]!;
    this.sum += other.sum;
  }

  figures(): HistogramFigures {
    return { counts: [...this.counts], sum: this.sum };
  }
}
