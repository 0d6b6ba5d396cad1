/** Which rows are chosen: kept by their keys, so that rows that scroll away stay chosen. */

import { useMemo, useRef } from "react";
import { useEdited } from "../field/useEdited.ts";
import { type KeyedRow, type RowKey, rowKeysOf } from "./keys.ts";

export type SelectionKind = "none" | "single" | "multiple";

export interface Selection {
  kind: SelectionKind;
  keys: ReadonlySet<RowKey>;
  /** Takes a row in or out; `isRange`: with all rows from the one that was taken last. */
  toggle(row: KeyedRow, isRange: boolean): void;
  /** All of the given rows, or none where all of them are chosen already. */
  toggleAll(): void;
  clear(): void;
}

/** @param rows those that can be reached by a range and by choosing all */
export function useSelection(
  kind: SelectionKind,
  given: unknown,
  rows: readonly KeyedRow[],
  onSelect: ((keys: readonly RowKey[]) => void) | undefined,
): Selection {
  const [text, edit] = useEdited(JSON.stringify(rowKeysOf(given)));
  const keys = useMemo(() => new Set(JSON.parse(text) as RowKey[]), [text]);
  const last = useRef<RowKey | null>(null);
  const choose = (chosen: Iterable<RowKey>) => {
    const list = [...chosen];
    edit(JSON.stringify(list));
    onSelect?.(list);
  };
  return {
    kind,
    keys,
    toggle(row, isRange) {
      const isIn = keys.has(row.key);
      const anchor = last.current;
      last.current = row.key;
      if (kind === "single") return choose(isIn ? [] : [row.key]);
      const range = isRange && anchor !== null ? keysBetween(rows, anchor, row.key) : [row.key];
      const next = new Set(keys);
      for (const key of range) {
        if (isIn && !isRange) next.delete(key);
        else next.add(key);
      }
      choose(next);
    },
    toggleAll() {
      const isAll = rows.length > 0 && rows.every(({ key }) => keys.has(key));
      const next = new Set(keys);
      for (const { key } of rows) {
        if (isAll) next.delete(key);
        else next.add(key);
      }
      choose(next);
    },
    clear: () => choose([]),
  };
}

/** Of the rows between two, with both; where one of them is not there, of the other alone. */
export function keysBetween(rows: readonly KeyedRow[], one: RowKey, other: RowKey): RowKey[] {
  const places = [one, other].map((key) => rows.findIndex((row) => row.key === key));
  const [from, to] = places.sort((left, right) => left - right);
  return from === undefined || to === undefined || from < 0
    ? [other]
    : rows.slice(from, to + 1).map(({ key }) => key);
}
