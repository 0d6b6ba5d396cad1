import { expect, it } from "vitest";
import { emptyValue, type FieldRules, type FieldValue, isOfType, joinedRules, problemOf } from "./rules.ts";

it.each<[rules: FieldRules, fits: FieldValue[], not: FieldValue[], message: string]>([
  [{ required: true }, ["a", 0, ["x"]], ["", null, []], "Fill this in."],
  [{ required: true }, [true], [false], "This has to be ticked."],
  [{ minLength: 2 }, ["ab", "", "🙂"], ["a"], "At least 2 characters."],
  [{ maxLength: 1 }, ["a", ["x"]], ["ab"], "At most 1 character."],
  [{ minLength: 2 }, [["a", "b"], []], [["a"]], "At least 2 choices."],
  [{ minimum: 18 }, [18, null], [17, -1], "At least 18."],
  [{ maximum: 5 }, [5, 0, [1, 5], []], [5.1, [1, 6]], "At most 5."],
  [{ step: 1 }, [3, -2], [0.5], "A whole number."],
  [{ step: 0.1 }, [0.3, 1.1], [0.25], "In steps of 0.1."],
  [{ step: 5, minimum: 2 }, [7, 12], [5], "In steps of 5."],
  [{ pattern: "[A-Z]{2}\\d+" }, ["AB1", ""], ["AB", "xAB1"], "This is not in the form that is expected."],
  [{ pattern: "(" }, ["anything"], [], ""],
  [{ format: "email" }, ["a@b.c", ""], ["a", "a@", "a b@c.d"], "An email address, such as name@example.com."],
  [{ format: "url" }, ["https://x.y"], ["x.y"], "A whole address, such as https://example.com."],
  [{ options: ["a", { value: "b" }] }, ["a", "b", null], ["c"], "This cannot be chosen (any more)."],
  [{ options: ["a", "b"] }, [["a"], []], [["a", "c"]], "This cannot be chosen (any more)."],
  [{ equals: "other" }, ["same"], ["another", ""], "This is not the same as above."],
])("%j", (rules, fits, not, message) => {
  for (const value of fits) expect(problemOf(rules, value, { other: "same" })).toBeNull();
  for (const value of not) expect(problemOf(rules, value, { other: "same" })).toBe(message);
});

it("says what the author says, where they say something", () => {
  const rules = { required: true, minimum: 1, messages: { required: "How many?" } };
  expect([problemOf(rules, null, {}), problemOf(rules, 0, {})]).toEqual(["How many?", "At least 1."]);
});

it("joins what the form says of a field to what its component says", () => {
  const joined = joinedRules({ required: true, maxLength: 9 }, { a: { maxLength: 3, message: "No." } }, "a");
  expect([problemOf(joined, "abcd", {}), problemOf(joined, "", {})]).toEqual(["No.", "No."]);
  expect(joinedRules({ required: true }, "nonsense", "a")).toEqual({ required: true });
  expect(joinedRules({ required: true }, {}, "constructor")).toEqual({ required: true });
});

it("knows what each type of field gives", () => {
  for (const type of ["text", "number", "boolean", "choice", "list", "numbers", "any"] as const)
    expect(isOfType(type, emptyValue(type))).toBe(true);
  expect(isOfType("text", 1)).toBe(false);
  expect(isOfType("number", "1")).toBe(false);
  expect(isOfType("number", Number.NaN)).toBe(false);
  expect(isOfType("boolean", null)).toBe(false);
  expect(isOfType("choice", ["a"])).toBe(false);
  expect(isOfType("list", ["a", 1])).toBe(false);
  expect(isOfType("numbers", [1, 2.5])).toBe(true);
  expect(isOfType("numbers", [1, "2"])).toBe(false);
});
