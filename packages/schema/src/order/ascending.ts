/**
 * Indices of a longest part of a list that strictly ascends: what can stay in its place while all else is moved around it (patience
 * sorting, O(n log n)). What is null has no place yet, and is passed over.
 */
export function longestAscending<Value extends number | string>(
  values: readonly (Value | null)[],
): Set<number> {
  /** Where the smallest end of an ascending part of each length is. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    previous.push(-1);
    if (value === null) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = ends[low - 1]!;
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(index);
  return kept;
}
