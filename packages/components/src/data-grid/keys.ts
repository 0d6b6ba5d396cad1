/** By what rows are told apart, and what an app is told of a row. */

import type { GridRecord } from "./columns.ts";

export type RowKey = string | number;

export interface KeyedRow {
  /** What tells the row apart in the browser. */
  id: string;
  /** What the app calls it: the member that the author named, else its place. */
  key: RowKey;
  /** From 0, in the list that the app gave. */
  place: number;
  record: GridRecord;
}

const NO_MEMBERS: GridRecord = {};

/**
 * @param member the member that tells rows apart; "" = their place does
 * @param offset place of the first one in the whole list
 */
export function keyedRows(list: unknown, member: string, offset: number): KeyedRow[] {
  if (!Array.isArray(list)) return [];
  const taken = new Set<string>();
  return list.map((entry: unknown, index) => {
    const place = offset + index;
    const record = isRecord(entry) ? entry : NO_MEMBERS;
    const key = member === "" ? place : keyOf(record[member], place);
    // Two rows of one key are two rows all the same.
    const id = taken.has(`${key}`) ? `${key} at ${place}` : `${key}`;
    taken.add(id);
    return { id, key, place, record };
  });
}

function keyOf(value: unknown, place: number): RowKey {
  return typeof value === "string" || typeof value === "number" ? value : place;
}

function isRecord(entry: unknown): entry is GridRecord {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry);
}

/** The keys among any values that a binding may give. */
export function rowKeysOf(value: unknown): RowKey[] {
  if (!Array.isArray(value)) return [];
  return value.filter((key): key is RowKey => typeof key === "string" || typeof key === "number");
}
