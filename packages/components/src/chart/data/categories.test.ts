import { expect, it } from "vitest";
import { readCategories } from "./categories.ts";

const locale = { language: "en", timeZone: "UTC" };
const days = (count: number, step: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2025, 11, 31) + index * step * 86_400_000).toISOString().slice(0, 10),
  );
const months = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2025, 11 + index)).toISOString().slice(0, 10),
  );

it("names the months of many days, in whichever order these come", () => {
  const [first, ...others] = days(12, 30);
  // The first and the last given are one, the year lies between.
  const { month } = readCategories([first, ...others, first], undefined, locale);
  expect(month?.(Date.UTC(2026, 0))).toBe("Jan");
});

it("sees how far apart times are, in whichever order they come", () => {
  const times = ["2026-03-01T08:00:00Z", "2026-03-09T08:00:00Z", "2026-03-01T09:00:00Z"];
  const { short, places } = readCategories(times, undefined, locale);
  expect(short(places[0]!)).toBe("Mar 1");
});

it("writes months of one year by their names, and those of more also with their year", () => {
  const year = readCategories(months(12), undefined, locale);
  expect([year.month, year.names[0], ...year.places.map(year.short)]).toEqual([
    undefined,
    "December 2025",
    ...["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"],
  ]);
  const two = readCategories(months(13), undefined, locale);
  expect(two.places.slice(0, 3).map((place) => two.month!(place))).toEqual(["Dec", "Jan", "Feb"]);
  expect(two.places.slice(0, 3).map((place) => two.year!(place))).toEqual(["Dec 25", "2026", "Feb 26"]);
});
