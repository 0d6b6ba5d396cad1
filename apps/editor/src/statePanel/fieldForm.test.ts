import { expect, it } from "vitest";
import { fieldOf, formOf, NEW_FIELD, withKind, withPlace } from "./fieldForm.ts";

const text = (initial: string, type = "") =>
  ({ name: "it", type, initial, place: "memory", options: {} }) as const;

it.each([
  [text('"light"'), "text", "light"],
  [text("1_000"), "number", "1000"],
  [text("true"), "boolean", "true"],
  [text("[]", "string[]"), "list", "[]"],
  // A template is text that only code can say.
  [text("`a`"), "other", "`a`"],
  [text("null", "string | null"), "other", "null"],
])("shows %o by its kind", (field, kind, initial) => {
  expect(formOf(field)).toMatchObject({ kind, initial });
});

it("means what it shows", () => {
  for (const field of [text('"a \\"b\\""', "string"), text("[]", "string[]"), text("null", "Date | null")])
    expect(fieldOf(formOf(field))).toEqual(field);
  expect(fieldOf(withKind({ ...NEW_FIELD, name: "n" }, "number"))).toMatchObject({
    type: "number",
    initial: "0",
  });
});

it("keeps an entry's name from place to place, and nothing else", () => {
  const form = { ...NEW_FIELD, place: "cookie" as const, options: { name: "look", maxAge: 60 } };
  expect(withPlace(form, "query").options).toEqual({ name: "look" });
  expect(withPlace(form, "memory").options).toEqual({});
});
