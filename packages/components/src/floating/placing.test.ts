import { expect, it } from "vitest";
import { placementOf } from "./placing.ts";

it.each([
  ["bottom", "start", "bottom-start", "bottom-start"],
  ["top", "center", "top", "top"],
  ["start", "end", "left-end", "right-end"],
  ["end", "start", "right-start", "left-start"],
] as const)("stands at the %s with its %s as the text runs", (side, align, leftToRight, rightToLeft) => {
  expect(placementOf({ side, align }, false)).toBe(leftToRight);
  expect(placementOf({ side, align }, true)).toBe(rightToLeft);
});
