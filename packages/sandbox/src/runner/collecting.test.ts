import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Collecting } from "./collecting.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function leave(collecting: Collecting, count: number): void {
  for (let one = 0; one < count; one++) collecting.leaves(performance.now());
}

it("RU10: collects once for many sessions, and not for a few", () => {
  const collect = vi.fn(() => true);
  const collecting = new Collecting(collect);
  leave(collecting, 49);
  vi.advanceTimersByTime(60_000);
  expect(collect).not.toHaveBeenCalled();
  leave(collecting, 500);
  vi.advanceTimersByTime(60_000);
  expect(collect).toHaveBeenCalledTimes(1);
});

it("RU10: asks again while the isolate is at work, and collects at most once in ten seconds", () => {
  let isAtWork = true;
  const collect = vi.fn(() => !isAtWork);
  const collecting = new Collecting(collect);
  leave(collecting, 100);
  vi.advanceTimersByTime(3_500);
  expect(collect).toHaveBeenCalledTimes(3);
  isAtWork = false;
  vi.advanceTimersByTime(1_000);
  expect(collect).toHaveBeenCalledTimes(4);
  leave(collecting, 100);
  vi.advanceTimersByTime(9_000);
  expect(collect).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(2_000);
  expect(collect).toHaveBeenCalledTimes(5);
});

it("RU10: ends with its isolate", () => {
  const collect = vi.fn(() => true);
  const collecting = new Collecting(collect);
  leave(collecting, 100);
  collecting.end();
  vi.advanceTimersByTime(60_000);
  expect(collect).not.toHaveBeenCalled();
});
