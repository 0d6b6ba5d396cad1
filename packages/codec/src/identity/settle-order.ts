/** Order keys for siblings that were read from text: those that need not move keep theirs. */

import { isOrderKey, ordersBetween } from "@heddle/schema";
import { longestAscending } from "@heddle/schema/ascending";

/** `old[i]` is the key that sibling i had in the same list, or null. Returns strictly ascending keys. */
export function settleOrders(old: readonly (string | null)[]): string[] {
  const kept = longestAscending(old.map((key) => (key !== null && isOrderKey(key) ? key : null)));
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
