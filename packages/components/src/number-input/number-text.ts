/** Numbers as people write them where they live, and back. */

import { numberFormat } from "../field/formats.ts";

export type NumberFormat = "plain" | "decimal" | "currency" | "percent";

/** How numbers are written. */
export interface Writing {
  format: NumberFormat;
  /** Null = not known yet. */
  locale: string | null;
  /** ISO 4217, such as EUR. */
  currency: string;
  /** Digits behind the decimal point; null = as the format has. */
  fractionDigits: number | null;
}

/** The number with its groups, sign of the currency or percent: `€1,234.50`, `1.234,50 €`, `12.5%`. */
export function writtenNumber(number: number, writing: Writing): string {
  return writing.locale === null ? String(number) : formatter(writing).format(number);
}

/** The number as it is edited: with the locale's decimal point and nothing around it. */
export function editedNumber(number: number, { format, locale }: Writing): string {
  const shown = format === "percent" ? withoutNoise(number * 100) : number;
  return String(shown).replace(".", marksOf(locale).decimal);
}

export interface NumberSign {
  text: string;
  /** As it is seen: a written number runs from left to right in any page, unless its locale marks it otherwise. */
  side: "left" | "right";
}

/** What Arabic and Hebrew put into a number that runs from right to left. */
const RIGHT_TO_LEFT = "\u200f";

/** What says which currency an amount is in, or that it is a percentage, and on which side of the number; null = nothing does. */
export function signOf(writing: Writing): NumberSign | null {
  const parts = formatter(writing).formatToParts(1);
  const place = parts.findIndex(({ type }) => type === "currency" || type === "percentSign");
  if (place < 0) return null;
  const digits = parts.findIndex(({ type }) => type === "integer");
  const isReversed = parts.some(({ value }) => value.includes(RIGHT_TO_LEFT));
  return { text: parts[place]!.value, side: place < digits !== isReversed ? "left" : "right" };
}

/** Reads what a person typed, with or without groups and signs, and rounds it as it will be shown. Null = no number. */
export function readNumber(text: string, writing: Writing): number | null {
  const { group, decimal } = marksOf(writing.locale);
  const plain = text
    .replaceAll(group, "")
    .replaceAll(decimal, ".")
    .replaceAll("\u2212", "-")
    .replace(/[^\d.-]/g, "");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const digits = formatter(writing).resolvedOptions().maximumFractionDigits ?? 3;
  const isPercent = writing.format === "percent";
  const number = withoutNoise(isPercent ? Number(plain) / 100 : Number(plain));
  return Number.isFinite(number) ? rounded(number, isPercent ? digits + 2 : digits) : null;
}

/** A step up or down, from step to step of the minimum, and never beyond the ends. */
export function stepped(
  from: number,
  by: number,
  minimum: number | undefined,
  maximum: number | undefined,
): number {
  const next = withoutNoise(from + by);
  return Math.min(maximum ?? Number.POSITIVE_INFINITY, Math.max(minimum ?? Number.NEGATIVE_INFINITY, next));
}

/** 0.1 + 0.2 is 0.3 to people. */
function withoutNoise(number: number): number {
  return Number(number.toPrecision(15));
}

function rounded(number: number, digits: number): number {
  const scaled = Number(`${number}e${digits}`);
  return Number.isFinite(scaled) ? Number(`${Math.round(scaled)}e-${digits}`) : number;
}

function formatter({ format, locale, currency, fractionDigits }: Writing): Intl.NumberFormat {
  const digits = fractionDigits === null ? null : Math.min(20, Math.max(0, Math.round(fractionDigits)));
  const fraction =
    digits !== null
      ? { minimumFractionDigits: digits, maximumFractionDigits: digits }
      : format === "currency"
        ? {}
        : { maximumFractionDigits: format === "percent" ? 2 : 10 };
  const style = format === "currency" && /^[a-z]{3}$/i.test(currency) ? { style: format, currency } : {};
  return numberFormat(locale ?? "en", {
    ...(format === "percent" ? { style: format } : style),
    ...fraction,
    numberingSystem: "latn",
  });
}

function marksOf(locale: string | null): { group: string; decimal: string } {
  const parts = numberFormat(locale ?? "en", { numberingSystem: "latn" }).formatToParts(-1234567.8);
  const mark = (type: string, usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
  return { group: mark("group", ","), decimal: mark("decimal", ".") };
}
