import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapsOf, nearestGap } from "./gaps.ts";

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const column = { axis: "y", reversed: false } as const;
const row = { axis: "x", reversed: false } as const;

describe("gaps between siblings", () => {
  it("in a column lie above, between and below", () => {
    const gaps = gapsOf(box(0, 0, 100, 100), [box(10, 10, 80, 20), box(10, 50, 80, 20)], column);
    expect(gaps.map((gap) => [gap.index, gap.line.y1])).toEqual([
      [0, 5],
      [1, 40],
      [2, 76],
    ]);
    expect(gaps[1]!.line).toEqual({ x1: 10, x2: 90, y1: 40, y2: 40 });
  });

  it("the nearer half of a sibling decides between before and after", () => {
    const gaps = gapsOf(box(0, 0, 100, 100), [box(0, 0, 100, 40), box(0, 40, 100, 40)], column);
    expect(nearestGap(gaps, { x: 50, y: 10 }).index).toBe(0);
    expect(nearestGap(gaps, { x: 50, y: 30 }).index).toBe(1);
    expect(nearestGap(gaps, { x: 50, y: 50 }).index).toBe(1);
    expect(nearestGap(gaps, { x: 50, y: 70 }).index).toBe(2);
  });

  it("in a row that wraps, the pointer's own row wins over a nearer gap in the next", () => {
    const cells = [box(0, 0, 50, 40), box(50, 0, 50, 40), box(0, 40, 50, 40)];
    const gaps = gapsOf(box(0, 0, 100, 80), cells, row);
    expect(nearestGap(gaps, { x: 99, y: 38 }).index).toBe(2);
    expect(nearestGap(gaps, { x: 99, y: 38 }).line.y1).toBe(0);
    expect(nearestGap(gaps, { x: 2, y: 42 }).index).toBe(2);
    expect(nearestGap(gaps, { x: 2, y: 42 }).line.y1).toBe(40);
    expect(nearestGap(gaps, { x: 60, y: 60 }).index).toBe(3);
  });

  it("right to left, the first gap is at the right", () => {
    const gaps = gapsOf(box(0, 0, 100, 20), [box(60, 0, 40, 20), box(10, 0, 40, 20)], {
      axis: "x",
      reversed: true,
    });
    expect(nearestGap(gaps, { x: 98, y: 10 }).index).toBe(0);
    expect(nearestGap(gaps, { x: 55, y: 10 }).index).toBe(1);
    expect(nearestGap(gaps, { x: 2, y: 10 }).index).toBe(2);
  });

  it("an empty container has one gap", () => {
    expect(gapsOf(box(0, 0, 100, 44), [], column)).toEqual([
      { index: 0, axis: "y", line: { x1: 0, x2: 100, y1: 22, y2: 22 } },
    ]);
  });

  it("you can always drop somewhere: any point has a gap whose index is valid", () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      width: fc.integer({ min: 0, max: 300 }),
      height: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(
        rectangle,
        fc.array(rectangle, { maxLength: 8 }),
        fc.record({ axis: fc.constantFrom("x" as const, "y" as const), reversed: fc.boolean() }),
        fc.record({ x: fc.integer(), y: fc.integer() }),
        (container, siblings, flow, point) => {
          const gaps = gapsOf(container, siblings, flow);
          const indices = new Set(gaps.map((gap) => gap.index));
          for (let index = 0; index <= siblings.length; index++) expect(indices.has(index)).toBe(true);
          expect(gaps).toContain(nearestGap(gaps, point));
        },
      ),
    );
  });
});
