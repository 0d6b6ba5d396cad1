/** Times of day as people write them where they live, and as ISO texts (`14:30`), which is what variables hold. */

import { dateFormat } from "../field/formats.ts";

/** Seconds since midnight. */
export type Time = number;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A time from an ISO text; null for anything else. */
export function timeOf(value: unknown): Time | null {
  const match =
    typeof value === "string" ? /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(value.trim()) : null;
  return match && timeFrom(Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
}

function timeFrom(hour: number, minute: number, second: number): Time | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  return hour * HOUR + minute * MINUTE + second;
}

/** `14:30`, or `14:30:15` with seconds. */
export function isoOf(time: Time, hasSeconds: boolean): string {
  const parts = [Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60, time % 60];
  return parts
    .slice(0, hasSeconds ? 3 : 2)
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

/** How times are written. */
export interface Writing {
  /** Null = as ISO texts. */
  locale: string | null;
  hours: "locale" | "12" | "24";
  hasSeconds: boolean;
}

/** `14:30`, `2:30 PM`, `14.30`, … */
export function timeText(time: Time, writing: Writing): string {
  const { locale, hasSeconds } = writing;
  return locale === null
    ? isoOf(time, hasSeconds)
    : formatter(locale, writing)
        .format(time * 1000)
        // Between the time and am or pm stands a narrow space that no key types.
        .replace(/[\u202f\u00a0]/g, " ");
}

function formatter(locale: string, { hours, hasSeconds }: Writing): Intl.DateTimeFormat {
  const usual = dateFormat(locale, { hour: "numeric" }).resolvedOptions().hour12;
  const isShort = hours === "locale" ? usual === true : hours === "12";
  return dateFormat(locale, {
    hour: isShort ? "numeric" : "2-digit",
    minute: "2-digit",
    ...(hasSeconds && { second: "2-digit" }),
    hourCycle: isShort ? "h12" : "h23",
    numberingSystem: "latn",
    timeZone: "UTC",
  });
}

/** Reads what a person typed: `9`, `930`, `9:30`, `9.30 pm`, `21 h 30`. Null = no time. */
export function readTime(text: string, locale: string | null): Time | null {
  const numbers = (text.match(/\d+/g) ?? []).flatMap(partsOf);
  const period = text.replace(/[\d\s:.,]/g, "").toLowerCase();
  const isAfternoon = periodOf(period, locale);
  if (numbers.length === 0 || numbers.length > 3 || isAfternoon === undefined) return null;
  const [hour = 0, minute = 0, second = 0] = numbers;
  if (isAfternoon === null) return timeFrom(hour, minute, second);
  if (hour > 12 || hour === 0) return null;
  return timeFrom((hour % 12) + (isAfternoon ? 12 : 0), minute, second);
}

/** Digits without anything between them: `930` and `0930`. */
function partsOf(digits: string): number[] {
  if (digits.length < 3) return [Number(digits)];
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return (even.match(/../g) ?? []).map(Number);
}

/** Is it after noon? Null = it says nothing of that; undefined = it is no such word. */
function periodOf(word: string, locale: string | null): boolean | null | undefined {
  const plain = plainWord(word);
  if (plain === "" || plain === "h" || plain === "uhr") return null;
  if (plain === "am" || plain === "a") return false;
  if (plain === "pm" || plain === "p") return true;
  const [before, after] = [9, 15].map((hour) => plainWord(wordOf(hour, locale ?? "en")));
  if (plain === before) return false;
  return plain === after ? true : undefined;
}

const plainWord = (word: string) => word.toLowerCase().replace(/[\s.\u202f]/g, "");

/** What the locale calls that half of a day. */
function wordOf(hour: number, locale: string): string {
  return (
    dateFormat(locale, { hour: "numeric", hourCycle: "h12", timeZone: "UTC" })
      .formatToParts(hour * HOUR * 1000)
      .find(({ type }) => type === "dayPeriod")?.value ?? ""
  );
}

/** The times of a list, every so many minutes. */
export function timesBetween(min: Time | null, max: Time | null, stepMinutes: number): Time[] {
  const step = Math.min(720, Math.max(1, Math.round(stepMinutes))) * MINUTE;
  const [first, last] = [min ?? 0, max ?? DAY - 1];
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, index) => first + index * step,
  );
}

/** The place in a list of the first time that is not before another. */
export function placeOf(times: readonly Time[], time: Time | null): number {
  if (time === null) return 0;
  const place = times.findIndex((one) => one >= time);
  return place < 0 ? times.length - 1 : place;
}
