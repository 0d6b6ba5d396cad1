/** What a list's rows need after they were compared: the operations of the wire, and the rows' own order. */

import type { RowChanges } from "./rows.ts";
import type { Row, RowList } from "./scope.ts";

/** The operations that bring the browser's rows from before to now. `head` names the list; `inserts` are those of the new rows. */
export function rowOperations(
  head: string,
  { remove, reorder, insert, all }: RowChanges,
  inserts: readonly string[],
  list: RowList,
): string[] {
  if (all && insert.length === 1 && insert[0]!.count === list.rows.length)
    return [`["=",${head},${inserts[0]!.slice(inserts[0]!.indexOf("[", 1))}`];
  const ops = remove.map(({ at, count }) => `["-",${head},${at},${count}]`);
  if (reorder?.kind === "moves")
    for (const [from, to] of reorder.moves) ops.push(`[">",${head},${from},${to}]`);
  else if (reorder) ops.push(`["%",${head},[${reorder.order.join(",")}]]`);
  ops.push(...inserts);
  return ops;
}

/** Rows whose place is another than before; `made` are those that came. */
export function movedRows(
  before: readonly Row[],
  rows: readonly Row[],
  made: ReadonlySet<Row>,
): Set<Row> | null {
  const moved = new Set<Row>();
  rows.forEach((row, index) => {
    if (before[index] !== row && !made.has(row)) moved.add(row);
  });
  return moved.size > 0 ? moved : null;
}

/** Array.prototype.splice takes its inserts as arguments, of which there may be only so many. */
export function insertAt(rows: Row[], at: number, made: Row[]): Row[] {
  if (made.length > 1_000) return [...rows.slice(0, at), ...made, ...rows.slice(at)];
  rows.splice(at, 0, ...made);
  return rows;
}
