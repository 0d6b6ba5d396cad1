import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { EventTiming, type Timing } from "./event-timing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function timed() {
  const timing = new EventTiming();
  const sent: string[] = [];
  const take = (name: string, options: Timing, key = name[0]!) =>
    timing.take(key, options, () => sent.push(name));
  return { timing, sent, take };
}

it("debounce sends the newest when it has been quiet", () => {
  const { sent, take, timing } = timed();
  for (const name of ["a1", "a2", "a3"]) {
    take(name, { debounce: 100 });
    vi.advanceTimersByTime(90);
  }
  expect([sent, timing.isWaiting("a")]).toEqual([[], true]);
  vi.advanceTimersByTime(10);
  expect([sent, timing.isWaiting("a")]).toEqual([["a3"], false]);
});

it("throttle sends the first at once and the last when the time is over, again and again", () => {
  const { sent, take } = timed();
  for (const name of ["a1", "a2", "a3"]) take(name, { throttle: 100 });
  expect(sent).toEqual(["a1"]);
  vi.advanceTimersByTime(100);
  expect(sent).toEqual(["a1", "a3"]);
  take("a4", { throttle: 100 });
  expect(sent).toEqual(["a1", "a3"]);
  vi.advanceTimersByTime(200);
  take("a5", { throttle: 100 });
  expect(sent).toEqual(["a1", "a3", "a4", "a5"]);
});

it("what waits goes before what is sent without waiting, and when the page is left", () => {
  const { sent, take, timing } = timed();
  take("a1", { debounce: 100 });
  take("b1", { throttle: 100 });
  take("b2", { throttle: 100 });
  take("submit", {});
  expect(sent).toEqual(["b1", "a1", "b2", "submit"]);
  take("a2", { debounce: 100 });
  timing.flush();
  vi.advanceTimersByTime(1_000);
  expect(sent.slice(4)).toEqual(["a2"]);
});

it("once sends the first only, until another page is shown", () => {
  const { sent, take, timing } = timed();
  take("a1", { once: true });
  take("a2", { once: true });
  timing.reset();
  take("a3", { once: true });
  expect(sent).toEqual(["a1", "a3"]);
});
