import { useLayoutEffect, useMemo, useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { type ColumnState, columnStateOf, readStored, store, UNTOUCHED, withState } from "./column-state.ts";
import { columnsOf, type GridColumn, type GridRecord } from "./columns.ts";

export interface Columns {
  /** All of them, in the order in which they stand. */
  all: readonly GridColumn[];
  state: ColumnState;
  change(change: Partial<ColumnState>): void;
  reset(): void;
}

/**
 * The columns as a person arranged them. What this browser kept is applied once the page is alive, before it is painted: the server knows
 * nothing of it.
 * @param name under which it is kept; "" = it is not
 */
export function useColumns(
  given: unknown,
  first: GridRecord | undefined,
  givenState: unknown,
  name: string,
  onColumnState: ((state: ColumnState) => void) | undefined,
): Columns {
  const [text, edit] = useEdited(JSON.stringify(columnStateOf(givenState)));
  const state = useMemo(() => columnStateOf(JSON.parse(text)), [text]);
  const declared = useDeclared(given, first);
  const all = useMemo(() => withState(declared, state), [declared, state]);
  useLayoutEffect(() => {
    const stored = name === "" ? null : readStored(name);
    if (stored) edit(JSON.stringify(stored));
  }, [name, edit]);
  const keep = (next: ColumnState) => {
    edit(JSON.stringify(next));
    if (name !== "") store(name, next);
    onColumnState?.(next);
  };
  return {
    all,
    state,
    change: (change) => keep({ ...state, ...change }),
    reset: () => keep(UNTOUCHED),
  };
}

/** The columns of the author stay the same object until their text changes, or the first row has other types. */
function useDeclared(given: unknown, first: GridRecord | undefined): GridColumn[] {
  const text = useMemo(() => JSON.stringify(columnsOf(given, first)), [given, first]);
  return useMemo(() => JSON.parse(text) as GridColumn[], [text]);
}

/** The first row as it was, while there are rows: columns of a long list stay while it is scrolled. */
export function useFirst(row: GridRecord | undefined): GridRecord | undefined {
  const [first, setFirst] = useState(row);
  if ((row === undefined) !== (first === undefined)) setFirst(row);
  return row && (first ?? row);
}
