import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SpareIsolate } from "./spare-isolate.ts";

class Made {
  readonly megabytes: number;
  isDisposed = false;
  constructor(megabytes: number) {
    this.megabytes = megabytes;
    made.push(this);
  }
  dispose(): void {
    this.isDisposed = true;
  }
}

let made: Made[] = [];
let isBusy = false;
beforeEach(() => {
  vi.useFakeTimers();
  made = [];
  isBusy = false;
});
afterEach(() => void vi.useRealTimers());

const spare = () =>
  new SpareIsolate(
    (megabytes) => new Made(megabytes),
    () => isBusy,
    60_000,
  );

test("RU14: one is ready after the first opening, each is given once, and another follows", () => {
  const kept = spare();
  vi.advanceTimersByTime(10_000);
  expect(made).toHaveLength(0);
  const first = kept.take(96);
  expect(kept.isReady).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect([kept.isReady, made.length]).toEqual([true, 2]);
  const second = kept.take(96);
  expect([second === first, second === made[1], kept.isReady]).toEqual([false, true, false]);
  vi.advanceTimersByTime(1_000);
  expect(made).toHaveLength(3);
});

test("RU14: while isolates have work, none is made", () => {
  const kept = spare();
  kept.take(96);
  isBusy = true;
  vi.advanceTimersByTime(10_000);
  expect(kept.isReady).toBe(false);
  isBusy = false;
  vi.advanceTimersByTime(1_000);
  expect(kept.isReady).toBe(true);
});

test("RU14: where nobody opens anything for long it is given up, and one of another size is not given", () => {
  const kept = spare();
  kept.take(96);
  vi.advanceTimersByTime(1_000);
  expect(kept.take(32).megabytes).toBe(32);
  expect(made[1]!.isDisposed).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(kept.isReady).toBe(true);
  vi.advanceTimersByTime(61_000);
  expect([kept.isReady, made.at(-1)!.isDisposed]).toEqual([false, true]);
});
