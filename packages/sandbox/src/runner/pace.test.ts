import { expect, test } from "vitest";
import { Pace } from "./pace.ts";

const short = (pace: Pace, times: number) => {
  for (let run = 0; run < times; run++) pace.ran(1, 0.1, false, 0);
};

test("RU5: an isolate that ran long twice gets its own thread until it was short often enough", () => {
  const pace = new Pace();
  short(pace, 20);
  pace.ran(1, 30, false, 0);
  expect(pace.ownThread).toBe(false);
  short(pace, 50);
  pace.ran(1, 30, false, 0);
  expect(pace.ownThread).toBe(true);
  short(pace, 199);
  expect(pace.ownThread).toBe(true);
  short(pace, 1);
  expect(pace.ownThread).toBe(false);
});

test("RU5: one long run now and then is forgiven: it may have been the host", () => {
  const pace = new Pace();
  for (let time = 0; time < 10; time++) {
    pace.ran(1, 30, false, 0);
    short(pace, 150);
  }
  expect(pace.ownThread).toBe(false);
});

test("RU5: many cheap commands in one run are not a long run", () => {
  const pace = new Pace();
  for (let run = 0; run < 300; run++) pace.ran(400, 8, false, 0);
  expect(pace.ownThread).toBe(false);
});

test("RU9: long work that nobody asked for rests three times as long as it ran", () => {
  const pace = new Pace();
  pace.ran(1, 50, false, 1_000);
  expect(pace.rest(1_000)).toBe(0);
  pace.ran(1, 50, true, 2_000);
  expect(pace.rest(2_010)).toBe(140);
  expect(pace.rest(2_200)).toBe(0);
});

test("a run takes many cheap commands and few dear ones, never none", () => {
  const cheap = new Pace();
  for (let run = 0; run < 100; run++) cheap.ran(10, 0.1, false, 0);
  const dear = new Pace();
  for (let run = 0; run < 100; run++) dear.ran(1, 80, false, 0);
  expect(cheap.commands).toBeGreaterThan(100);
  expect(dear.commands).toBe(1);
});
