/** The part of a long list that a browser looks at: only its rows are mounted, sent and kept up to date. SPEC.md, rules WL1-WL4. */

import { MOST_WINDOW_ROWS } from "@heddle/schema/window";
import type { LazyData, Loader } from "../lists/lazy-list.ts";
import type { PageProgram } from "./page-program.ts";
import { isRowList, type Scope } from "./scope.ts";

/** Which rows are mounted, and what the browser was told of the whole list. */
export interface Window {
  /** What the browser asked for: the place of the first row, from 0, and how many to mount at most. */
  asked: { offset: number; limit: number };
  /** Place of the first row that is mounted. */
  offset: number;
  /** Rows of the whole list. */
  total: number;
  /** The offset and total that were sent last; null before the first. */
  sent: { offset: number; total: number } | null;
}

export function newWindow(limit: number): Window {
  return { asked: { offset: 0, limit }, offset: 0, total: 0, sent: null };
}

/** The rows to mount of a list, and where they stand. A window that the list has shrunk away from moves to its end. */
export function rowsInWindow(window: Window, items: readonly unknown[]): readonly unknown[] {
  const { offset, limit } = window.asked;
  window.total = items.length;
  window.offset = Math.min(offset, Math.max(0, items.length - limit));
  return items.slice(window.offset, window.offset + limit);
}

/** The rows of a lazy list that are there; those that are asked for come when they are loaded. */
export function rowsOfLazy(window: Window, list: LazyData, loader: Loader): readonly unknown[] {
  loader.ask(window.asked.offset, window.asked.limit);
  window.total = list.total;
  window.offset = list.offset;
  return list.rows;
}

/** What is looked at now, by scope and control: a page that is sent anew shows the same rows of its long lists. */
export function windowsOf(scopes: Iterable<Scope>, program: PageProgram): Map<string, Window> | null {
  if (program.windowed.length === 0) return null;
  const windows = new Map<string, Window>();
  for (const scope of scopes)
    for (const control of program.windowed) {
      const isHere = scope.part === program.binding(control).part;
      const list = isHere ? scope.children[program.place[control]!] : null;
      if (list && isRowList(list) && list.window) windows.set(`${scope.id}/${control}`, list.window);
    }
  return windows;
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
