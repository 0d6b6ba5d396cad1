/** The part of a long list that a browser looks at: only its rows are mounted, sent and kept up to date. SPEC.md, rules WL1-WL4. */

import { MOST_WINDOW_ROWS } from "@heddle/schema/window";

/** Which rows are mounted, and what the browser was told of the whole list. */
export interface Window {
  /** Place of the first row, from 0. */
  offset: number;
  /** How many rows to mount at most. */
  limit: number;
  /** Rows of the whole list. */
  total: number;
  /** The offset and total that were sent last; null before the first. */
  sent: { offset: number; total: number } | null;
}

export function newWindow(limit: number): Window {
  return { offset: 0, limit, total: 0, sent: null };
}

/** The rows to mount of a list, and where they stand. A window that the list has shrunk away from moves to its end. */
export function rowsInWindow(window: Window, items: readonly unknown[]): readonly unknown[] {
  window.total = items.length;
  const last = Math.max(0, items.length - window.limit);
  if (window.offset > last) window.offset = last;
  return items.slice(window.offset, window.offset + window.limit);
}

/** The operation that tells where the rows stand; null when the browser knows. Takes it as sent. */
export function placeOperation(window: Window, scope: number, control: number): string | null {
  const { offset, total, sent } = window;
  if (sent !== null && sent.offset === offset && sent.total === total) return null;
  window.sent = { offset, total };
  return `["#",${scope},${control},${offset},${total}]`;
}

/** A list's rows in a model: with a window, where they stand goes before them. */
export function rowsText(rows: string, window: Window | undefined): string {
  if (!window) return `[${rows}]`;
  window.sent = { offset: window.offset, total: window.total };
  return `["#",${window.offset},${window.total},[${rows}]]`;
}

/** Why this is not what a browser may ask for; null = it is. */
export function windowProblem(payload: unknown): string | null {
  if (!Array.isArray(payload) || payload.length !== 2) return "an offset and a number of rows are expected";
  const [offset, limit] = payload as unknown[];
  if (!isCount(offset)) return "the offset is a whole number from 0";
  if (!isCount(limit) || limit < 1 || limit > MOST_WINDOW_ROWS)
    return `at most ${MOST_WINDOW_ROWS} rows may be asked for`;
  return null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
