import type { OutlineRow } from "../tree/outline.ts";

/** The rows that are shown: those below a collapsed one are not. */
export function visibleRows(rows: readonly OutlineRow[], collapsed: ReadonlySet<string>): OutlineRow[] {
  const shown: OutlineRow[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = collapsed.has(row.id) && row.hasChildren ? row.depth : Number.POSITIVE_INFINITY;
    shown.push(row);
  }
  return shown;
}

/** All rows from one to another, in the order shown, whichever comes first. */
export function rowRange(rows: readonly OutlineRow[], from: string, to: string): string[] {
  const a = rows.findIndex((row) => row.id === from);
  const b = rows.findIndex((row) => row.id === to);
  if (a < 0 || b < 0) return [to];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).map((row) => row.id);
}

export type RowSide = "above" | "inside" | "below";

/** Which part of a row is pointed at; a row that holds others takes a drop in its middle half. `share` is 0 at its top, 1 at its end. */
export function rowSide(share: number, holds: boolean): RowSide {
  if (!holds) return share < 0.5 ? "above" : "below";
  if (share < 0.25) return "above";
  return share > 0.75 ? "below" : "inside";
}
