import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import type { Grid } from "./grid-context.ts";
import { summaryOf, summaryText } from "./summary.tsx";
import type { GroupRow } from "./useRows.ts";
import { cellText } from "./values.ts";

interface GroupRowProps {
  grid: Grid;
  group: GroupRow;
  rowIndex: number;
  isActive: boolean;
}

const DEEPEST = 2;

/** The head of rows that have a value in common: what it is, how many they are, and what they come to. */
export function GroupRowView({ grid, group, rowIndex, isActive }: GroupRowProps) {
  const { acts, writing, size, columns, layout } = grid;
  const { column, value, rows, isFolded } = group;
  const sums = columns.all.filter(({ summary, isHidden }) => summary && !isHidden);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-expanded={!isFolded}
      className={clsx(classes.groupRow, classes.height[size], layout.isFolding && classes.folding.row)}
      onClick={() => acts.toggleGroup(group.id)}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={layout.columns.length}
        tabIndex={isActive ? 0 : -1}
        className={clsx(classes.group, classes.depth[Math.min(group.depth, DEEPEST) as 0 | 1 | 2])}
      >
        <Glyph name="chevron-right" size={16} className={clsx(classes.chevron, !isFolded && classes.open)} />
        <span className={classes.groupLabel}>{column.label}</span>
        {cellText(value, column, writing) || "–"}
        <span className={classes.groupCount}>{rows.length.toLocaleString(writing.locale)}</span>
        {sums.map((one) => (
          <span key={one.key} className={classes.groupLabel}>
            {one.label} {summaryText(summaryOf(rows, one, one.summary ?? "count"), one, writing)}
          </span>
        ))}
      </div>
    </div>
  );
}
