/** The cell that is open for entry, and entries that the app has not answered yet. */

import { useEffect, useState } from "react";
import type { GridColumn, GridRecord } from "./columns.ts";
import type { KeyedRow, RowKey } from "./keys.ts";

export interface CellChange {
  key: RowKey;
  place: number;
  column: string;
  value: unknown;
  previous: unknown;
}

/** `typed`: what opened it, in place of the value. */
export interface OpenCell {
  id: string;
  column: string;
  typed: string | null;
}

export interface Editing {
  open: OpenCell | null;
  begin(row: KeyedRow, column: GridColumn, typed: string | null): void;
  end(): void;
  change(row: KeyedRow, column: GridColumn, value: unknown): void;
  /** What is shown in place of members of a row; null = nothing. */
  entriesOf(row: KeyedRow): RowEntries | null;
  /** Entries that wait to be saved; always 0 where each is told at once. */
  unsaved: number;
  save(): void;
  discard(): void;
}

export interface RowEntries {
  values: GridRecord;
  /** Columns whose entry is not saved yet. */
  unsaved: readonly string[];
}

interface Entry {
  row: KeyedRow;
  column: string;
  value: unknown;
  isSent: boolean;
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

const NONE: Entries = new Map();
/** How long what was sent is shown in place of what the app has, where that does not change: the app refused it. */
const PATIENCE = 10_000;

/** @param isTogether entries wait until all are saved; else each is told at once */
export function useCellEditing(
  isTogether: boolean,
  onEdit: ((changes: readonly CellChange[]) => void) | undefined,
): Editing {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [entries, setEntries] = useState<Entries>(NONE);
  const all = [...entries.values()].flat();
  const waiting = all.filter(({ isSent }) => !isSent);
  useEffect(() => {
    if (waiting.length === all.length) return;
    const timer = setTimeout(() => setEntries((last) => kept(last, ({ isSent }) => !isSent)), PATIENCE);
    return () => clearTimeout(timer);
  }, [all.length, waiting.length]);
  return {
    open,
    begin: (row, column, typed) => setOpen({ id: row.id, column: column.key, typed }),
    end: () => setOpen(null),
    change(row, { key: column }, value) {
      const shown = shownOf(entries.get(row.id), row, column);
      if (Object.is(shown, value)) return;
      const entry = { row, column, value, isSent: !isTogether };
      const others = (entries.get(row.id) ?? []).filter((one) => one.column !== column);
      setEntries(new Map(entries).set(row.id, [...others, entry]));
      if (!isTogether) onEdit?.(changesOf([entry]));
    },
    entriesOf(row) {
      const live = (entries.get(row.id) ?? []).filter((entry) => isLive(entry, row));
      if (live.length === 0) return null;
      return {
        values: Object.fromEntries(live.map(({ column, value }) => [column, value])),
        unsaved: live.filter(({ isSent }) => !isSent).map(({ column }) => column),
      };
    },
    unsaved: changesOf(waiting).length,
    save() {
      onEdit?.(changesOf(waiting));
      const sent = waiting.map((entry) => ({ ...entry, isSent: true }));
      setEntries(Map.groupBy(sent, ({ row }) => row.id));
    },
    discard: () => setEntries((last) => kept(last, ({ isSent }) => isSent)),
  };
}

/** What was sent is shown until the app has another value than it had then; what waits, until it is saved or discarded. */
function isLive({ isSent, column, row: { record } }: Entry, row: KeyedRow): boolean {
  return !isSent || Object.is(record[column], row.record[column]);
}

function shownOf(entries: readonly Entry[] | undefined, row: KeyedRow, column: string): unknown {
  const entry = entries?.find((one) => one.column === column && isLive(one, row));
  return entry ? entry.value : row.record[column];
}

function kept(entries: Entries, isKept: (entry: Entry) => boolean): Entries {
  return Map.groupBy([...entries.values()].flat().filter(isKept), ({ row }) => row.id);
}

/** A value that was put back is no change. */
function changesOf(entries: readonly Entry[]): CellChange[] {
  return entries
    .filter(({ row, column, value }) => !Object.is(row.record[column], value))
    .map(({ row: { key, place, record }, column, value }) => ({
      key,
      place,
      column,
      value,
      previous: record[column],
    }));
}
