import { expect, test } from "vitest";
import { StateSize } from "./state-size.ts";

const write = (field: string, length: number, append = false) => ({
  field,
  text: "x".repeat(length),
  append,
});

test("R8: a session's large fields count, as they are now, with what was appended to them", () => {
  let size = StateSize.after(null, [write("a", 100_000), write("small", 100)]);
  expect(size?.total).toBe(100_000);
  size = StateSize.after(size, [write("b", 50_000), write("a", 10, true)]);
  expect(size?.total).toBe(150_010);
  size = StateSize.after(size, [write("a", 20_000), { field: "b", text: null }]);
  expect(size?.total).toBe(20_000);
  size = StateSize.after(size, [write("a", 5)]);
  expect(size?.total).toBe(0);
});

test("R8: a session of small fields costs nothing, and one that comes back counts as before", () => {
  expect(StateSize.after(null, [write("a", 1_000), write("b", 2_000, true)])).toBeNull();
  expect(StateSize.of([{ field: "a", text: "x".repeat(20_000), log: ["y".repeat(5)] }])?.total).toBe(20_005);
});
