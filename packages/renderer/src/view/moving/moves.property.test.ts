import fc from "fast-check";
import { expect, it } from "vitest";
import { movesOfReact, staying } from "./moves.ts";

const orders = fc.uniqueArray(fc.nat(60), { maxLength: 30 });

/** The length of a longest increasing part, the slow way. */
function longest(order: readonly number[]): number {
  const lengths: number[] = [];
  for (const [index, value] of order.entries()) {
    const before = lengths.filter((_, earlier) => order[earlier]! < value);
    lengths[index] = Math.max(0, ...before) + 1;
  }
  return Math.max(0, ...lengths);
}

it("what stays is in order, and no longer part is", () => {
  fc.assert(
    fc.property(orders, (order) => {
      const stays = staying(order);
      const values = order.filter((_, index) => stays.has(index));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(stays.size).toBe(longest(order));
    }),
  );
});

it("React moves what stands after a row that came forward", () => {
  expect(movesOfReact([0, 3, 1, 2])).toBe(2);
  expect(movesOfReact([1, 2, 3, 0])).toBe(1);
  expect(movesOfReact([])).toBe(0);
});
