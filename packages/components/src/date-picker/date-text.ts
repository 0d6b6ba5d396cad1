/** Dates as people write them where they live, and as ISO texts (`2026-05-31`), which is what variables hold. */

import { type CalendarDate, parseDate } from "@internationalized/date";
import { dateFormat } from "../field/formats.ts";

export { knownLocale } from "../clock/locale.ts";

/** A date from an ISO text; null for anything else. */
export function dateOf(value: unknown): CalendarDate | null {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  try {
    return parseDate(value.slice(0, 10));
  } catch {
    return null;
  }
}

const DAY = 24 * 3600_000;

/** Formats by the calendar that ISO texts are of. */
export function formatDate(date: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, options).format(date.toDate("UTC"));
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(locale, {
    ...options,
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  });
}

const NUMERIC = { year: "numeric", month: "2-digit", day: "2-digit" } as const;

/** `31/05/2026`, `5/31/2026`, `31.05.2026`, … Without a locale: the ISO text. */
export function dateText(date: CalendarDate, locale: string | null): string {
  return locale === null ? date.toString() : formatDate(date, locale, NUMERIC);
}

/** The year, month and day in the order in which they are written. */
function fieldOrder(locale: string): string[] {
  return formatter(locale, NUMERIC)
    .formatToParts(0)
    .flatMap(({ type }) => (type === "year" || type === "month" || type === "day" ? [type] : []));
}

/** Reads what a person typed: the locale's own order with any separators, or an ISO text. Null = no date. */
export function readDate(text: string, locale: string | null): CalendarDate | null {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length !== 3 || /[\p{L}]{3,}/u.test(text)) return null;
  const order = numbers[0]!.length === 4 || locale === null ? ["year", "month", "day"] : fieldOrder(locale);
  const fields = Object.fromEntries(order.map((field, index) => [field, numbers[index]!]));
  const { year = "", month = "", day = "" } = fields;
  if (month.length > 2 || day.length > 2 || (year.length !== 4 && year.length !== 2)) return null;
  const full = year.length === 4 ? year : `20${year}`;
  return dateOf(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** How dates are written, by an example: the last day of a year, so that no two numbers can be mixed up. */
export function exampleDate(locale: string | null): string {
  return dateText(parseDate("2026-12-31"), locale);
}

/** The days' short and long names, beginning with the given one. */
export function weekdays(first: CalendarDate, locale: string): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(first.toDate("UTC").getTime() + index * DAY);
    return {
      short: formatter(locale, { weekday: "short" }).format(day),
      long: formatter(locale, { weekday: "long" }).format(day),
    };
  });
}
