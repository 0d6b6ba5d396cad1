import fc from "fast-check";
import { expect, it } from "vitest";
import { FieldTexts } from "./field-texts.ts";

it("ST12: few or many, the texts of fields are those of a map", () => {
  const name = fc.integer({ min: 0, max: 40 }).map((number) => `field ${number}`);
  const step = fc.record({ name, text: fc.option(fc.string(), { freq: 3 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const texts = new FieldTexts();
      const model = new Map<string, string>();
      for (const { name, text } of steps) {
        if (text === null) {
          texts.delete(name);
          model.delete(name);
        } else {
          texts.set(name, text);
          model.set(name, text);
        }
        expect(texts.has(name)).toBe(model.has(name));
      }
      expect([...texts]).toEqual([...model]);
    }),
  );
});
