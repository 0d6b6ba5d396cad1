import fc from "fast-check";
import { expect, it } from "vitest";
import { CHARACTERS, CUT, MEMBERS, nextShown, openAtFirst, rowsOf, type View } from "./rows.ts";
import { patternOf, search } from "./search.ts";

const view = (changes: Partial<View> = {}): View => ({
  toggled: new Map(),
  shown: new Map(),
  first: new Set([""]),
  isSorted: false,
  found: null,
  ...changes,
});
const ids = (value: unknown, changes?: Partial<View>) => rowsOf(value, view(changes)).map(({ id }) => id);
const searched = (value: unknown, typed: string) => {
  const found = search(value, patternOf(typed)!, false);
  return { found, ids: ids(value, { found }) };
};

it("has rows for what is open, with their places", () => {
  const value = { a: { x: 1, y: [] }, b: "text" };
  expect(ids(value)).toEqual(["", "/a", "/b"]);
  expect(ids(value, { toggled: new Map([["/a", true]]) })).toEqual(["", "/a", "/a/x", "/a/y", "/b"]);
  expect(ids(value, { toggled: new Map([["", false]]) })).toEqual([""]);
  const [root, a, y] = rowsOf(value, view({ toggled: new Map([["/a", true]]) })).filter(({ id }) =>
    ["", "/a", "/a/y"].includes(id),
  );
  expect([root!.level, a!.level, a!.parent, a!.position, a!.siblings]).toEqual([1, 2, 0, 1, 2]);
  // There is nothing to open in an empty list.
  expect(y!.isBranch).toBe(false);
});

it("shows long lists in parts", () => {
  const value = Array.from({ length: 100_000 }, (_, index) => index);
  const rows = rowsOf(value, view());
  expect(rows).toHaveLength(MEMBERS + 2);
  expect(rows.at(-1)).toMatchObject({ id: "+", more: 99_900, shown: 100, parent: 0, position: 101 });
  const more = rowsOf(value, view({ shown: new Map([["", nextShown(value, MEMBERS)]]) }));
  expect([more.length, more.at(-1)!.more]).toEqual([202, 99_800]);
  expect(nextShown(value, 50_000)).toBe(50_500);
});

it("opens long texts, in parts too", () => {
  const value = ["x".repeat(CUT), "x".repeat(CUT + 1), "x".repeat(CHARACTERS + 5)];
  expect(rowsOf(value, view()).map(({ isBranch }) => isBranch)).toEqual([true, false, true, true]);
  const open = rowsOf(value, view({ toggled: new Map(["/1", "/2"].map((id) => [id, true])) }));
  expect(open.map(({ id, shown, more }) => [id, shown, more])).toEqual([
    ["", null, null],
    ["/0", null, null],
    ["/1", CUT + 1, null],
    ["/2", CHARACTERS, null],
    ["+/2", CHARACTERS, 5],
  ]);
});

it("is open to a depth, as far as a page has room", () => {
  const value = { a: { b: { c: 1 } }, d: [] };
  expect([...openAtFirst(value, 0, false)]).toEqual([]);
  expect([...openAtFirst(value, 2, false)]).toEqual(["", "/a"]);
  const wide = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => ({ a: 1 })));
  expect(ids(wide, { first: openAtFirst(wide, 20, false) }).length).toBeLessThan(500);
});

it("finds keys and values, and shows them with what they lie in", () => {
  const value = { users: [{ name: "Ada" }, { name: "Grace", tags: ["ada"] }], adaptive: { x: 1 } };
  const { found, ids: shown } = searched(value, "ADA");
  expect([...found.hits]).toEqual(["/users/0/name", "/users/1/tags/0", "/adaptive"]);
  expect(shown).toEqual([
    ...["", "/users", "/users/0", "/users/0/name", "/users/1", "/users/1/tags", "/users/1/tags/0"],
    "/adaptive",
  ]);
  // What matched can be opened to see what is in it.
  expect(ids(value, { found, toggled: new Map([["/adaptive", true]]) })).toContain("/adaptive/x");
  expect(searched(value, ".*").found.hits.size).toBe(0);
  expect(searched([1, 12, null, true], "1").ids).toEqual(["", "/0", "/1"]);
  expect(patternOf("  ")).toBeNull();
});

it("finds what lies far behind the part that is shown, and stops after enough", () => {
  const value = Array.from({ length: 100_000 }, (_, index) => ({ id: `n${index}` }));
  expect(searched(value, "n54321").ids).toEqual(["", "/54321", "/54321/id"]);
  const { found } = searched(value, "n");
  expect([found.hits.size, found.isCut]).toEqual([200, true]);
});

it("has an end for what holds itself", () => {
  const ring: Record<string, unknown> = { name: "x" };
  ring.self = ring;
  expect(searched(ring, "nowhere").found.isCut).toBe(true);
  expect(ids(ring, { first: openAtFirst(ring, 20, false) }).length).toBeLessThan(500);
});

it("has rows that fit together, whatever value and search", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.nat(5),
      fc.string({ maxLength: 2 }),
      (value, depth, typed) => {
        const pattern = patternOf(typed);
        const found = pattern && search(value, pattern, true);
        const rows = rowsOf(value, view({ first: openAtFirst(value, depth, true), isSorted: true, found }));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          const parent = rows[row.parent];
          expect(parent ? parent.isOpen && row.parent < index : index === 0).toBe(true);
          expect(row.level).toBe((parent?.level ?? 0) + 1);
        }
        if (found) for (const hit of found.hits) expect(rows.some(({ id }) => id === hit)).toBe(true);
      },
    ),
  );
});
