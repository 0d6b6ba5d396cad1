import fc from "fast-check";
import { expect, it } from "vitest";
import { longestAscending } from "./ascending.ts";

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
      const stays = longestAscending(order);
      const values = order.filter((_, index) => stays.has(index));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(stays.size).toBe(longest(order));
    }),
  );
});
