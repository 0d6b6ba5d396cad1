import type { Node } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import type { OutlineRow } from "../tree/outline.ts";
import { rowRange, rowSide, visibleRows } from "./rows.ts";

const row = (id: string, depth: number, hasChildren = false): OutlineRow => ({
  id,
  type: "Box",
  parent: "page",
  slot: "children",
  label: id,
  node: {} as Node,
  depth,
  hasChildren,
});
const rows = [row("a", 0, true), row("b", 1, true), row("c", 2), row("d", 1), row("e", 0)];

describe("rows of the layers", () => {
  it("hides all below a collapsed row, and nothing beside it", () => {
    expect(visibleRows(rows, new Set()).map((each) => each.id)).toEqual(["a", "b", "c", "d", "e"]);
    expect(visibleRows(rows, new Set(["b"])).map((each) => each.id)).toEqual(["a", "b", "d", "e"]);
    expect(visibleRows(rows, new Set(["a", "b"])).map((each) => each.id)).toEqual(["a", "e"]);
    expect(visibleRows(rows, new Set(["e"])).map((each) => each.id)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("a range has the same rows from either end", () => {
    expect(rowRange(rows, "b", "d")).toEqual(["b", "c", "d"]);
    expect(rowRange(rows, "d", "b")).toEqual(["b", "c", "d"]);
    expect(rowRange(rows, "gone", "d")).toEqual(["d"]);
  });

  it("a row that holds others takes drops in its middle, others only around them", () => {
    expect([0.1, 0.5, 0.9].map((share) => rowSide(share, true))).toEqual(["above", "inside", "below"]);
    expect([0.4, 0.6].map((share) => rowSide(share, false))).toEqual(["above", "below"]);
  });
});
