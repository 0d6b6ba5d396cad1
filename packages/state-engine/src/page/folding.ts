/** What a session's page is folded to while nothing happens: a digest of what its browser shows, instead of its scopes. SPEC.md, FO rules. */

import { hashText } from "../model/hash.ts";
import { isRowList, type RowList, type Scope } from "./scope.ts";
import type { Window } from "./window.ts";
import { primitiveText, Sent } from "./wire.ts";

/** A page without its scopes. */
export interface Folded {
  /** Of what the browser was sent. */
  readonly digest: string;
  /** What is looked at of long lists; null where the page has none. */
  readonly windows: ReadonlyMap<string, Window> | null;
}

/** A digest, of 64 bits as text, of all that a browser was sent of a page: equal for pages that it cannot tell apart. */
export function shownDigest(root: Scope): string {
  const lanes: [number, number] = [1, 2];
  takeScope(root, lanes);
  return lanes[0].toString(36) + lanes[1].toString(36);
}

function take(text: string, lanes: [number, number]): void {
  lanes[0] = hashText(text, lanes[0]);
  lanes[1] = hashText(text, lanes[1]);
}

function takeScope(scope: Scope, lanes: [number, number]): void {
  let text = `${scope.id},${scope.part}`;
  for (const value of scope.sent) text += `,${sentText(value)}`;
  take(text, lanes);
  for (const child of scope.children) {
    if (child === null) take("-", lanes);
    else if (isRowList(child)) takeRows(child, lanes);
    else takeScope(child, lanes);
  }
}

function takeRows({ rows, window }: RowList, lanes: [number, number]): void {
  take(window ? `[${rows.length},${window.offset},${window.total}` : `[${rows.length}`, lanes);
  for (const row of rows) takeScope(row, lanes);
}

function sentText(value: unknown): string {
  return value instanceof Sent ? `{${value.key}` : primitiveText(value);
}

/** Windows that can be drawn with, while those they were made of stay as they are. */
export function copyOfWindows(windows: ReadonlyMap<string, Window> | null): Map<string, Window> | null {
  if (!windows) return null;
  return new Map([...windows].map(([name, window]) => [name, { ...window, asked: { ...window.asked } }]));
}
