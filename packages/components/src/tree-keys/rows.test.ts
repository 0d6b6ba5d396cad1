import { expect, it } from "vitest";
import { findTyped, type Step, type TreeRow, treeStep } from "./rows.ts";

const row = (id: string, level: number, parent: number, open: boolean | null): TreeRow => ({
  id,
  label: id,
  level,
  parent,
  position: 1,
  siblings: 1,
  isBranch: open !== null,
  isOpen: open === true,
});

/** a (open) with ab and ac (closed branch), then b (closed branch), then an open branch without children. */
const rows = [
  row("a", 1, -1, true),
  row("ab", 2, 0, null),
  row("ac", 2, 0, false),
  row("b", 1, -1, false),
  row("c", 1, -1, true),
];
const go = (to: number): Step => ({ kind: "go", to });

it.each<[string, number, Step]>([
  ["ArrowDown", 0, go(1)],
  ["ArrowDown", 4, go(4)],
  ["ArrowUp", 3, go(2)],
  ["ArrowUp", 0, go(0)],
  ["Home", 3, go(0)],
  ["End", 0, go(4)],
  ["ArrowRight", 0, go(1)],
  ["ArrowRight", 1, go(1)],
  ["ArrowRight", 2, { kind: "open", ids: ["ac"] }],
  ["ArrowRight", 4, go(4)],
  ["ArrowLeft", 1, go(0)],
  ["ArrowLeft", 0, { kind: "close", ids: ["a"] }],
  ["ArrowLeft", 3, go(3)],
  ["*", 0, { kind: "open", ids: ["b"] }],
])("%s at row %i", (key, at, step) => {
  expect(treeStep(rows, at, key, false)).toEqual(step);
});

it("opens to the other side where people read from right to left", () => {
  expect(treeStep(rows, 2, "ArrowLeft", true)).toEqual({ kind: "open", ids: ["ac"] });
  expect(treeStep(rows, 1, "ArrowRight", true)).toEqual(go(0));
});

it.each([
  [0, "a", 1],
  [0, "aa", 1],
  [2, "a", 0],
  [0, "ac", 2],
  [2, "ac", 2],
  [0, "A", 1],
  [0, "x", null],
])("from row %i typing %s finds row %j", (at, typed, found) => {
  expect(findTyped(rows, at, typed)).toBe(found);
});
