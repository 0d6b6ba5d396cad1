import { expect, it } from "vitest";
import { drawnRows, ROW, ROWS_SEEN, scrollTopFor } from "./rows.ts";

const HEIGHT = ROWS_SEEN * ROW;

it.each([
  [0, 0],
  [3, 0],
  [10_000, 0],
  [10_000, 36 * 5000 + 7],
  [10_000, 36 * 10_000],
  [20, 36 * 400],
])("draws of %i rows what is seen at %i pixels, and little more", (count, top) => {
  const { first, last } = drawnRows(count, top);
  expect(last - first).toBeLessThanOrEqual(ROWS_SEEN + 12);
  const lastTop = Math.max(0, count * ROW - HEIGHT);
  const firstSeen = Math.floor(Math.min(top, lastTop) / ROW);
  expect(first).toBeLessThanOrEqual(firstSeen);
  expect(last).toBeGreaterThanOrEqual(Math.min(count, firstSeen + ROWS_SEEN));
});

it("scrolls just as far as needed", () => {
  expect(scrollTopFor(3, 0, HEIGHT)).toBe(0);
  expect(scrollTopFor(ROWS_SEEN, 0, HEIGHT)).toBe(ROW);
  expect(scrollTopFor(2, 10 * ROW, HEIGHT)).toBe(2 * ROW);
});
