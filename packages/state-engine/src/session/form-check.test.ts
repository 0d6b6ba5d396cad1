import { describe, expect, it } from "vitest";
import { FormError } from "../engine/services.ts";
import type { Scope } from "../page/scope.ts";
import type { View } from "../page/view.ts";
import type { FormField, FormInfo } from "../program/program.ts";
import { checkForm, fieldsOf, formRefusal } from "./form-check.ts";

/** Bindings are numbers of these, the same in every scope but for rows. */
const bindings: unknown[] = ["bound", true, false, { repeat: { equals: "word", message: "Differs." } }];
const view = {
  now: (scope: Scope, binding: number) => (binding === 9 ? `row ${scope.id}` : bindings[binding]),
} as unknown as View;
const scope = (id: number, part: number, children: Scope["children"] = []): Scope => ({
  id,
  part,
  above: null,
  control: -1,
  sent: [],
  children,
});
const field = (name: string, type: FormField["type"], more: Partial<FormField> = {}): FormField => ({
  part: 0,
  name: { value: name },
  type,
  rules: {},
  disabled: [],
  hidden: [],
  ...more,
});
const check = (payload: object, fields: FormField[], at = scope(0, 0), more: Partial<FormInfo> = {}) =>
  checkForm(view, at, { fields, ...more }, payload);
const required = { required: { value: true } };

describe("F1, F2: what a form submits", () => {
  it("is its fields and nothing else, empty where nothing was sent", () => {
    const fields = [
      field("name", "text"),
      field("age", "number"),
      field("days", "list"),
      field("on", "boolean"),
    ];
    const checked = check({ name: "Ada", admin: true, constructor: "x" }, fields);
    expect(checked).toEqual({
      values: { name: "Ada", age: null, days: [], on: false },
      problems: {},
      forged: null,
    });
  });

  it.each([
    ["text", 5],
    ["number", "5"],
    ["boolean", "true"],
    ["choice", ["a"]],
    ["list", "a"],
    ["text", null],
  ] as const)("a %s is not %j", (type, value) => {
    const checked = check({ name: value }, [field("name", type)]);
    expect(formRefusal(checked)).toMatchObject({
      code: "bad-payload",
      message: expect.stringContaining("name"),
    });
  });

  it("is checked by the fields' rules and the form's, whatever the browser found", () => {
    const fields = [
      field("mail", "text", { rules: { ...required, format: { value: "email" } } }),
      field("word", "text"),
      field("repeat", "text"),
      field("size", "choice", { rules: { options: { value: ["S", "M"] } } }),
    ];
    const payload = { mail: "nobody", word: "a", repeat: "b", size: "XL" };
    const checked = check(payload, fields, scope(0, 0), { rules: { binding: 3 } });
    expect(Object.keys(checked.problems)).toEqual(["mail", "repeat", "size"]);
    expect(formRefusal(checked)).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("mail, repeat, size"),
    });
    expect(check({}, fields).problems).toEqual({ mail: "Fill this in." });
  });

  it("may have names and rules that are bindings, in rows too", () => {
    const rows = [scope(5, 1), scope(6, 1)];
    const at = scope(0, 0, [{ rows, items: [] } as unknown as Scope["children"][number]]);
    const inRows = field("", "text", { part: 1, name: { binding: 9 }, rules: { required: { binding: 1 } } });
    const checked = check({ "row 5": "here" }, [inRows], at);
    expect(checked.values).toEqual({ "row 5": "here", "row 6": "" });
    expect(checked.problems).toEqual({ "row 6": "Fill this in." });
  });
});

describe("F3: fields that cannot be filled in", () => {
  it("are not read when disabled, and have no say when hidden", () => {
    const fields = [
      field("off", "text", { rules: required, disabled: [1] }),
      field("on", "text", { rules: required, disabled: [2] }),
      field("away", "text", { rules: required, hidden: [true] }),
    ];
    const checked = check({ off: "forged", away: "kept" }, fields);
    expect(checked.values).toEqual({ on: "", away: "kept" });
    expect(Object.keys(checked.problems)).toEqual(["on"]);
  });

  it("of another step come along where they were sent, and are checked as far as can be told", () => {
    const other = field("other", "text", { part: 7, rules: { ...required, maxLength: { value: 3 } } });
    expect(check({}, [other])).toEqual({ values: {}, problems: {}, forged: null });
    expect(check({ other: "abc" }, [other]).values).toEqual({ other: "abc" });
    expect(check({ other: "abcd" }, [other]).problems).toEqual({ other: "At most 3 characters." });
    expect(check({ other: 5 }, [other]).forged).toBe("other");
  });
});

it("F4: an error of a form speaks of fields", () => {
  expect(fieldsOf(new FormError({ mail: "Taken." }))).toEqual({ mail: "Taken." });
  expect(fieldsOf(new FormError({}))).toBeNull();
  expect(fieldsOf(new Error("mail"))).toBeNull();
  expect(new FormError({ a: "One.", b: "Two." }).message).toBe("One. Two.");
});
