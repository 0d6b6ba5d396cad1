import type { ReactNode } from "react";
import type { ElementProps } from "../style/element.ts";
import type { LongList } from "../table/long-list.ts";
import type { ColumnState } from "./column-state.ts";
import type { Condition } from "./filters.ts";
import type { RowKey } from "./keys.ts";
import type { GivenQuestion, QuestionEvents } from "./useAsked.ts";
import type { CellChange } from "./useEditing.ts";
import type { Sort } from "./useRows.ts";

/** Which row an event is of: its key, and its place in the list, from 0. */
export interface RowPlace {
  key: RowKey;
  place: number;
}

export interface DataGridProps extends ElementProps, GivenQuestion, QuestionEvents {
  rows?: unknown;
  /** The rows are some of a long list of the server. */
  longList?: LongList;
  /** For the compiler: how many rows of a long list a browser has at a time. */
  window?: number;
  rowKey?: string;
  columns?: unknown;
  total?: unknown;
  ariaLabel?: string;
  loading?: boolean;
  empty?: string;
  size?: string;
  searchable?: boolean;
  filterable?: boolean;
  columnPanel?: boolean;
  exportable?: boolean;
  exportName?: string;
  selection?: string;
  selected?: unknown;
  rowActions?: unknown;
  expandable?: boolean;
  details?: unknown;
  editing?: string;
  summaries?: unknown;
  columnState?: unknown;
  stateKey?: string;
  locale?: string;
  labels?: unknown;
  tools?: ReactNode;
  bulk?: ReactNode;
  detail?: ReactNode;
  cell?: ReactNode;
  onSelect?: (keys: readonly RowKey[]) => void;
  onRowClick?: (row: RowPlace) => void;
  onButton?: (pressed: RowPlace & { column: string }) => void;
  onRowAction?: (chosen: RowPlace & { action: string }) => void;
  onExpand?: (row: RowPlace & { open: boolean }) => void;
  onEdit?: (changes: readonly CellChange[]) => void;
  onColumnState?: (state: ColumnState) => void;
  onExport?: (question: { sort: readonly Sort[]; filters: readonly Condition[]; search: string }) => void;
}
