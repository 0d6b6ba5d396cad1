import clsx from "clsx";
import type { Tokens } from "marked";
import type { ReactNode } from "react";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import { inline } from "./inline.tsx";

const SIDES = { left: "start", center: "center", right: "end" } as const;

/** A table that scrolls within itself where it is wider than the page. */
export function MarkdownTable({ table, label }: { table: Tokens.Table; label: string }): ReactNode {
  const side = (column: number) => classes.align[SIDES[table.align[column] ?? "left"]];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-label={label} tabIndex={0} className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            {inPlace(table.header, (cell, column) => (
              <th scope="col" className={clsx(classes.columnHeading, side(column))}>
                {inline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inPlace(table.rows, (row) => (
            <tr className={classes.row}>
              {inPlace(row, (cell, column) => (
                <td className={clsx(classes.cell, side(column))}>{inline(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
