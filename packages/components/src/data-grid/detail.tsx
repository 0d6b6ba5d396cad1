import type { ReactNode } from "react";
import { CellContent } from "./cells.tsx";
import { classes } from "./classes.ts";
import type { GridColumn } from "./columns.ts";
import type { KeyedRow } from "./keys.ts";
import type { Writing } from "./values.ts";

interface DetailProps {
  row: KeyedRow;
  /** What is shown of the row, below each other. */
  members: readonly GridColumn[];
  writing: Writing;
  columns: number;
  children?: ReactNode;
}

/** Below a row that is open: its other members, and what the app puts there. */
export function Detail({ row, members, writing, columns, children }: DetailProps) {
  return (
    <div role="row" className={classes.detail}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        tabIndex={-1}
        className={classes.detailCell}
      >
        {members.length > 0 && (
          <dl className={classes.details}>
            {members.map((column) => (
              <div key={column.key} className={classes.detailMember}>
                <dt className={classes.detailTerm}>{column.label}</dt>
                <dd className={classes.detailValue}>
                  <CellContent column={column} record={row.record} writing={writing} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {children}
      </div>
    </div>
  );
}
