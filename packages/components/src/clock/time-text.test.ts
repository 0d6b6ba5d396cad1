import fc from "fast-check";
import { expect, it } from "vitest";
import { knownLocale, knownTimeZone } from "./locale.ts";
import { isoText, momentOf, type TimeFormat, timeText } from "./time-text.ts";

const berlin = { locale: "de", timeZone: "Europe/Berlin" };
const text = (
  value: unknown,
  format: TimeFormat,
  place: Parameters<typeof timeText>[2] = berlin,
  now: number | null = null,
) => timeText(momentOf(value)!, format, place, now);

it("writes moments as people do where they live", () => {
  expect(text("2026-05-31T22:30:00Z", "dateTime")).toBe("01.06.2026, 00:30");
  expect(text("2026-05-31T22:30:00Z", "date")).toBe("01.06.2026");
  expect(text("2026-05-31T22:30:00Z", "time")).toBe("00:30");
  expect(text("2026-05-31T22:30:00Z", "date", { locale: "en-US", timeZone: "America/New_York" })).toBe(
    "May 31, 2026",
  );
});

it("keeps a day a day, wherever its reader is", () => {
  expect(text("2026-05-31", "dateTime", { locale: "en", timeZone: "Pacific/Honolulu" })).toBe("May 31, 2026");
  expect(text("2026-05-31", "time")).toBe("31.05.2026");
});

it("writes as ISO does while nobody knows the reader's language", () => {
  const nowhere = { locale: null, timeZone: "UTC" };
  expect(text("2026-05-31T22:30:00+02:00", "relative", nowhere, 0)).toBe("2026-05-31 20:30 UTC");
  expect(text("2026-05-31", "relative", nowhere)).toBe("2026-05-31");
});

it.each([
  [0, "now"],
  [-59, "now"],
  [-60, "1 minute ago"],
  [-3599, "59 minutes ago"],
  [7200, "in 2 hours"],
  [-86_400, "yesterday"],
  [-40 * 86_400, "last month"],
  [-800 * 86_400, "2 years ago"],
])("says %i seconds from now as %s", (seconds, said) => {
  const now = Date.UTC(2026, 4, 31);
  expect(text(now + seconds * 1000, "relative", { locale: "en", timeZone: "UTC" }, now)).toBe(said);
});

it.each(["2019", "Yesterday", "2026-13-45", "", null, undefined, {}, Number.NaN, 1e300, "2026-05-31x"])(
  "takes %j for no moment",
  (value) => expect(momentOf(value)).toBeNull(),
);

it("reads back what it writes for machines", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true }), (date) => {
      expect(momentOf(isoText({ at: date.getTime(), isDay: false }))).toEqual({
        at: date.getTime(),
        isDay: false,
      });
    }),
  );
});

it.each([[null], ["no such"], [7], [""], ["Moon/Sea of Calm"]])(
  "knows no language and no zone of the name %j",
  (name) => {
    expect([knownLocale(name), knownTimeZone(name)]).toEqual([null, null]);
  },
);
