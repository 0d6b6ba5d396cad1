const FIRST = 250;
const LONGEST = 10_000;

/**
 * Milliseconds to wait before the next try: doubled per failure, somewhere in the upper half of that, so that the
 * visitors of a restarted server do not come back all at once. `random` is in [0, 1).
 */
export function backoff(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 16));
  return Math.round(ceiling * (0.5 + random / 2));
}
