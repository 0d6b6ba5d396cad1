import { expect, it } from "vitest";
import { checkId } from "../parse/names.ts";
import { newId } from "./new-id.ts";

it("ids are valid, start with a letter, and do not repeat", () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(checkId(id)).toBeNull();
    expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_-]{13}$/);
  }
});
