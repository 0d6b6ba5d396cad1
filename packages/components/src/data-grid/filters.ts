/** Conditions on columns: what can be asked of which type, and whether a value keeps to it. */

import { numberOf, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import type { ColumnType, GridColumn } from "./columns.ts";
import { isBlank, timeOf } from "./values.ts";
import type { Words } from "./words.ts";

export const OPERATORS = [
  "contains",
  "is",
  "isNot",
  "startsWith",
  "less",
  "most",
  "more",
  "least",
  "before",
  "after",
  "isEmpty",
  "isNotEmpty",
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Condition {
  column: string;
  operator: Operator;
  value: string;
}

const TEXT: readonly Operator[] = ["contains", "is", "isNot", "startsWith", "isEmpty", "isNotEmpty"];
const NUMBER: readonly Operator[] = ["is", "isNot", "more", "least", "less", "most", "isEmpty", "isNotEmpty"];
const DATE: readonly Operator[] = ["is", "before", "after", "isEmpty", "isNotEmpty"];
const CHOICE: readonly Operator[] = ["is", "isNot", "isEmpty", "isNotEmpty"];

/** What can be asked of a column, the most usual first. */
export function operatorsOf({ type, options }: GridColumn): readonly Operator[] {
  if (options.length > 0 || type === "boolean") return CHOICE;
  const byType: Partial<Record<ColumnType, readonly Operator[]>> = {
    number: NUMBER,
    progress: NUMBER,
    date: DATE,
  };
  return byType[type] ?? TEXT;
}

const SIGNS: Partial<Record<Operator, string>> = { less: "<", most: "≤", more: ">", least: "≥" };

export function operatorText(operator: Operator, type: ColumnType, words: Words): string {
  const isNumber = type === "number" || type === "progress";
  if (isNumber && operator === "is") return "=";
  if (isNumber && operator === "isNot") return "≠";
  return SIGNS[operator] ?? words[operator as keyof Words];
}

/** Needs no value to compare with. */
export function standsAlone(operator: Operator): boolean {
  return operator === "isEmpty" || operator === "isNotEmpty";
}

/** Conditions that are written to the end; those that are being written filter nothing. */
export function isComplete({ operator, value }: Condition): boolean {
  return standsAlone(operator) || value !== "";
}

/** The conditions among any values that a binding may give. */
export function conditionsOf(value: unknown): Condition[] {
  return recordsOf(value).flatMap((record) => {
    const operator = OPERATORS.find((one) => one === record.operator);
    const column = textOf(record.column);
    const compared = typeof record.value === "boolean" ? String(record.value) : textOf(record.value);
    return operator && column !== "" ? [{ column, operator, value: compared }] : [];
  });
}

export function keeps(value: unknown, { operator, value: wanted }: Condition, column: GridColumn): boolean {
  if (operator === "isEmpty") return isBlank(value);
  if (operator === "isNotEmpty") return !isBlank(value);
  if (wanted === "") return true;
  if (column.type === "number" || column.type === "progress")
    return keepsNumber(numberOf(value, Number.NaN), operator, numberOf(wanted, Number.NaN));
  if (column.type === "date") return keepsDay(timeOf(value), operator, timeOf(wanted));
  return keepsText(value, operator, wanted);
}

function keepsNumber(number: number, operator: Operator, wanted: number): boolean {
  if (operator === "isNot") return number !== wanted;
  if (operator === "less") return number < wanted;
  if (operator === "most") return number <= wanted;
  if (operator === "more") return number > wanted;
  if (operator === "least") return number >= wanted;
  return number === wanted;
}

const DAY = 24 * 3600_000;

/** By days: a time of the day of a date is not compared. */
function keepsDay(time: number | null, operator: Operator, wanted: number | null): boolean {
  if (time === null || wanted === null) return false;
  const [day, other] = [Math.floor(time / DAY), Math.floor(wanted / DAY)];
  if (operator === "before") return day < other;
  if (operator === "after") return day > other;
  return operator === "isNot" ? day !== other : day === other;
}

function keepsText(value: unknown, operator: Operator, wanted: string): boolean {
  const list = Array.isArray(value)
    ? value.map(textOf)
    : [typeof value === "boolean" ? String(value) : textOf(value)];
  const texts = list.map((text) => text.toLowerCase());
  const small = wanted.toLowerCase();
  if (operator === "contains") return texts.some((text) => text.includes(small));
  if (operator === "startsWith") return texts.some((text) => text.startsWith(small));
  return operator === "isNot" ? !texts.includes(small) : texts.includes(small);
}
