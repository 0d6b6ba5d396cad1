import { expect, it } from "vitest";
import { readCategories } from "../data/categories.ts";
import { layersOf } from "./layers.ts";
import { type PlanOptions, planOf } from "./plan.ts";

const locale = { language: "en", timeZone: "UTC" };

function planFor(values: number[], options: Partial<PlanOptions>) {
  const series = [{ key: "", label: "", color: null, type: null, values }];
  const layers = layersOf(series, "bar", { isStacked: false, isShare: false });
  const names = values.map((_, index) => `Bar ${index}`);
  return planOf(readCategories(names, undefined, locale), layers, {
    style: { language: "en", format: "number" },
    lines: 5,
    isShare: false,
    headroom: 0,
    references: [],
    ...options,
  });
}

it("leaves as much of the axis beyond the longest bar as was asked for", () => {
  expect(1 - planFor([100, 40], { headroom: 0.3 }).level(100)).toBeGreaterThanOrEqual(0.3);
  expect(1 - planFor([168, 40], { headroom: 0.12 }).level(168)).toBeGreaterThanOrEqual(0.12);
});

it("leaves it at both ends where bars grow to both sides, but not beyond an end that was chosen", () => {
  const { level } = planFor([100, -100], { headroom: 0.3 });
  expect(1 - level(100)).toBeGreaterThanOrEqual(0.3 - 1e-9);
  expect(level(-100)).toBeGreaterThanOrEqual(0.3 - 1e-9);
  const chosen = planFor([100, -100], { headroom: 0.3, max: 100 });
  expect(chosen.level(100)).toBe(1);
  expect(chosen.level(-100)).toBeGreaterThanOrEqual(0.3 - 1e-9);
});
