import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewOf } from "./preview.ts";

describe("a preview", () => {
  it("of a small JSON value is its JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value);
        if (text.length <= 200 && !text.includes("-0")) expect(previewOf(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    [new Map([["a", [1]]]), 'Map {"a" → [1]}'],
    [new Set([1, "b"]), 'Set {1,"b"}'],
    [new Date(0), "1970-01-01T00:00:00.000Z"],
    [new Uint8Array(3), "Uint8Array(3 bytes)"],
    [10n, "10n"],
    [undefined, "undefined"],
  ])("of %s is as one would write it", (value, text) => {
    expect(previewOf(value)).toBe(text);
  });

  it("is short however large the value is, and reads no more of it than that", () => {
    let read = 0;
    const rows = new Proxy(
      Array.from({ length: 100_000 }, (_, id) => ({ id })),
      {
        get(target, key, receiver) {
          read += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      },
    );
    expect(previewOf(rows)).toHaveLength(201);
    expect(read).toBeLessThan(200);
    const round: { self?: unknown } = {};
    round.self = round;
    expect(previewOf(round).length).toBeLessThan(202);
  });

  it("runs no getter", () => {
    const bomb = {
      get now(): never {
        throw new Error("run");
      },
    };
    expect(previewOf(bomb)).toBe('{"now":…}');
  });
});
