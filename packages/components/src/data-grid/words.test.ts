import { expect, it } from "vitest";
import { wordsOf } from "./words.ts";

it("does not mix an app's own words with ours for a case that it has no word for", () => {
  expect(wordsOf({ rows: "{count} Zeilen" })).toMatchObject({
    oneRow: "{count} Zeilen",
    totalOfOne: "Total of {count} row",
    noMatchFor: "Nothing matches “{search}”.",
  });
  expect(wordsOf({ rows: "{count} orders", oneRow: "{count} order" }).oneRow).toBe("{count} order");
});
