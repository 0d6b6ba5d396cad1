import type { ValueType } from "@heddle/state-engine/program";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "./holds.ts";
import { typeWords } from "./type-words.ts";

const types = fc.letrec<{ type: ValueType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<ValueType>(
      { is: "text" },
      { is: "number" },
      { is: "boolean" },
      { is: "null" },
      { is: "date" },
    ),
    fc.oneof(fc.string(), fc.boolean()).map((value): ValueType => ({ is: "literal", value })),
    fc.record({ is: fc.constantFrom("list" as const, "set" as const, "record" as const), of: tie("type") }),
    fc.record({ is: fc.constant("map" as const), keys: tie("type"), of: tie("type") }),
    fc.record({
      is: fc.constant("object" as const),
      members: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.record({ type: tie("type") }), {
        noNullPrototype: true,
      }),
    }),
    fc.record({
      is: fc.constant("union" as const),
      of: fc.array(tie("type"), { minLength: 1, maxLength: 3 }),
    }),
  ) as fc.Arbitrary<ValueType>,
})).type;

test("every type holds its own values, and so does one with more possibilities", () => {
  fc.assert(
    fc.property(types, types, (one, other) => {
      expect(holds(one, one)).toBe(true);
      expect(holds({ is: "union", of: [one, other] }, one)).toBe(true);
    }),
  );
});

test("what holds a type that holds a third holds the third", () => {
  fc.assert(
    fc.property(types, types, types, (first, second, third) => {
      if (holds(first, second) && holds(second, third)) expect(holds(first, third)).toBe(true);
    }),
  );
});

test("every type has words", () => {
  fc.assert(
    fc.property(types, (type) => {
      expect(typeWords(type)).not.toBe("");
    }),
  );
});
