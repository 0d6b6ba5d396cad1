/** Moments as people write and say them where they live. */

/** How a moment is written. */
export type TimeFormat = "date" | "dateTime" | "time" | "relative";

export interface Place {
  /** Null: not known yet; moments are then written as ISO does. */
  locale: string | null;
  timeZone: string;
}

/** A moment, or a day that is the same everywhere. */
export interface Moment {
  at: number;
  isDay: boolean;
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** What a Date can hold, ms. */
const LAST = 8.64e15;

/** The moment of an ISO text or of milliseconds since 1970; null for any other text, which says a time in its own words. */
export function momentOf(value: unknown): Moment | null {
  if (typeof value === "number") return Math.abs(value) <= LAST ? { at: value, isDay: false } : null;
  if (typeof value !== "string" || !ISO.test(value.trim())) return null;
  const text = value.trim().replace(" ", "T");
  const isDay = text.length === 10;
  // Without a zone an ISO text would mean another moment on the server than in the browser.
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10));
  const at = Date.parse(isDay || hasZone ? text : `${text}Z`);
  return Number.isNaN(at) ? null : { at, isDay };
}

/** The machine's form of a moment, for `<time>`. */
export function isoText({ at, isDay }: Moment): string {
  return new Date(at).toISOString().slice(0, isDay ? 10 : undefined);
}

/** A moment in words; `now` = null while nobody knows how late it is, so that nothing can be said to be long ago. */
export function timeText(moment: Moment, format: TimeFormat, place: Place, now: number | null): string {
  const { locale, timeZone } = place;
  if (locale === null) return shortIso(moment, format);
  if (format === "relative" && now !== null) return relativeText(moment, locale, now);
  const isWithTime = !moment.isDay && format !== "date";
  return new Intl.DateTimeFormat(locale, {
    ...(format === "time" && isWithTime ? {} : { dateStyle: "medium" }),
    ...(isWithTime && { timeStyle: "short" }),
    timeZone: moment.isDay ? "UTC" : timeZone,
  }).format(moment.at);
}

function shortIso(moment: Moment, format: TimeFormat): string {
  const [day, time] = isoText({ ...moment, isDay: false }).split("T");
  if (moment.isDay || format === "date") return day!;
  const minutes = `${time!.slice(0, 5)} UTC`;
  return format === "time" ? minutes : `${day} ${minutes}`;
}

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function relativeText({ at, isDay }: Moment, locale: string, now: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (isDay) {
    const today = new Date(now);
    const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
    return relativeInUnits(Math.round((at - midnight) / 1000), words, "day");
  }
  return relativeInUnits(Math.round((at - now) / 1000), words, "minute");
}

function relativeInUnits(
  seconds: number,
  words: Intl.RelativeTimeFormat,
  smallest: "day" | "minute",
): string {
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? [
    smallest,
    Number.POSITIVE_INFINITY,
  ];
  // Within the last minute: "now".
  if (size === Number.POSITIVE_INFINITY) return words.format(0, smallest === "day" ? "day" : "second");
  return words.format(Math.trunc(seconds / size), unit);
}
