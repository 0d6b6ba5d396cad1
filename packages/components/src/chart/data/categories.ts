/** What stands along a chart: names, points in time or numbers, and how each is written. */

import { textOf } from "../../style/element.ts";
import { numberText } from "../../style/number-format.ts";

/** How numbers and dates are written, and on which clock. */
export interface Locale {
  language: string;
  timeZone: string;
}

export interface Categories {
  kind: "name" | "time" | "number";
  /** Where each lies, for time (in milliseconds, as the clock on the wall shows it) and numbers. */
  places: readonly number[];
  /** Names in full, for tooltips and tables. */
  names: readonly string[];
  /** A point in time as briefly as an axis writes it. */
  short(place: number): string;
  /** Days or months of more time than their dates could be read of: how the first of a month is written. */
  month?: (place: number) => string;
  /** Where a month comes in more than one year: how it is written with its year, a January as the year alone. */
  year?: (place: number) => string;
}

/** From the least to the greatest, in whichever order they come; of none, from more to less. */
export function extent(places: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of places) {
    if (place < least) least = place;
    if (place > most) most = place;
  }
  return [least, most];
}

function spanOf(places: readonly number[]): number {
  const [least, most] = extent(places);
  return Math.max(0, most - least);
}

const DAY = 24 * 3600_000;
const ISO = /^\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/;

export function readCategories(values: readonly unknown[], kind: unknown, locale: Locale): Categories {
  const isTime =
    kind === "time" || (kind !== "category" && kind !== "number" && values.length > 0 && values.every(isIso));
  if (isTime) return times(values, locale);
  const isNumber =
    kind === "number" ||
    (kind !== "category" && values.length > 0 && values.every((value) => typeof value === "number"));
  const style = { language: locale.language, format: "number" };
  if (!isNumber) {
    const names = values.map((value) => textOf(value));
    return {
      kind: "name",
      places: values.map((_, index) => index),
      names,
      short: (place) => names[place] ?? "",
    };
  }
  const places = values.map((value, index) => (Number.isFinite(Number(value)) ? Number(value) : index));
  if (places.every(isYear)) return { kind: "number", places, names: places.map(String), short: String };
  const text = (place: number) => numberText(place, style, Math.abs(place) >= 10_000);
  return { kind: "number", places, names: places.map((place) => numberText(place, style)), short: text };
}

/** Years are no amounts: 2026, not 2,026. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2200;
}

function isIso(value: unknown): boolean {
  return typeof value === "string" && ISO.test(value);
}

function times(values: readonly unknown[], locale: Locale): Categories {
  const hasClock = values.some((value) => typeof value === "number" || String(value).length > 10);
  const moments = values.map((value) => (typeof value === "number" ? value : readMoment(textOf(value))));
  const shift = wallShift(moments, hasClock ? locale.timeZone : "UTC");
  const places = moments.map((moment) => (Math.abs(moment) <= LATEST ? moment + shift(moment) : 0));
  const grain = grainOf(places, hasClock);
  const [full, brief] = [formatter(locale.language, FULL[grain]), formatter(locale.language, BRIEF[grain])];
  const names = places.map((place) => full(place));
  return {
    kind: "time",
    places,
    names,
    short: brief,
    ...monthsOf(grain, spanOf(places), locale),
  };
}

/** Time over which an axis names the months of its days, and over which it also says of which year they are. */
const [MONTHS, YEAR] = [120 * DAY, 365 * DAY];

function monthsOf(grain: Grain, span: number, { language }: Locale): Pick<Categories, "month" | "year"> {
  const [isOfMonths, isOfYears] = [grain === "day" || grain === "month", span >= YEAR];
  if (!isOfMonths || !(isOfYears || (grain === "day" && span > MONTHS))) return {};
  const month = formatter(language, BRIEF.month);
  if (!isOfYears) return { month };
  const [withYear, year] = [formatter(language, MONTH_OF_YEAR), formatter(language, FULL.year)];
  return { month, year: (place) => (new Date(place).getUTCMonth() === 0 ? year : withYear)(place) };
}

/** A text without a zone is a time at UTC, wherever the server stands. */
function readMoment(text: string): number {
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(text) && text.length > 10;
  return Date.parse(text.length > 10 && !hasZone ? `${text}Z` : text);
}

type Grain = "year" | "month" | "day" | "hour";
/** What a Date can hold, a year short of it. */
const LATEST = 8.64e15 - 366 * DAY;

/** The finest part of the dates that tells them apart. */
function grainOf(places: readonly number[], hasClock: boolean): Grain {
  if (hasClock) return spanOf(places) > 3 * DAY ? "day" : "hour";
  const dates = places.map((place) => new Date(place));
  if (dates.some((date) => date.getUTCDate() !== 1)) return "day";
  return dates.length > 1 && dates.every((date) => date.getUTCMonth() === 0) ? "year" : "month";
}

const FULL: Record<Grain, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "short", day: "numeric" },
  hour: { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};
const BRIEF: Record<Grain, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { month: "short" },
  day: { month: "short", day: "numeric" },
  hour: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const MONTH_OF_YEAR: Intl.DateTimeFormatOptions = { year: "2-digit", month: "short" };

function formatter(language: string, options: Intl.DateTimeFormatOptions): (place: number) => string {
  const format = new Intl.DateTimeFormat(language, { ...options, calendar: "gregory", timeZone: "UTC" });
  return (place) => {
    try {
      return format.format(place).replaceAll("\u202f", "\u00a0");
    } catch {
      return "";
    }
  };
}

/** What has to be added to a moment to read it as the clock on the wall of a zone. One for all where they agree, which is the usual. */
function wallShift(moments: readonly number[], timeZone: string): (moment: number) => number {
  const known = moments.filter(Number.isFinite);
  if (timeZone === "UTC" || known.length === 0) return () => 0;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const at = (moment: number) => {
    const name = format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours = "0", minutes = "0"] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
  try {
    const [start, end] = extent(known).map(at) as [number, number];
    return start === end ? () => start : at;
  } catch {
    return () => 0;
  }
}
