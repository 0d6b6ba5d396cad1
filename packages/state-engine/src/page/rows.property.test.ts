import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRows, type RowChanges } from "./rows.ts";
import { doubledKey, NO_CHILDREN, type Row, type RowList } from "./scope.ts";

interface Item {
  id: number;
}

/** A row for each item, as a page has them: keys that are met again are doubled. */
function listOf(items: readonly Item[]): RowList {
  const counts = new Map<number, number>();
  const rows = items.map((item, index): Row => {
    const count = (counts.get(item.id) ?? 0) + 1;
    counts.set(item.id, count);
    const key = count === 1 ? String(item.id) : doubledKey(String(item.id), count);
    return { id: index + 1, part: 1, above: null, control: 0, sent: [], children: NO_CHILDREN, item, key };
  });
  return { rows, items: items.slice() };
}

/** What a browser shows when it does as it is told: rows that stay, and null where one is new. */
function follow(rows: readonly Row[], changes: RowChanges): (Row | null)[] {
  let shown: (Row | null)[] = rows.slice();
  for (const { at, count } of changes.remove) shown.splice(at, count);
  if (changes.reorder?.kind === "moves")
    for (const [from, to] of changes.reorder.moves) shown.splice(to, 0, ...shown.splice(from, 1));
  else if (changes.reorder) shown = changes.reorder.order.map((from) => shown[from]!);
  for (const { at, count } of changes.insert) shown.splice(at, 0, ...new Array<null>(count).fill(null));
  return shown;
}

/** A change of a list of records, by the rules of arrays alone. */
type Change = (items: readonly Item[], fresh: () => Item) => Item[];

const place = fc.nat(199);
const at = (items: readonly Item[], spot: number) => (items.length === 0 ? 0 : spot % items.length);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, place).map(
    ([one, other]): Change =>
      (items) => {
        const next = items.slice();
        const [left, right] = [at(items, one), at(items, other)];
        if (items.length > 0) [next[left], next[right]] = [next[right]!, next[left]!];
        return next;
      },
  ),
  place.map(
    (spot): Change =>
      (items, fresh) =>
        items.toSpliced(at(items, spot), 0, fresh()),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(
    ([spot, count]): Change =>
      (items) =>
        items.toSpliced(at(items, spot), count),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (items) => {
        const next = items.slice();
        const moved = next.splice(at(items, from), 1);
        next.splice(at(items, to), 0, ...moved);
        return next;
      },
  ),
  // Another object of the same key: the row stays.
  place.map(
    (spot): Change =>
      (items) =>
        items.map((item, index) => (index === at(items, spot) ? { ...item } : item)),
  ),
  // The same object once more: its key is doubled.
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (items) =>
        items.length === 0 ? [] : items.toSpliced(at(items, to), 0, items[at(items, from)]!),
  ),
  fc.constant<Change>((items) => items.toReversed()),
);

describe("from a list's rows to its new items", () => {
  it("B10: whatever changed, a browser that does as it is told shows each item by its row, in its place", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(change, { minLength: 1, maxLength: 6 }), (size, changes) => {
        let next = size;
        const fresh = (): Item => ({ id: next++ });
        const before = Array.from({ length: size }, (_, id): Item => ({ id }));
        const items = changes.reduce((now, one) => one(now, fresh), before);
        const list = listOf(before);
        const found = compareRows(list, items, (index) => String(items[index]!.id), null);
        const shown = found ? follow(list.rows, found) : list.rows;
        expect(shown.length).toBe(items.length);
        const known = new Set(before.map(({ id }) => id));
        const kept = new Set<Row>();
        shown.forEach((row, index) => {
          if (row) expect(row.key).toBe(String(items[index]!.id));
          if (row) expect(kept.has(row)).toBe(false);
          if (row) kept.add(row);
        });
        // No row is made anew while the one of its key is there.
        const wanted = new Set(items.map(({ id }) => id).filter((id) => known.has(id)));
        expect(kept.size).toBe(wanted.size);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    );
  });

  it.each([
    [
      "two rows swap places",
      (items: Item[]) => [items[998], ...items.slice(1, 998), items[0], items[999]],
      2,
    ],
    [
      "one goes and another comes elsewhere",
      (items: Item[]) => items.toSpliced(300, 1).toSpliced(700, 0, { id: -1 }),
      1,
    ],
    ["a row moves", (items: Item[]) => items.toSpliced(900, 1).toSpliced(100, 0, items[900]!), 1],
  ])("B10: keys are asked for only of rows that differ: %s", (_, mutate, most) => {
    const before = Array.from({ length: 1_000 }, (_, id): Item => ({ id }));
    const items = mutate(before) as Item[];
    let asked = 0;
    const found = compareRows(
      listOf(before),
      items,
      (index) => {
        asked += 1;
        return String(items[index]!.id);
      },
      null,
    );
    expect(asked).toBe(most);
    expect(found?.reorder?.kind === "order").toBe(false);
  });
});
