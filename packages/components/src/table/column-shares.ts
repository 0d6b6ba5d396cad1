import { type RefObject, useLayoutEffect, useState } from "react";

/** Widths of a table's columns. */
export interface ColumnShares {
  /** In percent of the table, by column. */
  percent: readonly number[];
  /** Where the table was wider than its surroundings: its width then, CSS pixels. */
  least: number | null;
}

/**
 * The widths of the columns as the first rows laid them out: rows that come by scrolling must not move them. Null until then, and again
 * when there are other columns; `isOn`: whether the widths are to be kept at all.
 */
export function useColumnShares(
  table: RefObject<HTMLTableElement | null>,
  columns: string,
  isOn: boolean,
): ColumnShares | null {
  const [kept, setKept] = useState<{ columns: string; shares: ColumnShares } | null>(null);
  const isKept = kept?.columns === columns;
  useLayoutEffect(() => {
    if (!isOn || isKept || !table.current) return;
    const shares = measure(table.current);
    if (shares) setKept({ columns, shares });
  }, [table, columns, isOn, isKept]);
  return isOn && isKept ? kept.shares : null;
}

function measure(table: HTMLTableElement): ColumnShares | null {
  const widths = [...table.querySelectorAll("th")].map((heading) => heading.getBoundingClientRect().width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total === 0) return null;
  const around = table.parentElement?.clientWidth ?? 0;
  const width = table.getBoundingClientRect().width;
  return {
    percent: widths.map((one) => Math.round((one / total) * 10_000) / 100),
    least: width > around + 1 ? width : null,
  };
}
