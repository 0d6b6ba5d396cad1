/** Pauses between attempts to connect: doubling, capped, and spread so that a restart is not met by everybody at once. */

const FIRST = 200;
const LONGEST = 5_000;

/**
 * @param attempt failures in a row, from 0
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function reconnectPause(attempt: number, random: number): number {
  return Math.min(FIRST * 2 ** Math.min(attempt, 10), LONGEST) * (0.5 + random);
}
