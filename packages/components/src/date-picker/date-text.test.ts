import { CalendarDate } from "@internationalized/date";
import fc from "fast-check";
import { expect, it } from "vitest";
import { knownLocale } from "../clock/locale.ts";
import { dateOf, dateText, exampleDate, readDate, weekdays } from "./date-text.ts";

it("reads ISO texts and nothing else", () => {
  expect(dateOf("2026-05-31")?.toString()).toBe("2026-05-31");
  expect(dateOf("2026-05-31T10:00:00Z")?.toString()).toBe("2026-05-31");
  for (const wrong of ["", "2026-02-30", "2026-13-01", "31/05/2026", null, 5, {}, "0000-00-00"])
    expect(dateOf(wrong)).toBeNull();
});

it("writes and reads dates as people do where they live", () => {
  const date = new CalendarDate(2026, 5, 3);
  const texts = { "en-GB": "03/05/2026", "en-US": "05/03/2026", de: "03.05.2026", "sv-SE": "2026-05-03" };
  for (const [locale, text] of Object.entries(texts)) {
    expect(dateText(date, locale)).toBe(text);
    expect(readDate(text, locale)?.toString()).toBe("2026-05-03");
    expect(readDate("2026-05-03", locale)?.toString()).toBe("2026-05-03");
  }
  expect([readDate("3.5.26", "de")?.toString(), readDate(" 5-3-2026 ", "en-US")?.toString()]).toEqual([
    "2026-05-03",
    "2026-05-03",
  ]);
  for (const wrong of ["", "tomorrow", "3 May 2026", "31/02/2026", "1/2", "1/2/3/4", "111/1/2026", "1/1/202"])
    expect(readDate(wrong, "en-GB")).toBeNull();
  expect([exampleDate("en-GB"), exampleDate(null)]).toEqual(["31/12/2026", "2026-12-31"]);
});

it("reads every date that it writes, in every locale", () => {
  const dates = fc.record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const locales = fc.constantFrom(
    "en-GB",
    "en-US",
    "de",
    "fr",
    "ja",
    "ar",
    "fa",
    "th",
    "he",
    "hu",
    "ko",
    "sr-Latn",
  );
  fc.assert(
    fc.property(dates, locales, ({ year, month, day }, locale) => {
      const date = new CalendarDate(year, month, day);
      expect(readDate(dateText(date, locale), locale)?.toString()).toBe(date.toString());
    }),
  );
});

it("knows locales, whatever a binding gives", () => {
  expect(["de", " en-GB ", "", "x", "not a locale", null, 5].map(knownLocale)).toEqual([
    "de",
    "en-GB",
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(weekdays(new CalendarDate(2026, 5, 4), "en")[0]).toEqual({ short: "Mon", long: "Monday" });
});
