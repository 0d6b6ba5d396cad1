/** What the parts of a grid share. */

import type { GridColumn } from "./columns.ts";
import type { KeyedRow } from "./keys.ts";
import type { Layout } from "./layout.ts";
import type { Question } from "./useAsked.ts";
import type { Columns } from "./useColumns.ts";
import type { Editing } from "./useEditing.ts";
import type { Rows } from "./useRows.ts";
import type { Selection } from "./useSelection.ts";
import type { Writing } from "./values.ts";

export type GridSize = "sm" | "md" | "lg";
export const ROW_HEIGHT: Readonly<Record<GridSize, number>> = { sm: 32, md: 40, lg: 56 };

export interface RowAction {
  key: string;
  label: string;
  icon: string;
  isDanger: boolean;
}

/** What a row's cells can do. The same object for as long as the grid is there, so that rows are not drawn for its sake. */
export interface RowActs {
  press(row: KeyedRow): void;
  select(row: KeyedRow, isRange: boolean): void;
  toggleDetail(row: KeyedRow): void;
  toggleGroup(id: string): void;
  button(row: KeyedRow, column: GridColumn): void;
  action(row: KeyedRow, action: RowAction): void;
  beginEdit(row: KeyedRow, column: GridColumn, typed: string | null): void;
  /** Keeps what was entered; `step`: where the keyboard goes next. */
  endEdit(value: unknown, step: "stay" | "down" | "next" | "back"): void;
  cancelEdit(): void;
  toggle(row: KeyedRow, column: GridColumn, value: boolean): void;
}

export interface Grid {
  columns: Columns;
  layout: Layout;
  rows: Rows;
  /** Rows that the app has, before any search. */
  total: number;
  question: Question;
  ask(change: Partial<Question>): void;
  selection: Selection;
  editing: Editing;
  acts: RowActs;
  actions: readonly RowAction[];
  writing: Writing;
  size: GridSize;
  /** The rows are all in the browser. */
  isLocal: boolean;
  isPaged: boolean;
  isLoading: boolean;
}
