/** What a cell says, as text: for the screen, the search, the clipboard and CSV. */

import { textOf } from "../style/element.ts";
import type { GridColumn, GridRecord } from "./columns.ts";
import type { Words } from "./words.ts";

/** How values are written for whom. */
export interface Writing {
  locale: string;
  words: Words;
}

/** A number in the column's way: with its decimals, as money, or in per cent. */
export function numberText(value: number, { format }: GridColumn, locale: string): string {
  return numberFormat(locale, format.decimals, format.currency, format.style).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();
/** Making a format takes long, and a grid has few kinds; what a hostile app could pile up is forgotten. */
const MOST_FORMATS = 100;

function numberFormat(
  locale: string,
  decimals: number | null,
  currency: string,
  style: string,
): Intl.NumberFormat {
  const name = `${locale} ${decimals} ${currency} ${style}`;
  const known = formats.get(name);
  if (known) return known;
  if (formats.size > MOST_FORMATS) formats.clear();
  const digits =
    decimals === null ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, {
    ...digits,
    ...(style === "percent" ? { style: "percent" } : {}),
    ...(style === "compact" ? { notation: "compact" } : {}),
    ...(/^[A-Z]{3}$/.test(currency) ? { style: "currency", currency } : {}),
  });
  formats.set(name, made);
  return made;
}

/** Milliseconds of a date, a time or an ISO text; null for what is none. A date alone is that day anywhere: it is read as UTC. */
export function timeOf(value: unknown): number | null {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(value);
  const time = Date.parse(value.length > 10 && !hasZone ? `${value}Z` : value);
  return Number.isNaN(time) ? null : time;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** In UTC, so that the server and every browser write the same; a `day` has its year where that is not this one. */
function dateText(time: number, format: string, locale: string): string {
  const style = format === "day" && !isThisYear(time) ? "medium" : format;
  const name = `${locale} ${style}`;
  let known = dateFormats.get(name);
  if (!known) {
    if (dateFormats.size > MOST_FORMATS) dateFormats.clear();
    known = new Intl.DateTimeFormat(locale, {
      ...(style === "day"
        ? { month: "short", day: "numeric" }
        : { dateStyle: style === "long" || style === "short" || style === "full" ? style : "medium" }),
      ...(style === "time" ? { timeStyle: "short" } : {}),
      timeZone: "UTC",
    });
    dateFormats.set(name, known);
  }
  // Engines differ in which space they put before AM.
  return known.format(time).replaceAll("\u202f", " ");
}

function isThisYear(time: number): boolean {
  return new Date(time).getUTCFullYear() === new Date().getUTCFullYear();
}

/** Years that `Intl` can write. */
const LAST_TIME = 8.64e15;

export function cellText(value: unknown, column: GridColumn, { locale, words }: Writing): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number" && (column.type === "number" || column.type === "progress"))
    return Number.isFinite(value) ? numberText(value, column, locale) : String(value);
  if (column.type === "date") {
    const time = timeOf(value);
    return time === null || Math.abs(time) > LAST_TIME
      ? textOf(value)
      : dateText(time, column.format.style, locale);
  }
  if (column.options.length > 0) {
    const text = textOf(value);
    return column.options.find((option) => option.value === text)?.label ?? text;
  }
  if (column.type === "badge" && Array.isArray(value)) return value.map(textOf).join(", ");
  return textOf(value);
}

/** What a search looks through in a cell, in small letters: what it says, the line below it, and the plain value. */
export function searchableText(record: GridRecord, column: GridColumn, writing: Writing): string {
  const value = record[column.key];
  const second = column.second === "" ? "" : textOf(record[column.second]);
  return `${cellText(value, column, writing)}\n${second}\n${textOf(value)}`.toLowerCase();
}

/** Sorts values of a column: numbers and times by size, all else as the locale sorts words; what is empty is left to the caller. */
export function compareValues(one: unknown, other: unknown, column: GridColumn, collator: Intl.Collator) {
  if (column.type === "date") return (timeOf(one) ?? 0) - (timeOf(other) ?? 0);
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  return collator.compare(textOf(one), textOf(other));
}

/** What sorts behind everything else, whichever way: nothing is there to compare. */
export function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === "" ||
    (typeof value === "number" && Number.isNaN(value))
  );
}
