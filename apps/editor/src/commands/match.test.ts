import { expect, it } from "vitest";
import { matchEntry } from "./match.ts";

it("puts what is called so before what only has its letters", () => {
  const layer = matchEntry("layer Greeting Heading Heading h1", "greeting");
  const scattered = matchEntry("insert Checkbox group CheckboxGroup", "greeting", [
    "choices",
    "several",
    "ticking",
  ]);
  expect(layer).toBeGreaterThan(scattered);
  expect(matchEntry("insert Select Select", "dropdown", ["dropdown"])).toBeGreaterThan(0.5);
  expect(matchEntry("Wrap in Card node.wrap", "wrap in card")).toBe(1);
});
