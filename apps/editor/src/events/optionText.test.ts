import { expect, it } from "vitest";
import { readTime, withOption, writeOptions } from "./optionText.ts";

it("says what is set, in the order in which it matters", () => {
  expect(writeOptions({ once: true, debounce: 300, keys: ["a"], stopPropagation: true })).toBe(
    "debounce 300 ms, stop propagation, once",
  );
  expect(writeOptions({})).toBe("");
});

it.each([
  ["300", 300],
  [" 12.4 ", 12],
  ["900000", 60_000],
  ["0", undefined],
  ["-5", undefined],
  ["soon", undefined],
  ["", undefined],
])("reads %j as %s", (text, time) => {
  expect(readTime(text, 60_000)).toBe(time);
});

it("sets an option, and takes it away without a trace", () => {
  const set = withOption({ code: "a.b", keys: ["x"] }, "once", true);
  expect(set).toEqual({ code: "a.b", keys: ["x"], once: true });
  expect(withOption(set, "once", undefined)).toStrictEqual({ code: "a.b", keys: ["x"] });
});
