import { describe, expect, it } from "vitest";
import { suggestPath } from "./pagePath.ts";

describe("the path suggested for a title", () => {
  it("has only letters, digits and dashes", () => {
    expect(suggestPath("About us")).toBe("/about-us");
    expect(suggestPath("  Café & Über! ")).toBe("/cafe-uber");
    expect(suggestPath("")).toBe("/");
  });
});
