/**
 * Parts of a whole in whole percents that come to a hundred: each is rounded down, and those of which most was taken get what is
 * left.
 */
export function wholePercents(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  if (!(whole > 0)) return values.map(() => 0);
  const exact = values.map((value) => (value / whole) * 100);
  const percents = exact.map(Math.floor);
  const left = 100 - percents.reduce((sum, value) => sum + value, 0);
  const byRest = [...exact.keys()].sort(
    (one, other) => exact[other]! - percents[other]! - (exact[one]! - percents[one]!),
  );
  for (const index of byRest.slice(0, left)) percents[index]! += 1;
  return percents;
}
