import { expect, it } from "vitest";
import { isRightToLeft } from "./direction.ts";

it.each(["ar", "he-IL", "fa", "ur", "az-Arab", "dv", "yi"])("writes %s from right to left", (language) => {
  expect(isRightToLeft(language)).toBe(true);
});

it.each(["en", "de-AT", "ja", "az", "ar-Latn", "", "no such language", "x"])(
  "writes %s from left to right",
  (language) => {
    expect(isRightToLeft(language)).toBe(false);
  },
);
