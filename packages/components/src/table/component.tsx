import clsx from "clsx";
import { type ReactNode, useRef, useState } from "react";
import { Spinner } from "../spinner/component.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useColumnShares } from "./column-shares.ts";
import { type Column, cellText, columnsOf, placedRowsOf, type Row, rowsOf } from "./columns.ts";
import type { LongList } from "./long-list.ts";

export interface TableProps extends ElementProps {
  rows?: unknown;
  columns?: unknown;
  caption?: string;
  empty?: string;
  dense?: boolean;
  loading?: boolean;
  onRowClick?: (index: number) => void;
  /** The rows are some of a long list. */
  longList?: LongList;
  /** For the compiler: they say how a long list is cut. */
  window?: number;
  rowKey?: string;
}

export function Table(props: TableProps) {
  const { rows, columns, caption, empty, dense, loading, onRowClick, longList, className, ...others } = props;
  const { window: _window, rowKey: _rowKey, children: _children, ...rest } = others;
  const records = longList ? placedRowsOf(rows) : rowsOf(rows);
  const first = useFirst(records[0]);
  const shown = columnsOf(columns, longList && first ? [first] : records);
  const table = useRef<HTMLTableElement>(null);
  const names = JSON.stringify(shown.map(({ key, label }) => [key, label]));
  const shares = useColumnShares(table, names, longList !== undefined && records.length > 0);
  const headings = shown.length > 0 ? 1 : 0;
  const offset = longList?.offset ?? 0;
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      <table
        ref={table}
        className={clsx(classes.table, shares && classes.steady)}
        style={shares?.least ? { minWidth: shares.least } : undefined}
        aria-busy={loading || longList?.isWaiting ? true : undefined}
        aria-rowcount={longList && longList.total + headings}
      >
        {caption && <caption className={classes.caption}>{textOf(caption)}</caption>}
        {headings > 0 && (
          <thead>
            <tr aria-rowindex={longList && 1}>
              {shown.map(({ key, label, align }, index) => (
                <th
                  key={key}
                  scope="col"
                  className={clsx(classes.heading, longList && classes.sticky, classes.align[align])}
                  style={shares ? { width: `${shares.percent[index]}%` } : undefined}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
        )}
        {longList && <Room take={longList.before} columns={shown.length} isWaiting={longList.isWaiting} />}
        <tbody>
          {records.map((record, index) => (
            <TableRow
              key={longList?.keys[index] ?? index}
              record={record}
              columns={shown}
              dense={Boolean(dense)}
              rowIndex={longList && offset + index + 1 + headings}
              press={onRowClick && (() => onRowClick(offset + index))}
            />
          ))}
          {records.length === 0 && (!longList || longList.total === 0 || loading) && (
            <tr>
              <td colSpan={Math.max(1, shown.length)} className={classes.empty}>
                {loading ? <Spinner /> : textOf(empty ?? "Nothing here yet.")}
              </td>
            </tr>
          )}
        </tbody>
        {longList && (
          <Room
            take={longList.after}
            columns={shown.length}
            isWaiting={longList.isWaiting}
            height={longList.guessedRoom}
          />
        )}
      </table>
    </div>
  );
}

/** What the first row was, as long as there are rows: the columns of a long list stay while it is scrolled. */
function useFirst(row: Row | undefined): Row | undefined {
  const [first, setFirst] = useState(row);
  if ((row === undefined) !== (first === undefined)) setFirst(row);
  return row && (first ?? row);
}

interface TableRowProps {
  record: Row;
  columns: readonly Column[];
  dense: boolean;
  rowIndex: number | undefined;
  press: (() => void) | undefined;
}

function TableRow({ record, columns, dense, rowIndex, press }: TableRowProps) {
  const height = dense ? classes.height.dense : classes.height.normal;
  return (
    <tr
      {...(press && {
        tabIndex: 0,
        onClick: press,
        onKeyDown: (event: { key: string }) => event.key === "Enter" && press(),
      })}
      aria-rowindex={rowIndex}
      className={clsx(classes.row, press && classes.pressable)}
    >
      {columns.map(({ key, align }) => (
        <td key={key} className={clsx(classes.cell, height, classes.align[align])}>
          {cellText(record[key])}
        </td>
      ))}
    </tr>
  );
}

interface RoomProps {
  take: LongList["before"];
  columns: number;
  isWaiting: boolean;
  height?: number;
}

/** As high as the rows that are not there. */
function Room({ take, columns, isWaiting, height }: RoomProps): ReactNode {
  return (
    <tbody aria-hidden className={classes.room}>
      <tr ref={take} style={{ height }}>
        <td colSpan={Math.max(1, columns)} className={clsx(isWaiting && classes.waiting)} />
      </tr>
    </tbody>
  );
}
