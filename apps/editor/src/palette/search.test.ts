import { manifests } from "@heddle/components/manifests";
import { describe, expect, it } from "vitest";
import { findComponents } from "./search.ts";

const all = Object.values(manifests);
const names = (search: string) =>
  findComponents(all, search).flatMap((group) => group.components.map((each) => each.name));

describe("searching the palette", () => {
  it("finds by name, by what it does and by category, the name first", () => {
    expect(names("button")[0]).toBe("Button");
    expect(names("column")).toContain("VStack");
    expect(names("vert stack")[0]).toBe("VStack");
  });
  it("shows every component once when nothing is searched", () => {
    expect(names("").sort()).toEqual(all.map((each) => each.name).sort());
  });
  it("finds nothing when one word fits nowhere", () => {
    expect(names("button zebra")).toEqual([]);
  });
});
