/** Moves through a grid as through a spreadsheet: one cell has the place in the tab order, keys lead from it. */

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { type Cell, cellAfter, type Extent, nextCell, within } from "./keyboard.ts";

export interface KeyboardPlace {
  grid: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Rows with the headings, and columns. */
  rows: number;
  /** Columns that can be gone to, by their places and in the order of reading. */
  columns: readonly number[];
  /** What is added to a row's number to make its aria-rowindex: rows of the pages before. */
  base: number;
  rowHeight: number;
}

export interface Keyboard {
  active: Cell;
  /** Goes where a key leads; false = it leads nowhere. */
  move(event: KeyboardEvent<HTMLElement>): boolean;
  /** Gives a cell the keyboard, as soon as it is drawn. */
  focus(cell: Cell): void;
  step(step: 1 | -1): void;
  /** A cell got the keyboard by itself: by a press, or by Tab. */
  arrived(cell: Cell): void;
  /** To be called when rows were drawn. */
  drawn(): void;
  element(cell: Cell): HTMLElement | null;
}

const HEAD_HEIGHT = 40;

export function useKeyboard({ grid, scroller, rows, columns, base, rowHeight }: KeyboardPlace): Keyboard {
  const [wanted, setActive] = useState<Cell>({ row: 1, column: 1 });
  const last = columns.length;
  /** Cells by their place in the order of reading, and back. */
  const read = ({ row, column }: Cell): Cell => ({ row, column: columns.indexOf(column) + 1 });
  const placed = ({ row, column }: Cell): Cell => ({ row, column: columns[column - 1] ?? column });
  const active = placed(within(read(wanted), rows, last));
  /** The cell that gets the keyboard once it is there. */
  const awaited = useRef<Cell | null>(null);
  const hadFocus = useRef(false);

  const element = ({ row, column }: Cell) => {
    const line = grid.current?.querySelector(`[aria-rowindex="${row === 1 ? 1 : row + base}"]`);
    const cell = line?.querySelector(`:scope > [aria-colindex="${column}"]`) ?? line?.firstElementChild;
    return (cell as HTMLElement | null | undefined) ?? null;
  };
  const extent = (): Extent => ({
    rows,
    columns: last,
    pageRows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / rowHeight) - 1),
    isRtl: scroller.current !== null && getComputedStyle(scroller.current).direction === "rtl",
  });
  const take = () => {
    const cell = awaited.current && element(awaited.current);
    if (!cell) return false;
    awaited.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  };
  const focus = (cell: Cell) => {
    // The headings are always in sight: who goes up to them goes to the top of the rows.
    if (cell.row === 1 && active.row !== 1 && scroller.current) scroller.current.scrollTop = 0;
    setActive(cell);
    awaited.current = cell;
    // A row that is not drawn comes when it is scrolled to.
    if (!take() && scroller.current) scroller.current.scrollTop = (cell.row - 2) * rowHeight;
  };
  return {
    active,
    move(event) {
      const press = { key: event.key, isControl: event.ctrlKey || event.metaKey };
      const next = event.altKey || event.shiftKey ? null : nextCell(read(active), press, extent());
      if (!next) return false;
      event.preventDefault();
      focus(placed(next));
      return true;
    },
    focus,
    step: (step) => focus(placed(cellAfter(read(active), step, extent()))),
    arrived(cell) {
      hadFocus.current = true;
      awaited.current = null;
      if (cell.row !== active.row || cell.column !== active.column) setActive(cell);
    },
    drawn() {
      if (take() || !hadFocus.current || document.activeElement !== document.body) return;
      // The row with the keyboard has scrolled away: keys go on from where it was.
      scroller.current?.focus({ preventScroll: true });
    },
    element,
  };
}
