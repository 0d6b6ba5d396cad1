import { expect, it } from "vitest";
import { checkVariableName, PAGE_HELPERS } from "./names.ts";

it("no variable of a page takes the name of a helper, which the page could then not use", () => {
  expect(PAGE_HELPERS).toContain("windowed");
  for (const name of PAGE_HELPERS) expect(checkVariableName(name)).toContain("is taken");
  expect(checkVariableName("rows")).toBeNull();
});
