import fc from "fast-check";
import { expect, it } from "vitest";
import { wholePercents } from "./shares.ts";

it("rounds shares so that they come to a hundred", () => {
  expect(wholePercents([324, 213, 463])).toEqual([33, 21, 46]);
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholePercents([3, 0, 1])).toEqual([75, 0, 25]);
});

it("has no shares of nothing", () => {
  expect(wholePercents([0, 0])).toEqual([0, 0]);
  expect(wholePercents([])).toEqual([]);
});

it("shares amounts whose sum no number can hold", () => {
  expect(wholePercents([1e308, 1e308])).toEqual([50, 50]);
  expect(wholePercents([Number.MAX_VALUE, Number.MAX_VALUE, 0, 1])).toEqual([50, 50, 0, 0]);
});

it("comes to a hundred whatever there is, none a whole percent away from what it is", () => {
  const amounts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(amounts, (values) => {
      const whole = values.reduce((sum, value) => sum + value, 0);
      fc.pre(whole > 1e-9);
      const percents = wholePercents(values);
      expect(percents.reduce((sum, value) => sum + value, 0)).toBe(100);
      for (const [index, value] of values.entries())
        expect(Math.abs(percents[index]! - (value / whole) * 100)).toBeLessThan(1 + 1e-6);
    }),
  );
});
