/** Which of a list's rows have to change places, and how few of them. */

/**
 * Indices of a longest part of `order` that only increases: the rows that can stay where they are while all others are moved
 * around them. O(n log n).
 * @param order for each row of the new list where it stood in the old one
 */
export function staying(order: readonly number[]): Set<number> {
  /** Where the smallest end of an increasing part of each length is. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of order.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = index;
  }
  const stays = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) stays.add(index);
  return stays;
}

/** How many rows React moves by itself: all that stood before one that now stands before them. */
export function movesOfReact(order: readonly number[]): number {
  let last = -1;
  let moves = 0;
  for (const place of order) {
    if (place < last) moves += 1;
    else last = place;
  }
  return moves;
}
