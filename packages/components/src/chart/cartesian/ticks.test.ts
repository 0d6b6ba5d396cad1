import { expect, it } from "vitest";
import { classes } from "../classes.ts";
import { placeLyingTicks, placeTicks, type Tick } from "./ticks.ts";

const evenly = (labels: readonly string[]): Tick[] =>
  labels.map((label, index) => ({ at: index / (labels.length - 1), label }));
const months = evenly(["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]);
/** What stands on the narrowest chart. */
const onPhone = (placed: ReturnType<typeof placeTicks>) =>
  placed.filter(({ className }) => className === classes.axes.from[0]).map(({ label }) => label);

it("labels the last point of a line on any width, within its end", () => {
  const placed = placeTicks(months, true);
  expect(onPhone(placed)).toEqual(["Jan", "Mar", "May", "Jul", "Sep", "Nov"]);
  expect(placed.at(-1)).toMatchObject({ label: "Nov", side: "end" });
  expect(placed).toHaveLength(12);
});

it("labels bands from the first on", () => {
  expect(onPhone(placeTicks(months, false))).toEqual(["Dec", "Feb", "Apr", "Jun", "Aug", "Oct"]);
});

it("keeps the zero of values that lie below bars", () => {
  const placed = placeLyingTicks(evenly(["$0", "$1,000", "$2,000", "$3,000"]));
  expect(onPhone(placed)).toEqual(["$0", "$2,000"]);
});
