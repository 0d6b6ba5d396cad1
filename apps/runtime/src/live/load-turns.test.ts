import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LoadTurns } from "./load-turns.ts";

let begun: string[];
let turns: LoadTurns;
beforeEach(() => {
  vi.useFakeTimers();
  begun = [];
  turns = new LoadTurns((name) => begun.push(name));
});
afterEach(() => void vi.useRealTimers());

const add = (names: string) => {
  for (const name of names) turns.add(name);
};

it("R10: of many page loads two are at the isolate, and the next when one is answered", () => {
  turns.open();
  add("abcd");
  expect(begun.join("")).toBe("ab");
  turns.remove("b");
  expect(begun.join("")).toBe("abc");
  turns.remove("a");
  expect(begun.join("")).toBe("abcd");
});

it("R10: one that waits for something outside holds up nobody for long", () => {
  turns.open();
  add("abcd");
  vi.advanceTimersByTime(49);
  expect(begun.join("")).toBe("ab");
  vi.advanceTimersByTime(1);
  expect(begun.join("")).toBe("abcd");
  // Answered late, it gives nobody a turn twice.
  turns.remove("a");
  add("ef");
  expect(begun.join("")).toBe("abcd");
  vi.advanceTimersByTime(50);
  expect(begun.join("")).toBe("abcdef");
});

it("R9: nothing begins without an isolate; what was there begins anew with the next, and who left does not", () => {
  add("abc");
  expect(begun).toEqual([]);
  turns.open();
  turns.close(["a", "b", "c"]);
  turns.remove("b");
  turns.open();
  expect(begun.join("")).toBe("abac");
});
