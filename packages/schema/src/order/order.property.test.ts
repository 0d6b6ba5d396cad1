import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { describe, expect, it } from "vitest";
import { isOrderKey, orderBetween, ordersBetween, ordersForInsert } from "./order.ts";

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,30}$/),
  fc.constant(`A${"0".repeat(26)}`),
);

function ascending(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || keys[index - 1]! < key);
}

describe("order keys", { timeout: 60_000 }, () => {
  it("are recognised exactly where the algorithm accepts them and all their digits", () => {
    fc.assert(
      fc.property(text, (key) => {
        let accepted = /^[0-9A-Za-z]*$/.test(key);
        try {
          generateKeyBetween(key, null);
        } catch {
          accepted = false;
        }
        expect(isOrderKey(key), key).toBe(accepted);
      }),
      { numRuns: 2000 },
    );
  });

  it("lie between their neighbours, whichever end is open", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(ascending(keys)).toBe(true);
        expect(keys.every(isOrderKey)).toBe(true);
      }),
    );
  });

  it("never throw, whatever the neighbours, and come back in the number asked for", () => {
    fc.assert(
      fc.property(fc.option(text), fc.option(text), fc.nat(5), (before, after, count) => {
        expect(ordersBetween(before, after, count)).toHaveLength(count);
      }),
    );
  });

  it("tie between equal neighbours", () => {
    expect(orderBetween("a1", "a1")).toBe("a1");
  });
});

describe("inserting among siblings", { timeout: 60_000 }, () => {
  it("gives strictly ascending, valid keys in the wanted places, even among ties and nonsense", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom("a0", "a1", "a1", "a2")), { maxLength: 12 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 4 }),
        (orders, place, count) => {
          const siblings = orders
            .map((order, index) => ({ id: `n${String(index).padStart(2, "0")}`, order }))
            .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
          const index = Math.min(place, siblings.length);
          const { orders: given, rekeyed } = ordersForInsert(siblings, index, count);
          expect(given).toHaveLength(count);
          const keyOf = (sibling: { id: string; order: string }) => rekeyed[sibling.id] ?? sibling.order;
          // Siblings farther off may still tie; those around the gap may not.
          const before = index > 0 ? [keyOf(siblings[index - 1]!)] : [];
          const after = index < siblings.length ? [keyOf(siblings[index]!)] : [];
          const around = [...before, ...given, ...after];
          expect(ascending(around), JSON.stringify({ siblings, index, given, rekeyed })).toBe(true);
          expect(given.every(isOrderKey)).toBe(true);
          // No sibling changed its place.
          const usable = siblings.filter((one) => rekeyed[one.id] !== undefined || isOrderKey(one.order));
          const all = usable.map(keyOf);
          expect(
            all.every((key, at) => at === 0 || all[at - 1]! <= key),
            JSON.stringify({ siblings, index, given, rekeyed }),
          ).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("leaves siblings alone when there is room", () => {
    const siblings = [
      { id: "x", order: "a0" },
      { id: "y", order: "a1" },
    ];
    expect(ordersForInsert(siblings, 1, 2).rekeyed).toEqual({});
  });

  it("re-keys a tie, and shortens keys that have grown long", () => {
    const tied = ordersForInsert(
      [
        { id: "x", order: "a1" },
        { id: "y", order: "a1" },
      ],
      1,
      1,
    );
    expect(Object.keys(tied.rekeyed)).toEqual(["y"]);
    const long = `a0${"V".repeat(80)}`;
    const shortened = ordersForInsert(
      [
        { id: "x", order: long },
        { id: "y", order: `${long}V` },
      ],
      1,
      1,
    );
    expect(shortened.orders[0]!.length).toBeLessThan(10);
  });
});
