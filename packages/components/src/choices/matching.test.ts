import { expect, it } from "vitest";
import { optionsOf } from "../field/options.ts";
import { matching, searchable, writtenOut } from "./matching.ts";

const cities = searchable(optionsOf(["Zürich", "New York", "York", "São Paulo"]));
const found = (query: string) => matching(cities, query).map(({ label }) => label);

it("finds all words of a query anywhere, without marks and capitals", () => {
  expect(found("zur")).toEqual(["Zürich"]);
  expect(found(" york  NEW ")).toEqual(["New York"]);
  expect(found("york")).toEqual(["New York", "York"]);
  expect(found("sao p")).toEqual(["São Paulo"]);
  expect(found("  ")).toEqual(["Zürich", "New York", "York", "São Paulo"]);
  expect(found("paris")).toEqual([]);
});

it("knows what was written out in full", () => {
  expect(writtenOut(cities, " sao paulo ")?.label).toBe("São Paulo");
  expect(writtenOut(cities, "new")).toBeUndefined();
});
