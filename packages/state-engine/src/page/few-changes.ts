/** Rows that came, went or moved in a list where most stay: found by comparing items, with keys only for those that differ. */

import type { RowChanges } from "./rows.ts";
import { givenKey, type Row, type RowList } from "./scope.ts";

/** Rows that may differ; of more than these all rows are compared by their keys. */
const FEW = 64;
/** How many rows in a row may have come or gone for the next one to be found again. */
const AHEAD = 8;

/** What differs between the ends that are the same. Places: of the old rows, and of the new items. */
export interface Differing {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/**
 * The changes from a list's rows to its new items, where they are few: one comparison for each row, and a key for each row that differs.
 * Null where they are many, or where keys are doubled.
 */
export function fewChanges(
  { rows: old, items: shown }: RowList,
  items: readonly unknown[],
  { start, oldEnd, newEnd }: Differing,
  keyOf: (place: number) => string,
  stale: ReadonlySet<Row> | null,
): RowChanges | null {
  const middle = new Array<Row | null>(newEnd - start).fill(null);
  const gone: number[] = [];
  const come: number[] = [];
  let from = start;
  let to = start;
  while (from < oldEnd && to < newEnd) {
    if (shown[from] === items[to] && !stale?.has(old[from]!)) {
      middle[to - start] = old[from]!;
      from++;
      to++;
      continue;
    }
    const skip = resume(shown, items, { start: from, oldEnd, newEnd }, to);
    for (let count = 0; count < skip.gone; count++) gone.push(from++);
    for (let count = 0; count < skip.come; count++) come.push(to++);
    if (gone.length + come.length > FEW) return null;
  }
  if (gone.length + come.length + oldEnd - from + newEnd - to > FEW) return null;
  while (from < oldEnd) gone.push(from++);
  while (to < newEnd) come.push(to++);
  const moved = matchFew(old, gone, come, keyOf, stale);
  if (!moved) return null;
  for (const [oldPlace, place] of moved) middle[place - start] = old[oldPlace]!;
  const stayed = new Set(moved.map(([oldPlace]) => oldPlace));
  const arrived = new Set(moved.map(([, place]) => place));
  const left = gone.filter((place) => !stayed.has(place));
  const moving = movingOf(moved, gone, come);
  const total = old.length - left.length;
  if (moving.size * 4 > total) return null;
  return {
    remove: runsOf(left).reverse(),
    reorder: movesTo(old, { start, oldEnd, newEnd }, new Set(left), middle, moving),
    insert: runsOf(come.filter((place) => !arrived.has(place))),
    from: start,
    to: newEnd,
    all: total === 0 && old.length > 0,
  };
}

/** How many old rows and new items to pass over at a difference until both lists go on alike; one of each where that is not seen. */
function resume(
  shown: readonly unknown[],
  items: readonly unknown[],
  { start: from, oldEnd, newEnd }: Differing,
  to: number,
): { gone: number; come: number } {
  if (from + 1 < oldEnd && to + 1 < newEnd && shown[from + 1] === items[to + 1]) return { gone: 1, come: 1 };
  for (let count = 1; count <= AHEAD; count++) {
    if (from + count < oldEnd && shown[from + count] === items[to]) return { gone: count, come: 0 };
    if (to + count < newEnd && shown[from] === items[to + count]) return { gone: 0, come: count };
  }
  return { gone: 1, come: 1 };
}

/** Old places and new places of rows that stay although they differ: their keys are the same. Null where keys are doubled. */
function matchFew(
  old: readonly Row[],
  gone: readonly number[],
  come: readonly number[],
  keyOf: (place: number) => string,
  stale: ReadonlySet<Row> | null,
): [oldPlace: number, place: number][] | null {
  const byKey = new Map<string, number>();
  for (const place of gone) {
    const row = old[place]!;
    if (stale?.has(row)) continue;
    if (byKey.has(row.key) || givenKey(row) !== row.key) return null;
    byKey.set(row.key, place);
  }
  const moved: [number, number][] = [];
  for (const place of come) {
    const key = keyOf(place);
    const oldPlace = byKey.get(key);
    if (oldPlace === undefined) continue;
    byKey.delete(key);
    moved.push([oldPlace, place]);
  }
  return moved;
}

/** New places of the rows that have to be moved: others stand between the same rows as before, and in the same order. */
function movingOf(
  moved: readonly [oldPlace: number, place: number][],
  gone: readonly number[],
  come: readonly number[],
): Set<number> {
  /** How many rows that are the same stand before each place that is not. */
  const before = (places: readonly number[]) => new Map(places.map((place, index) => [place, place - index]));
  const beforeOld = before(gone);
  const beforeNew = before(come);
  const moving = new Set<number>();
  let last = { gap: -1, oldPlace: -1 };
  for (const [oldPlace, place] of moved) {
    const gap = beforeNew.get(place)!;
    const isSteady = beforeOld.get(oldPlace) === gap && (last.gap !== gap || last.oldPlace < oldPlace);
    if (isSteady) last = { gap, oldPlace };
    else moving.add(place);
  }
  return moving;
}

/** One move for each row that has to be moved, among the rows that stay. */
function movesTo(
  old: readonly Row[],
  { start, oldEnd }: Differing,
  left: ReadonlySet<number>,
  middle: readonly (Row | null)[],
  moving: ReadonlySet<number>,
): RowChanges["reorder"] {
  if (moving.size === 0) return null;
  const list: Row[] = [];
  for (let place = start; place < oldEnd; place++) if (!left.has(place)) list.push(old[place]!);
  const moves: [number, number][] = [];
  let previous: Row | null = null;
  middle.forEach((row, index) => {
    if (!row) return;
    if (moving.has(start + index)) {
      const from = list.indexOf(row);
      list.splice(from, 1);
      const to = previous === null ? 0 : list.indexOf(previous) + 1;
      list.splice(to, 0, row);
      if (from !== to) moves.push([start + from, start + to]);
    }
    previous = row;
  });
  return moves.length === 0 ? null : { kind: "moves", moves };
}

/** Rising places as runs of neighbours. */
function runsOf(places: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last.at + last.count === place) last.count++;
    else runs.push({ at: place, count: 1 });
  }
  return runs;
}
