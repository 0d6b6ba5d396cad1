import type { BindingIndex } from "../program/program.ts";
import type { Window } from "./window.ts";

/** A mounted part of a session's page, with what was last sent of its values. */
export interface Scope {
  id: number;
  part: number;
  above: Scope | null;
  /** The control that mounted it; -1 for the page. */
  control: BindingIndex;
  /** Last sent, in the part's order: primitives as they are, objects as Sent, null for none. */
  sent: unknown[];
  /** In the order of the part's controls: a choice's scope or null, an each's rows. */
  children: (Scope | null | RowList)[];
}

/** An each's rows in order, and what they show: a copy of the list, so that it can be compared without visiting the rows. */
export interface RowList {
  rows: Row[];
  items: unknown[];
  /** Rows pass by: `rows` holds those that can be used, if any. */
  isStream?: true;
  /** Only a part of the list is mounted. */
  window?: Window;
}

/** A row of an each. */
export interface Row extends Scope {
  item: unknown;
  /** The row's own key; a later row with the same key got a suffix. */
  key: string;
}

export const NO_CHILDREN: Scope["children"] = [];

/** Is this child of a scope an each's list, and not a choice's branch? */
export function isRowList(child: Scope | RowList): child is RowList {
  return "rows" in child;
}

/** The row's place in the whole list now. */
export function placeOf(row: Row, list: RowList): number {
  return firstPlace(list) + list.rows.indexOf(row);
}

/** The place of the first mounted row in the whole list. */
export function firstPlace(list: RowList): number {
  return list.window?.offset ?? 0;
}

/** Separates a doubled key from its count; no key from app code is expected to hold it. */
const DOUBLED = "\u0000";

export function doubledKey(key: string, count: number): string {
  return `${key}${DOUBLED}${count}`;
}

/** The key as the app gave it. */
export function givenKey(row: Row): string {
  const end = row.key.indexOf(DOUBLED);
  return end < 0 ? row.key : row.key.slice(0, end);
}
