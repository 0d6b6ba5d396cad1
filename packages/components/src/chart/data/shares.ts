/**
 * Parts of a whole in whole percents that come to a hundred: each is rounded down, and those of which most was taken get what is
 * left.
 */
export function wholePercents(values: readonly number[]): number[] {
  const sum = sumOf(values);
  if (!(sum > 0)) return values.map(() => 0);
  // Amounts beyond what a sum can hold are compared as parts of the greatest number.
  const parts = Number.isFinite(sum) ? values : values.map((value) => value / Number.MAX_VALUE);
  const whole = sumOf(parts);
  const exact = parts.map((part) => (part / whole) * 100);
  const percents = exact.map(Math.floor);
  const left = 100 - sumOf(percents);
  const byRest = [...exact.keys()].sort(
    (one, other) => exact[other]! - percents[other]! - (exact[one]! - percents[one]!),
  );
  for (const index of byRest.slice(0, left)) percents[index]! += 1;
  return percents;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
