/** Operations on the rows of a list, as a browser applies them. */

import type {
  InsertRows,
  MoveRow,
  PermuteRows,
  RemoveRows,
  RemoveStreamRows,
  ReplaceRows,
  ReplaceStreamRows,
  ScopeModel,
  StreamRows,
} from "../protocol/messages.ts";
import { type ClientScope, ModelError } from "./scope.ts";

export type RowOperation =
  | InsertRows
  | RemoveRows
  | MoveRow
  | ReplaceRows
  | PermuteRows
  | StreamRows
  | RemoveStreamRows
  | ReplaceStreamRows;

/** How rows come and go. */
export interface RowMounting {
  mount(row: ScopeModel): ClientScope;
  unmount(row: ClientScope): void;
}

type Rows = readonly ClientScope[];

/** The rows after an operation. Throws ModelError when it does not fit. */
export function changeRows(rows: Rows, operation: RowOperation, mounting: RowMounting): Rows {
  switch (operation[0]) {
    case "+": {
      const added = operation[4].map((row) => mounting.mount(row));
      return [...rows.slice(0, operation[3]), ...added, ...rows.slice(operation[3])];
    }
    case "-": {
      const end = operation[3] + operation[4];
      if (end > rows.length) throw new ModelError("rows to remove are not there");
      for (const row of rows.slice(operation[3], end)) mounting.unmount(row);
      return [...rows.slice(0, operation[3]), ...rows.slice(end)];
    }
    case ">": {
      const moved = rows.slice();
      const [row] = moved.splice(operation[3], 1);
      if (!row) throw new ModelError("a row to move is not there");
      moved.splice(operation[4], 0, row);
      return moved;
    }
    case "%":
      return operation[3].map((from) => {
        const row = rows[from];
        if (!row) throw new ModelError("a row to permute is not there");
        return row;
      });
    case "=":
    case "~=":
      for (const row of rows) mounting.unmount(row);
      return operation[3].map((row) => mounting.mount(row));
    case "~-": {
      const gone = new Set(operation[3]);
      for (const row of rows) if (gone.has(row.id)) mounting.unmount(row);
      return rows.filter((row) => !gone.has(row.id));
    }
    case "~+":
    case "~^":
      return addStreamRows(rows, operation, mounting);
  }
}

/** One of the same number takes the old one's place; beyond the limit those at the other end go. */
function addStreamRows(rows: Rows, [kind, , , models, limit]: StreamRows, mounting: RowMounting): Rows {
  const all = mergeRows(rows, models, mounting, kind === "~^");
  const extra = Math.max(0, all.length - limit);
  for (const row of kind === "~^" ? all.splice(limit) : all.splice(0, extra)) mounting.unmount(row);
  return all;
}

/** Rows with others at their end or beginning; one of the same number takes the old one's place. */
export function mergeRows(
  rows: Rows,
  models: readonly ScopeModel[],
  mounting: RowMounting,
  atStart: boolean,
): ClientScope[] {
  const kept = rows.slice();
  const fresh: ClientScope[] = [];
  const places = new Map(rows.map((row, place) => [row.id, { in: kept, place }]));
  for (const model of models) {
    const known = places.get(model[0]);
    if (known) mounting.unmount(known.in[known.place]!);
    const row = mounting.mount(model);
    if (known) known.in[known.place] = row;
    else places.set(row.id, { in: fresh, place: fresh.push(row) - 1 });
  }
  return atStart ? [...fresh, ...kept] : [...kept, ...fresh];
}
