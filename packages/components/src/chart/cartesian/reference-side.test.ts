import { expect, it } from "vitest";
import { layersOf } from "./layers.ts";
import type { Place } from "./place.ts";
import { referenceSide } from "./reference-side.ts";

/** Upright bars from 0 to 100 in a plot 200 pixels high. */
function bars(values: number[]): Place {
  const series = [{ key: "", label: "", color: null, type: null, values }];
  return {
    plan: {
      step: 1 / values.length,
      at: (index) => (index + 0.5) / values.length,
      level: (value) => value / 100,
      foot: 0,
      valueTicks: [],
      categoryTicks: [],
    },
    layers: layersOf(series, "bar", { isStacked: false, isShare: false }),
    height: 200,
    isHorizontal: false,
  };
}

const target = { value: 60, label: "Target" };

it("writes the name of a line where no bar reaches", () => {
  expect(referenceSide(bars([40, 90, 50]), target, false)).toEqual({ end: "end", side: "above" });
  expect(referenceSide(bars([40, 50, 90]), target, false)).toEqual({ end: "start", side: "above" });
  // Nowhere is bare ground: it stands where it always does.
  expect(referenceSide(bars([90, 50, 90]), target, false)).toEqual({ end: "end", side: "above" });
});

it("leaves the room of a bar's own value, too", () => {
  expect(referenceSide(bars([20, 30, 58]), target, false).end).toBe("end");
  expect(referenceSide(bars([20, 30, 58]), target, true).end).toBe("start");
});

it("stays within the plot at its head", () => {
  expect(referenceSide(bars([20, 30]), { value: 98, label: "Best" }, false).side).toBe("below");
});
