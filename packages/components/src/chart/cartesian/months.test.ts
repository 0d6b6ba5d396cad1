import { expect, it } from "vitest";
import { fewerMonths, type Month, tellsYear } from "./months.ts";

const months = (...counts: number[]): Month[] => counts.map((count) => ({ count, withYear: "" }));
/** Which month of which year, January being 0. */
const at = (year: number, month: number) => year * 12 + month;

it("says the year at the first of each, but not right before the January that tells it", () => {
  expect(tellsYear(months(at(2024, 10), at(2024, 11), at(2025, 0), at(2025, 1)))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(tellsYear(months(at(2022, 10), at(2025, 0), at(2025, 1)))).toEqual([true, true, false]);
  expect(tellsYear(months(at(2024, 0), at(2025, 0)))).toEqual([true, true]);
  expect(tellsYear(months(at(2024, 5)))).toEqual([true]);
});

it("takes away quarters, halves and years, and keeps where a year begins", () => {
  const series = months(...Array.from({ length: 27 }, (_, index) => at(2023, 10) + index));
  const kept = fewerMonths(series).map((indexes) => indexes.map((index) => series[index]!.count % 12));
  expect(kept[0]).toHaveLength(27);
  expect(kept.slice(1)).toEqual([[0, 3, 6, 9, 0, 3, 6, 9, 0], [0, 6, 0, 6, 0], [0, 0, 0], [0, 0], [0]]);
});

it("comes to an end where a month is there twice", () => {
  expect(fewerMonths(months(at(2024, 5), at(2024, 5)))).toEqual([[0, 1]]);
  expect(fewerMonths([])).toEqual([[]]);
});
