/** How much React would move when a list changes its order. */

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
