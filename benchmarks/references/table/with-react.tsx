/** The table of the bench in React alone, in this browser alone: keyed rows that are drawn anew only when they changed. */

import { memo, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { onAction, type Row, rowClasses } from "./actions.ts";

const [rowClass, textClass] = rowClasses();

const TableRow = memo(function TableRow({ row }: { row: Row }) {
  return (
    <div className={rowClass}>
      <p className={textClass}>{row.id}</p>
      <p className={textClass}>{row.label}</p>
    </div>
  );
});

function Table() {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useLayoutEffect(() => onAction((change) => flushSync(() => setRows(change))), []);
  return rows.map((row) => <TableRow key={row.id} row={row} />);
}

createRoot(document.querySelector("#rows")!).render(<Table />);
