import fc from "fast-check";
import { expect, it } from "vitest";
import { shownPages } from "./pages.ts";

it.each([
  [1, 0, []],
  [1, 1, [1]],
  [3, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 20, [1, 2, 3, 4, 5, "gap", 20]],
  [4, 20, [1, 2, 3, 4, 5, "gap", 20]],
  [5, 20, [1, "gap", 4, 5, 6, "gap", 20]],
  [16, 20, [1, "gap", 15, 16, 17, "gap", 20]],
  [17, 20, [1, "gap", 16, 17, 18, 19, 20]],
  [20, 20, [1, "gap", 16, 17, 18, 19, 20]],
])("page %i of %i shows %j", (page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown);
});

it("has the open page, its neighbours and both ends in it, in order, in as many places on every page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 10_000 }), fc.nat(), (pages, seed) => {
      const page = 1 + (seed % pages);
      const shown = shownPages(page, pages);
      expect(shown).toHaveLength(7);
      const numbers = shown.filter((one) => one !== "gap");
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      for (const wanted of [1, page - 1, page, page + 1, pages])
        if (wanted >= 1 && wanted <= pages) expect(numbers).toContain(wanted);
      // A gap hides more than one page.
      shown.forEach((one, index) => {
        if (one === "gap")
          expect((shown[index + 1] as number) - (shown[index - 1] as number)).toBeGreaterThan(2);
      });
    }),
  );
});
