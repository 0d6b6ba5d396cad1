import fc from "fast-check";
import { expect, it } from "vitest";
import { checksOf, toggledChecks } from "./checks.ts";
import { itemsOf } from "./items.ts";

const items = itemsOf([
  {
    id: "a",
    label: "A",
    children: [
      { id: "a1", label: "A1" },
      { id: "a2", label: "A2", children: [{ id: "a2x", label: "X" }] },
    ],
  },
  { id: "b", label: "B" },
]);

it("ticks a branch with all that it has, and half with some of it", () => {
  expect(Object.fromEntries(checksOf(items, new Set(["a1"])))).toEqual({
    a: "mixed",
    a1: true,
    a2: false,
    a2x: false,
    b: false,
  });
  expect(toggledChecks(items, "a", new Set(["a1"]))).toEqual(["a", "a1", "a2", "a2x"]);
  expect(toggledChecks(items, "a2x", new Set(["a1"]))).toEqual(["a", "a1", "a2", "a2x"]);
  expect(toggledChecks(items, "a", new Set(["a", "a1", "a2", "a2x", "b"]))).toEqual(["b"]);
});

it("leaves alone what is disabled", () => {
  const some = itemsOf([
    {
      id: "a",
      label: "A",
      children: [
        { id: "x", label: "X", disabled: true },
        { id: "y", label: "Y" },
      ],
    },
  ]);
  expect(toggledChecks(some, "a", new Set())).toEqual(["y"]);
  expect(toggledChecks(some, "a", new Set(["y"]))).toEqual([]);
  expect(toggledChecks(some, "a", new Set(["x", "y"]))).toEqual(["x"]);
});

it("keeps what is chosen of a branch whose children are not there yet", () => {
  const some = itemsOf([{ id: "a", label: "A", hasChildren: true }]);
  expect([...checksOf(some, new Set(["a"])).values()]).toEqual([true]);
});

it("is back where it was after a second press, whatever tree and item", () => {
  const tree = fc.letrec((tie) => ({
    items: fc.array(
      fc.record({ label: fc.string(), children: fc.oneof({ maxDepth: 3 }, fc.constant([]), tie("items")) }),
      { maxLength: 4 },
    ),
  })).items;
  fc.assert(
    fc.property(tree, fc.nat(), (value, seed) => {
      const read = itemsOf(value);
      const ids = [...checksOf(read, new Set()).keys()];
      if (ids.length === 0) return;
      const id = ids[seed % ids.length]!;
      const once = toggledChecks(read, id, new Set());
      expect(once).toContain(id);
      expect(toggledChecks(read, id, new Set(once))).toEqual([]);
      expect(checksOf(read, new Set(once)).get(id)).toBe(true);
    }),
  );
});

it("reads any value: deep, twice the same, without ids", () => {
  let deep: unknown[] = [];
  for (let depth = 0; depth < 500; depth++) deep = [{ label: `${depth}`, children: deep }];
  expect(itemsOf(deep)).toHaveLength(1);
  expect(
    itemsOf([{ label: "A" }, null, "x", { id: 0, label: 7 }]).map(({ id, label }) => [id, label]),
  ).toEqual([["0", "A"]]);
  expect(itemsOf({})).toEqual([]);
});
