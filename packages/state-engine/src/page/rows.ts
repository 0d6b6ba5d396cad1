/** From an each's old rows to its new items: which rows stay, go, come and move, with the fewest operations that are cheap to find. */

import { longestAscending } from "@heddle/schema/ascending";
import { fewChanges } from "./few-changes.ts";
import { doubledKey, type Row, type RowList } from "./scope.ts";

/** What to do, in this order: remove runs (last first), reorder what stays, insert runs (first first). */
export interface RowChanges {
  remove: { at: number; count: number }[];
  reorder: { kind: "moves"; moves: [from: number, to: number][] } | { kind: "order"; order: number[] } | null;
  /** New rows by their place in the result. */
  insert: { at: number; count: number }[];
  /** Between these places of the result rows may show another item than before. */
  from: number;
  to: number;
  /** No row stays, and there were some. */
  all: boolean;
}

/**
 * Compares by the items' identity, and by key only where that differs: a list where a few rows came, went or moved costs one comparison
 * per row and a key for each of them. `keyOf` gives a new item's key by its place; `stale` says that an old row's key changed.
 */
export function compareRows(
  list: RowList,
  items: readonly unknown[],
  keyOf: (place: number) => string,
  stale: ReadonlySet<Row> | null,
): RowChanges | null {
  const { rows: old, items: shown } = list;
  const shortest = Math.min(old.length, items.length);
  let start = 0;
  while (start < shortest && shown[start] === items[start] && !stale?.has(old[start]!)) start++;
  if (start === old.length && start === items.length) return null;
  let tail = 0;
  while (
    tail < shortest - start &&
    shown[old.length - 1 - tail] === items[items.length - 1 - tail] &&
    !stale?.has(old[old.length - 1 - tail]!)
  )
    tail++;
  const oldEnd = old.length - tail;
  const newEnd = items.length - tail;
  const all = old.length > 0 && start === 0 && tail === 0;
  if (start === oldEnd || start === newEnd) {
    const remove = start === oldEnd ? [] : [{ at: start, count: oldEnd - start }];
    const insert = start === newEnd ? [] : [{ at: start, count: newEnd - start }];
    return { remove, reorder: null, insert, from: start, to: start, all };
  }
  const few = fewChanges(list, items, { start, oldEnd, newEnd }, keyOf, stale);
  if (few) return few;
  /** The old row at each place of the middle, null where a row is new. */
  const middle: (Row | null)[] = new Array<Row | null>(newEnd - start).fill(null);
  const kept = new Set<Row>();
  matchByKey(old, start, oldEnd, keyOf, stale, middle, kept);
  const remove: RowChanges["remove"] = [];
  for (let place = oldEnd - 1; place >= start; place--) {
    if (kept.has(old[place]!)) continue;
    const last = remove.at(-1);
    if (last && last.at === place + 1) {
      last.at = place;
      last.count++;
    } else remove.push({ at: place, count: 1 });
  }
  const insert: RowChanges["insert"] = [];
  for (let place = start; place < newEnd; place++) {
    if (middle[place - start]) continue;
    const last = insert.at(-1);
    if (last && last.at + last.count === place) last.count++;
    else insert.push({ at: place, count: 1 });
  }
  const reorder = kept.size > 1 ? reorderOf(old, start, oldEnd, tail, middle, kept) : null;
  return { remove, reorder, insert, from: start, to: newEnd, all: all && kept.size === 0 };
}

function matchByKey(
  old: readonly Row[],
  start: number,
  oldEnd: number,
  keyOf: (place: number) => string,
  stale: ReadonlySet<Row> | null,
  middle: (Row | null)[],
  kept: Set<Row>,
): void {
  const byKey = new Map<string, Row[]>();
  for (let place = oldEnd - 1; place >= start; place--) {
    const row = old[place]!;
    if (stale?.has(row)) continue;
    const rows = byKey.get(row.key);
    if (rows) rows.push(row);
    else byKey.set(row.key, [row]);
  }
  const seen = new Map<string, number>();
  for (let place = start; place < start + middle.length; place++) {
    const key = keyOf(place);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const row = byKey.get(count === 1 ? key : doubledKey(key, count))?.pop();
    if (!row) continue;
    middle[place - start] = row;
    kept.add(row);
  }
}

/** How the rows that stay get into their new order. Moves when few rows move, else one permutation of what stays. */
function reorderOf(
  old: readonly Row[],
  start: number,
  oldEnd: number,
  tail: number,
  middle: readonly (Row | null)[],
  kept: ReadonlySet<Row>,
): RowChanges["reorder"] {
  const places = new Map<Row, number>();
  for (let place = start; place < oldEnd; place++)
    if (kept.has(old[place]!)) places.set(old[place]!, places.size);
  const order: number[] = [];
  for (const row of middle) if (row) order.push(places.get(row)!);
  const steady = longestAscending(order);
  const moving = order.length - steady.size;
  if (moving === 0) return null;
  const total = start + order.length + tail;
  if (moving * 4 > total || moving > 64) {
    const whole: number[] = [];
    for (let place = 0; place < start; place++) whole.push(place);
    for (const place of order) whole.push(start + place);
    for (let place = start + order.length; place < total; place++) whole.push(place);
    return { kind: "order", order: whole };
  }
  const list = order.slice().sort((left, right) => left - right);
  const moves: [number, number][] = [];
  for (let place = 0; place < order.length; place++) {
    if (steady.has(place)) continue;
    const wanted = order[place]!;
    const from = list.indexOf(wanted);
    list.splice(from, 1);
    const before = place === 0 ? -1 : list.indexOf(order[place - 1]!);
    list.splice(before + 1, 0, wanted);
    if (from !== before + 1) moves.push([start + from, start + before + 1]);
  }
  return { kind: "moves", moves };
}
