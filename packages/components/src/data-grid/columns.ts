/** The columns as an author wrote them, made whole: every column has a type, a label, a width and what may be done with it. */

import { numberOf, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";

export type GridRecord = Readonly<Record<string, unknown>>;

const TYPES = [
  "text",
  "number",
  "date",
  "badge",
  "link",
  "image",
  "boolean",
  "button",
  "progress",
  "custom",
] as const;
export type ColumnType = (typeof TYPES)[number];
export type Side = "start" | "end";
/** Where a cell stands in a row of two lines, as a narrow grid has them; in the order in which they are read. */
export const NARROW_PLACES = ["top-start", "top-end", "bottom-start", "bottom-end"] as const;
export type NarrowPlace = (typeof NARROW_PLACES)[number];
export type Align = "start" | "center" | "end";
export const SUMMARIES = ["sum", "mean", "min", "max", "count"] as const;
export type SummaryName = (typeof SUMMARIES)[number];

export interface ColumnOption {
  value: string;
  label: string;
  color: string;
}

export interface GridColumn {
  key: string;
  label: string;
  type: ColumnType;
  align: Align;
  /** CSS pixels; null = takes a share of what is left. */
  width: number | null;
  least: number;
  pinned: Side | null;
  /** Where it stands in a narrow grid; null = it does not, where others do. */
  narrow: NarrowPlace | null;
  isHidden: boolean;
  isSortable: boolean;
  isFilterable: boolean;
  isEditable: boolean;
  options: readonly ColumnOption[];
  summary: SummaryName | null;
  /** How numbers and dates are written. */
  format: { decimals: number | null; currency: string; style: string };
  /** Members of the row that are drawn along: a second line, a picture, an address. */
  second: string;
  image: string;
  address: string;
  /** A button's word and icon; of a progress bar, what is all of it. */
  action: string;
  icon: string;
  maximum: number;
}

/** Narrowest and, where nothing is said, usual widths in CSS pixels. */
const LEAST: Readonly<Record<ColumnType, number>> = {
  text: 140,
  number: 104,
  date: 120,
  badge: 116,
  link: 140,
  image: 64,
  boolean: 84,
  button: 110,
  progress: 140,
  custom: 140,
};
const NARROWEST = 48;
const WIDEST = 1_200;

/** @param first a row, for the types of columns that name none; without columns, its members are the columns */
export function columnsOf(list: unknown, first: GridRecord | undefined): GridColumn[] {
  const given: unknown[] = Array.isArray(list) && list.length > 0 ? list : Object.keys(first ?? {});
  const columns = new Map<string, GridColumn>();
  for (const entry of given) {
    const record: GridRecord = recordsOf([entry])[0] ?? { key: entry };
    const key = textOf(record.key);
    if (key !== "" && !columns.has(key)) columns.set(key, columnOf(key, record, first?.[key]));
  }
  return [...columns.values()];
}

function columnOf(key: string, record: GridRecord, sample: unknown): GridColumn {
  const options = optionsOf(record.options);
  const type = oneOf(TYPES, record.type) ?? (options.length > 0 ? "badge" : typeOf(sample));
  const isData = type !== "button" && type !== "image" && (type !== "custom" || sample !== undefined);
  const least = clamped(record.minWidth) ?? LEAST[type];
  return {
    key,
    label: "label" in record ? textOf(record.label) : headingOf(key),
    type,
    align: oneOf(["start", "center", "end"] as const, record.align) ?? (type === "number" ? "end" : "start"),
    width: clamped(record.width) ?? (type === "image" ? LEAST.image : null),
    least,
    pinned: oneOf(["start", "end"] as const, record.pinned),
    narrow: oneOf(NARROW_PLACES, record.narrow),
    isHidden: record.hidden === true,
    isSortable: isData && record.sortable !== false,
    isFilterable: isData && record.filterable !== false,
    isEditable: isData && type !== "link" && type !== "custom" && record.editable === true,
    options,
    summary: oneOf(SUMMARIES, record.summary),
    format: {
      decimals: decimalsOf(record.decimals),
      currency: textOf(record.currency),
      style: textOf(record.format),
    },
    second: textOf(record.secondKey),
    image: textOf(record.imageKey),
    address: textOf(record.addressKey),
    action: textOf(record.action),
    icon: textOf(record.icon),
    maximum: Math.max(0, numberOf(record.maximum, 100)) || 100,
  };
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((one) => one === value) ?? null;
}

function clamped(value: unknown): number | null {
  const width = numberOf(value, 0);
  return width > 0 ? Math.min(WIDEST, Math.max(NARROWEST, width)) : null;
}

/** A width that a person drew, within what a column can have. */
export function allowedWidth(column: GridColumn, width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(Math.min(column.least, 72), NARROWEST, width)));
}

function decimalsOf(value: unknown): number | null {
  const decimals = numberOf(value, -1);
  return Number.isInteger(decimals) && decimals >= 0 && decimals <= 10 ? decimals : null;
}

function optionsOf(value: unknown): ColumnOption[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const record = recordsOf([entry])[0];
    const text = textOf(record ? record.value : entry);
    return text === ""
      ? []
      : [{ value: text, label: textOf(record?.label) || text, color: textOf(record?.color) }];
  });
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/;

function typeOf(sample: unknown): ColumnType {
  if (typeof sample === "number") return "number";
  if (typeof sample === "boolean") return "boolean";
  return typeof sample === "string" && ISO_DATE.test(sample) ? "date" : "text";
}

/** `createdAt` → `Created at`. */
function headingOf(key: string): string {
  const words = key
    .replaceAll(/[_-]+/g, " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, (_, before, capital) => `${before} ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
