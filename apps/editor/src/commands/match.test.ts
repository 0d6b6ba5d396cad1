import { expect, it } from "vitest";
import { matchEntry } from "./match.ts";

it("finds what is called so, by any of its words, and nothing that only has its letters", () => {
  expect(matchEntry("layer Greeting Heading Heading h1", "greeting")).toBe(1);
  expect(matchEntry("insert Checkbox group CheckboxGroup", "greeting", ["choice", "options"])).toBe(0);
  expect(matchEntry("insert Select Select", "dropdown", ["dropdown"])).toBe(0.5);
  expect(matchEntry("Wrap in Card node.wrap", "card wrap")).toBe(0.5);
});
