import { expect, it } from "vitest";
import { pathId, pathText } from "./path.ts";
import { copiedText, isShorter, keysOf, kindOf, plainText } from "./values.ts";

it.each<[unknown, string, string]>([
  [null, "null", "null"],
  [undefined, "other", "undefined"],
  [Number.NaN, "number", "NaN"],
  [10n, "number", "10"],
  [true, "boolean", "true"],
  ['a "b"\n', "string", 'a \\"b\\"\\n'],
  [new Date(0), "other", "1970-01-01T00:00:00.000Z"],
  [new Date(Number.NaN), "other", "Invalid Date"],
  [Symbol("x"), "other", "symbol"],
  [() => 1, "other", "function"],
])("%s is a kind of %s", (value, kind, text) => {
  expect([kindOf(value), plainText(value)]).toEqual([kind, text]);
});

it("lists keys as they stand, or by name", () => {
  const value = { b: 1, a: 2 };
  expect([keysOf(value, false), keysOf(value, true), keysOf(value, false)]).toEqual([
    ["b", "a"],
    ["a", "b"],
    ["b", "a"],
  ]);
});

it("copies texts as they are and all else as JSON; what holds itself has none", () => {
  expect(copiedText("a\nb")).toBe("a\nb");
  expect(copiedText({ a: [1n] })).toBe('{\n  "a": [\n    "1"\n  ]\n}');
  expect(copiedText(undefined)).toBe("undefined");
  const ring: unknown[] = [];
  ring.push(ring);
  expect(copiedText(ring)).toBe("");
});

it("knows whether a value is short without writing it", () => {
  expect(isShorter({ a: [1, "two", null] }, 100)).toBe(true);
  expect(isShorter("x".repeat(101), 100)).toBe(false);
  expect(
    isShorter(
      Array.from({ length: 1_000_000 }, () => 1),
      100,
    ),
  ).toBe(false);
  const ring: unknown[] = [];
  ring.push(ring);
  expect(isShorter(ring, 1e9)).toBe(false);
});

it("writes paths that can be used, and ids that no other path has", () => {
  expect(pathText("$", ["users", 0, "first name", "é", "__proto__", ""])).toBe(
    '$.users[0]["first name"].é.__proto__[""]',
  );
  expect(pathId(["a/b"])).not.toBe(pathId(["a", "b"]));
  expect(pathId(["~1"])).not.toBe(pathId(["/"]));
});
