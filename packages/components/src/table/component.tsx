import clsx from "clsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import { cellText, columnsOf, rowsOf } from "./columns.ts";

export interface TableProps extends ElementProps {
  rows?: unknown;
  columns?: unknown;
  caption?: string;
  empty?: string;
  dense?: boolean;
  onRowClick?: (index: number) => void;
}

export function Table(props: TableProps) {
  const { rows, columns, caption, empty, dense, onRowClick, className, children: _, ...rest } = props;
  const records = rowsOf(rows);
  const shown = columnsOf(columns, records);
  const height = dense ? classes.height.dense : classes.height.normal;
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      <table className={classes.table}>
        {caption && <caption className={classes.caption}>{textOf(caption)}</caption>}
        {shown.length > 0 && (
          <thead>
            <tr>
              {shown.map(({ key, label, align }) => (
                <th key={key} scope="col" className={clsx(classes.heading, classes.align[align])}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {inPlace(records, (record, index) => (
            <tr
              {...(onRowClick && {
                tabIndex: 0,
                onClick: () => onRowClick(index),
                onKeyDown: (event: { key: string }) => event.key === "Enter" && onRowClick(index),
              })}
              className={clsx(classes.row, onRowClick && classes.pressable)}
            >
              {shown.map(({ key, align }) => (
                <td key={key} className={clsx(classes.cell, height, classes.align[align])}>
                  {cellText(record[key])}
                </td>
              ))}
            </tr>
          ))}
          {records.length === 0 && (
            <tr>
              <td colSpan={Math.max(1, shown.length)} className={classes.empty}>
                {textOf(empty ?? "Nothing here yet.")}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
