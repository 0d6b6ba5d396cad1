import { expect, test } from "vitest";
import { Pace } from "./pace.ts";

test("RU5: an isolate that ran long once gets its own thread until it was short often enough", () => {
  const pace = new Pace();
  pace.ran(1, 0.1);
  expect(pace.ownThread).toBe(false);
  pace.ran(1, 6);
  expect(pace.ownThread).toBe(true);
  for (let run = 0; run < 199; run++) pace.ran(1, 0.1);
  expect(pace.ownThread).toBe(true);
  pace.ran(1, 0.1);
  expect(pace.ownThread).toBe(false);
});

test("a run takes many cheap commands and few dear ones, never none", () => {
  const cheap = new Pace();
  for (let run = 0; run < 100; run++) cheap.ran(10, 0.1);
  const dear = new Pace();
  for (let run = 0; run < 100; run++) dear.ran(1, 80);
  expect(cheap.commands).toBeGreaterThan(100);
  expect(dear.commands).toBe(1);
});
