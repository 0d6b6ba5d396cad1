/** Order keys for siblings that were read from text: those that need not move keep theirs. */

import { isOrderKey, ordersBetween } from "@heddle/schema";

/** `old[i]` is the key that sibling i had in the same list, or null. Returns strictly ascending keys. */
export function settleOrders(old: readonly (string | null)[]): string[] {
  const kept = longestAscending(old);
  const orders = new Array<string>(old.length);
  let index = 0;
  let before: string | null = null;
  while (index < old.length) {
    if (kept.has(index)) {
      before = old[index]!;
      orders[index++] = before;
      continue;
    }
    let end = index;
    while (end < old.length && !kept.has(end)) end++;
    const after = end < old.length ? old[end]! : null;
    for (const key of ordersBetween(before, after, end - index)) {
      orders[index++] = key;
      before = key;
    }
  }
  return orders;
}

/** Indices of a longest strictly ascending run of usable keys (patience sorting, O(n log n)). */
function longestAscending(keys: readonly (string | null)[]): Set<number> {
  const tails: number[] = [];
  const previous = new Array<number>(keys.length).fill(-1);
  for (const [index, key] of keys.entries()) {
    if (key === null || !isOrderKey(key)) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[tails[middle]!]! < key) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1]!;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(index);
  return kept;
}
