import { textOf } from "../style/element.ts";

export type Align = "start" | "center" | "end";

export interface Column {
  key: string;
  label: string;
  align: Align;
}

export type Row = Readonly<Record<string, unknown>>;

/** The rows that are records; anything else is left out. */
export function rowsOf(list: unknown): Row[] {
  if (!Array.isArray(list)) return [];
  return list.filter((row): row is Row => typeof row === "object" && row !== null && !Array.isArray(row));
}

/** The rows by their places: what is no record has nothing to show. */
export function placedRowsOf(list: unknown): Row[] {
  if (!Array.isArray(list)) return [];
  return list.map((row: unknown) => rowsOf([row])[0] ?? NO_MEMBERS);
}

const NO_MEMBERS: Row = {};

/** The columns as given, or the keys of the first row. Numbers stand at the end of their cell, so that digits line up. */
export function columnsOf(list: unknown, rows: readonly Row[]): Column[] {
  const given: unknown[] = Array.isArray(list) && list.length > 0 ? list : Object.keys(rows[0] ?? {});
  const columns = new Map<string, Column>();
  for (const entry of given) {
    const isRecord = typeof entry === "object" && entry !== null && "key" in entry;
    const key = isRecord ? textOf(entry.key) : textOf(entry);
    if (key === "" || columns.has(key)) continue;
    const label = isRecord && "label" in entry ? textOf(entry.label) : heading(key);
    const align = isRecord && "align" in entry ? alignment(entry.align) : null;
    columns.set(key, { key, label, align: align ?? (typeof rows[0]?.[key] === "number" ? "end" : "start") });
  }
  return [...columns.values()];
}

function alignment(value: unknown): Align | null {
  return value === "start" || value === "center" || value === "end" ? value : null;
}

/** `createdAt` → `Created at`. */
function heading(key: string): string {
  const words = key
    .replaceAll(/[_-]+/g, " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, (_, before, capital) => `${before} ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A cell's text: booleans as words, since an empty cell would say nothing. */
export function cellText(value: unknown): string {
  if (value === true) return "Yes";
  if (value === false) return "No";
  return textOf(value);
}
