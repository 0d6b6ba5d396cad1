/** Where a key leads in a grid: the WAI-ARIA grid pattern, as pure arithmetic. */

export interface Cell {
  /** From 1: the headings. */
  row: number;
  /** From 1. */
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows that are seen at a time. */
  pageRows: number;
  isRtl: boolean;
}

export interface Press {
  key: string;
  /** Control, or Command on a Mac. */
  isControl: boolean;
}

/** The cell that a key leads to; null = it is no key that leads anywhere. */
export function nextCell(from: Cell, press: Press, extent: Extent): Cell | null {
  const led = ledTo(from, press, extent);
  return led && within(led, extent.rows, extent.columns);
}

/** Perhaps beyond the grid. */
function ledTo(
  { row, column }: Cell,
  { key, isControl }: Press,
  { rows, columns, pageRows, isRtl }: Extent,
): Cell | null {
  switch (key) {
    case "ArrowUp":
      return { row: isControl ? 1 : row - 1, column };
    case "ArrowDown":
      return { row: isControl ? rows : row + 1, column };
    case "ArrowLeft":
      return { row, column: along(column, isRtl ? 1 : -1, isControl, columns) };
    case "ArrowRight":
      return { row, column: along(column, isRtl ? -1 : 1, isControl, columns) };
    case "PageUp":
      return { row: row - pageRows, column };
    case "PageDown":
      return { row: row + pageRows, column };
    case "Home":
      return { row: isControl ? 1 : row, column: 1 };
    case "End":
      return { row: isControl ? rows : row, column: columns };
    default:
      return null;
  }
}

function along(column: number, step: 1 | -1, isFar: boolean, columns: number): number {
  if (isFar) return step > 0 ? columns : 1;
  return column + step;
}

/** The next cell as Tab goes after an entry: along the row, then into the one below. */
export function cellAfter({ row, column }: Cell, step: 1 | -1, { rows, columns }: Extent): Cell {
  if (step > 0)
    return column < columns
      ? { row, column: column + 1 }
      : within({ row: row + 1, column: 1 }, rows, columns);
  return column > 1 ? { row, column: column - 1 } : within({ row: row - 1, column: columns }, rows, columns);
}

export function within({ row, column }: Cell, rows: number, columns: number): Cell {
  return {
    row: Math.min(Math.max(row, 1), Math.max(1, rows)),
    column: Math.min(Math.max(column, 1), Math.max(1, columns)),
  };
}

/** Begins an entry in the cell, with what was typed. */
export function isTyping({ key, isControl }: Press, isAlt: boolean): boolean {
  return !isControl && !isAlt && [...key].length === 1 && key !== " ";
}
