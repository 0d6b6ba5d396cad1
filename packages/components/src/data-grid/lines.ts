import type { GridRow } from "./useRows.ts";

/** What stands below each other: rows, groups, and the details of rows that are open. */
export interface Line {
  row: GridRow;
  isDetail: boolean;
  /** The row's number for the keyboard, from 2: the headings are 1. Details have their row's. */
  number: number;
}

/** @param offset place of the first row in the whole list */
export function linesOf(rows: readonly GridRow[], open: ReadonlySet<string>, offset: number): Line[] {
  return rows.flatMap((row, index) => {
    const line: Line = { row, isDetail: false, number: offset + index + 2 };
    return row.kind === "row" && open.has(row.id) ? [line, { ...line, isDetail: true }] : [line];
  });
}
