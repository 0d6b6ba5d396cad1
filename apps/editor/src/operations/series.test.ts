import { expect, it } from "vitest";
import { MOST_READINGS, type Reading, rates, recentQuantiles, withReading } from "./series.ts";

const reading = (at: number, events: number): Reading<number> => ({ at, figures: events });
const itself = (events: number) => events;

it("a rate is what a count rose in the time between, also over a restart", () => {
  expect(rates([reading(0, 10), reading(2_000, 30), reading(3_000, 5)], itself)).toEqual([10, 5]);
  expect(rates([reading(0, 10)], itself)).toEqual([]);
});

it("keeps the newest readings, and none twice", () => {
  let readings: readonly Reading<number>[] = [];
  for (let at = 1; at <= MOST_READINGS + 5; at += 1) readings = withReading(readings, reading(at, at));
  expect(readings).toHaveLength(MOST_READINGS);
  expect(readings[0]!.at).toBe(6);
  expect(withReading(readings, readings.at(-1)!)).toBe(readings);
});

it("quantiles are of the last minute; before a second reading, of all there was", () => {
  const counts = (fast: number, slow: number) => ({
    counts: [fast, ...Array.from({ length: 12 }, () => 0), slow, 0],
    sum: 0,
  });
  const at = (milliseconds: number, fast: number, slow: number) => ({
    at: milliseconds,
    figures: counts(fast, slow),
  });
  const read = (figures: ReturnType<typeof counts>) => figures;
  expect(recentQuantiles([], read)).toBeNull();
  expect(recentQuantiles([at(0, 100, 0)], read)!.p95).toBeLessThan(0.001);
  const longAgo = at(0, 0, 100);
  const aMinuteAgo = at(100_000, 0, 100);
  expect(recentQuantiles([longAgo, aMinuteAgo, at(150_000, 50, 100)], read)!.p95).toBeLessThan(0.001);
  expect(recentQuantiles([aMinuteAgo, at(101_000, 0, 100)], read)).toBeNull();
});
