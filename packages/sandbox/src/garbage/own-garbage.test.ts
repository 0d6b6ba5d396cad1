import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { OwnGarbage } from "./own-garbage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MEGABYTE = 1024 * 1024;

it("RU13: collects once there is much, after the code that made it", () => {
  const collect = vi.fn();
  const garbage = new OwnGarbage(collect);
  for (let one = 0; one < 20; one++) garbage.made(MEGABYTE / 2);
  expect(collect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(collect.mock.calls).toEqual([[false]]);
  garbage.made(MEGABYTE);
  vi.advanceTimersByTime(1);
  expect(collect).toHaveBeenCalledTimes(1);
});

it("RU13: collects what is less when it was quiet for a second, and little not at all", () => {
  const collect = vi.fn();
  const garbage = new OwnGarbage(collect);
  for (let half = 0; half < 10; half++) {
    garbage.made(MEGABYTE / 10);
    vi.advanceTimersByTime(500);
  }
  expect(collect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(3_000);
  expect(collect.mock.calls).toEqual([[true]]);
  vi.advanceTimersByTime(60_000);
  garbage.made(100);
  vi.advanceTimersByTime(60_000);
  expect(collect).toHaveBeenCalledTimes(1);
});
