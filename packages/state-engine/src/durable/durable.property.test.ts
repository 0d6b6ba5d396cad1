import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DurableError, decodeDurable, encodeDurable, encodeGroup } from "./index.ts";

const leaf = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc.uint8Array({ maxLength: 10 }),
  fc.float64Array({ maxLength: 4 }),
  fc.int16Array({ maxLength: 4 }),
);
const key = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom("$", "__proto__", "v", "i", "constructor", "toString"),
);

/** Values with all that may be stored, with the same object in several places now and then. */
const value = fc.letrec<{ any: unknown; node: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, leaf, tie("node")),
  node: fc.oneof(
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(key, tie("any"), { maxKeys: 4 }),
    fc.array(fc.tuple(tie("any"), tie("any")), { maxLength: 3 }).map((entries) => new Map(entries)),
    fc.array(tie("any"), { maxLength: 3 }).map((members) => new Set(members)),
    tie("any").map((one) => [one, { again: one }, one]),
  ),
})).any;

describe("D1: what is stored comes back", () => {
  it("any storable value", () => {
    fc.assert(
      fc.property(value, (one) => {
        const back = decodeDurable(encodeDurable(one));
        expect(isDeepStrictEqual(back, one)).toBe(true);
        expect(encodeDurable(back)).toBe(encodeDurable(one));
      }),
      { numRuns: 1_000 },
    );
  });

  it("D2: shared references and rings", () => {
    const shared = { n: 1 };
    const ring: Record<string, unknown> = { left: shared, right: [shared], map: new Map([[shared, shared]]) };
    ring.self = ring;
    const back = decodeDurable(encodeDurable(ring)) as {
      left: object;
      right: object[];
      self: object;
      map: Map<object, object>;
    };
    expect(back.self).toBe(back);
    expect(back.right[0]).toBe(back.left);
    expect(back.map.get(back.left)).toBe(back.left);
  });

  it("D3: plain JSON stays plain JSON", () => {
    expect(encodeDurable({ a: [1, "x", null, true], b: {} })).toBe('{"a":[1,"x",null,true],"b":{}}');
    expect(encodeDurable({ $: 1 })).toBe('{"$":"o","v":[["$",1]]}');
  });

  it("D4: tells whether members share objects", () => {
    const shared = {};
    expect(encodeGroup({ a: shared, b: shared }).sharedBetweenKeys).toBe(true);
    expect(encodeGroup({ a: [shared, shared], b: {} }).sharedBetweenKeys).toBe(false);
  });
});

describe("D5: what cannot be stored is refused with its path", () => {
  it.each([
    ["a function", { a: { b: [() => 1] } }, "a.b[0]: a function cannot be stored"],
    ["a symbol", { a: Symbol("x") }, "a: a symbol cannot be stored"],
    ["a class instance", { url: new (class Link {})() }, "url: an instance of Link cannot be stored"],
    ["a promise", { later: Promise.resolve() }, "later: an instance of Promise"],
    ["a pattern", [/x/], "[0]: an instance of RegExp"],
    ["a heir of Map", new (class Lookup extends Map {})(), ""],
    [
      "an accessor",
      {
        get a() {
          return 1;
        },
      },
      "a: an accessor cannot be stored",
    ],
    ["named properties of a list", Object.assign([1], { extra: 1 }), "an array with named properties"],
  ])("%s", (name, one, message) => {
    if (name === "a heir of Map") return expect(() => encodeDurable(one)).not.toThrow();
    expect(() => encodeDurable(one)).toThrow(DurableError);
    expect(() => encodeDurable(one)).toThrow(message);
  });

  it("what is nested too deep", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 300; level++) deep = [deep];
    expect(() => encodeDurable(deep)).toThrow(/nested deeper than 200/);
  });
});

describe("D6: damaged text is an error, never a surprise", () => {
  it.each([
    "{",
    '{"$":"x"}',
    '{"$":"m","v":1}',
    '{"$":"r","i":3}',
    '{"$":"b","v":"1e9"}',
    '{"$":"y","t":"Function","v":""}',
    '{"$":"n","v":"7"}',
  ])("%s", (text) => {
    expect(() => decodeDurable(text)).toThrow(DurableError);
  });

  it("any damage decodes or is a DurableError", () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.string({ maxLength: 2 }), (one, at, insert) => {
        const text = encodeDurable(one);
        const place = at % (text.length + 1);
        try {
          decodeDurable(text.slice(0, place) + insert + text.slice(place + 1));
        } catch (error) {
          expect(error).toBeInstanceOf(DurableError);
        }
      }),
    );
  });

  it("a stored __proto__ is a property like any other", () => {
    const back = decodeDurable('{"__proto__":{"polluted":true}}') as object;
    expect([
      Object.keys(back),
      (back as { polluted?: boolean }).polluted,
      Object.getPrototypeOf(back),
    ]).toEqual([["__proto__"], undefined, Object.prototype]);
  });
});
