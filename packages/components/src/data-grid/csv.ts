/** Rows as CSV (RFC 4180) that a spreadsheet can open without running anything of it. */

import { textOf } from "../style/element.ts";
import type { GridColumn, GridRecord } from "./columns.ts";
import { isBlank } from "./values.ts";

/** By this a spreadsheet knows UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

export function csvOf(columns: readonly GridColumn[], records: readonly GridRecord[]): string {
  const data = columns.filter(({ type }) => type !== "button");
  const lines = [
    data.map(({ key, label }) => field(label || key)),
    ...records.map((record) => data.map(({ key }) => field(record[key]))),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet takes for the beginning of a formula, also in the wide forms that Asian keyboards write, or behind blanks. Tabs and
 * line breaks too: some programs read what follows them as a cell of its own.
 */
const FORMULA = /^[\s\u200b\u200e\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/;

/** A value as a field. Only numbers may begin with a sign: they are numbers of the app, not texts of a person. */
function field(value: unknown): string {
  if (isBlank(value)) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = textOf(Array.isArray(value) ? value.map(textOf).join(", ") : value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, "-").slice(0, 100) || "rows"}.csv`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
