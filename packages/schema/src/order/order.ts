/** Fractional order keys: text that sorts by code unit, with room between any two different keys. */

import { generateNKeysBetween } from "fractional-indexing";

/** Longer keys are valid, but `ordersForInsert` re-keys rather than makes them. */
const COMFORTABLE_LENGTH = 60;

const SMALLEST_INTEGER = `A${"0".repeat(26)}`;

/** True for a key that this module could have made. */
export function isOrderKey(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/.test(text)) return false;
  // The first letter says how many digits the integer part has; what follows is a fraction without zeros at its end.
  const head = text.charCodeAt(0);
  const integerLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  if (text.length < integerLength || text === SMALLEST_INTEGER) return false;
  return text.length === integerLength || !text.endsWith("0");
}

/**
 * A key that sorts after `before` and before `after`; null = open end. Never throws: a malformed key counts as an open end,
 * and between two equal keys there is no room, so the same key comes back and siblings tie (they then sort by id).
 * Callers who insert among siblings use `ordersForInsert`, which re-keys ties.
 */
export function orderBetween(before: string | null, after: string | null): string {
  return ordersBetween(before, after, 1)[0]!;
}

/** `count` ascending keys between `before` and `after`; same rules as `orderBetween`. */
export function ordersBetween(before: string | null, after: string | null, count: number): string[] {
  const lower = before !== null && isOrderKey(before) ? before : null;
  const upper = after !== null && isOrderKey(after) ? after : null;
  if (lower !== null && lower === upper) return new Array<string>(count).fill(lower);
  return generateNKeysBetween(lower, upper, count);
}

/** Keys for an insertion, and the siblings that must be re-keyed in the same transaction so that all keys differ. */
export interface InsertOrders {
  orders: string[];
  /** Sibling id to its new key; empty when there was room. */
  rekeyed: Record<string, string>;
}

/**
 * Keys for `count` new siblings that come before `siblings[index]` (`index` = length: at the end).
 * `siblings` are sorted by (order, id). Where the neighbours tie, are malformed, or their keys have grown long, the smallest run
 * of siblings around the gap is re-keyed.
 */
export function ordersForInsert(
  siblings: readonly { id: string; order: string }[],
  index: number,
  count: number,
): InsertOrders {
  const usable = (at: number) =>
    isOrderKey(siblings[at]!.order) && siblings[at]!.order.length <= COMFORTABLE_LENGTH;
  let from = index;
  let to = index;
  const lower = () => (from > 0 ? siblings[from - 1]!.order : null);
  const upper = () => (to < siblings.length ? siblings[to]!.order : null);
  for (;;) {
    if (from > 0 && !usable(from - 1)) from--;
    else if (to < siblings.length && !usable(to)) to++;
    else if (lower() !== null && upper() !== null && lower()! >= upper()!) to++;
    else break;
  }
  const keys = ordersBetween(lower(), upper(), count + to - from);
  const rekeyed: Record<string, string> = {};
  for (let at = from; at < index; at++) rekeyed[siblings[at]!.id] = keys[at - from]!;
  for (let at = index; at < to; at++) rekeyed[siblings[at]!.id] = keys[at - from + count]!;
  return { orders: keys.slice(index - from, index - from + count), rekeyed };
}
