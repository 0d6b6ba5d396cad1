/** The rows to draw: TanStack Table filters, sorts, groups and pages them where they are all here. */

import {
  columnFilteringFeature,
  columnGroupingFeature,
  createExpandedRowModel,
  createFilteredRowModel,
  createGroupedRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type Row,
  rowExpandingFeature,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { GridColumn, GridRecord } from "./columns.ts";
import { type Condition, isComplete, keeps } from "./filters.ts";
import type { KeyedRow } from "./keys.ts";
import { compareValues, isBlank, searchableText, type Writing } from "./values.ts";

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

type TableRow = Row<typeof features, KeyedRow>;

export interface Sort {
  column: string;
  descending: boolean;
}

/** What a person wants to see of the rows. */
export interface Asked {
  sort: readonly Sort[];
  filters: readonly Condition[];
  search: string;
  groups: readonly string[];
  /** Ids of the groups that are folded. */
  folded: ReadonlySet<string>;
  page: number;
  /** 0 = all rows on one page. */
  pageSize: number;
}

export interface GroupRow {
  kind: "group";
  id: string;
  column: GridColumn;
  value: unknown;
  rows: readonly KeyedRow[];
  depth: number;
  isFolded: boolean;
}

export interface RecordRow extends KeyedRow {
  kind: "row";
  depth: number;
}

export type GridRow = GroupRow | RecordRow;

export interface Rows {
  /** On this page. */
  shown: readonly GridRow[];
  /** After search and filters, in order, on all pages. */
  matching: readonly KeyedRow[];
  /** Rows and groups on all pages. */
  count: number;
}

/** @param isLocal the rows are all here; else another place has sorted and cut them */
export function useRows(
  rows: readonly KeyedRow[],
  columns: readonly GridColumn[],
  asked: Asked,
  writing: Writing,
  isLocal: boolean,
): Rows {
  const byKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);
  const definitions = useMemo(() => definitionsOf(columns, writing.locale), [columns, writing.locale]);
  const searching = useMemo(() => searcher(byKey, writing), [byKey, writing]);
  const state = useTableState(asked, byKey);
  const table = useTable(
    {
      features,
      data: rows as KeyedRow[],
      columns: definitions,
      state,
      getRowId: (row: KeyedRow) => row.id,
      getRowCanExpand: (row: TableRow) => row.subRows.length > 0,
      getIsRowExpanded: (row: TableRow) => !asked.folded.has(row.id),
      getColumnCanGlobalFilter: () => true,
      globalFilterFn: searching,
      groupedColumnMode: false as const,
      autoResetPageIndex: false,
      autoResetExpanded: false,
      manualFiltering: !isLocal,
      manualSorting: !isLocal,
      manualGrouping: !isLocal,
      manualPagination: !isLocal,
    },
    nothing,
  );
  const shown = table.getRowModel().rows;
  const sorted = table.getSortedRowModel().flatRows;
  const { length: count } = table.getPrePaginatedRowModel().rows;
  return useMemo(
    () => ({
      shown: shown.map((row) => drawnRow(row, byKey, asked.folded)),
      matching: sorted.filter((row) => !row.getIsGrouped()).map(({ original }) => original),
      count,
    }),
    [shown, sorted, count, byKey, asked.folded],
  );
}

/** What is asked comes from outside of the table, so that none of its own state has to be followed. */
const nothing = () => null;

function definitionsOf(columns: readonly GridColumn[], locale: string) {
  const collator = new Intl.Collator(locale, { numeric: true });
  return columns.map((column) => ({
    id: column.key,
    accessorFn: ({ record }: KeyedRow) => {
      const value = record[column.key];
      return isBlank(value) ? undefined : value;
    },
    sortUndefined: "last" as const,
    sortFn: (one: TableRow, other: TableRow, id: string) =>
      compareValues(one.getValue(id), other.getValue(id), column, collator),
    filterFn: (row: TableRow, _id: string, conditions: readonly Condition[]) =>
      conditions.every((condition) => keeps(row.original.record[column.key], condition, column)),
    getGroupingValue: ({ record }: KeyedRow) => groupValue(record, column),
  }));
}

/** Rows of a group have the same text; a list counts as its text too. */
function groupValue(record: GridRecord, { key }: GridColumn): unknown {
  const value = record[key];
  if (isBlank(value)) return "";
  return typeof value === "object" ? JSON.stringify(value) : value;
}

function searcher(columns: ReadonlyMap<string, GridColumn>, writing: Writing) {
  return (row: TableRow, id: string, search: string) => {
    const column = columns.get(id);
    return column !== undefined && searchableText(row.original.record, column, writing).includes(search);
  };
}

/** Each part of the state stays the same object until it changes: the table takes another one for a reason to work anew. */
function useTableState(asked: Asked, columns: ReadonlyMap<string, GridColumn>) {
  const { sort, filters, groups, folded, page, pageSize } = asked;
  const sorting = useMemo(() => sortingOf(sort, columns), [sort, columns]);
  const columnFilters = useMemo(() => columnFiltersOf(filters, columns), [filters, columns]);
  const grouping = useMemo(() => groups.filter((key) => columns.has(key)), [groups, columns]);
  // Which groups are folded is asked group by group; it only has to be another object when they change.
  const expanded = useMemo(() => ({ [`all but ${[...folded].join(" ")}`]: true }), [folded]);
  const pagination = useMemo(
    () =>
      pageSize > 0 ? { pageIndex: page - 1, pageSize } : { pageIndex: 0, pageSize: Number.POSITIVE_INFINITY },
    [page, pageSize],
  );
  const globalFilter = asked.search.trim().toLowerCase();
  return { sorting, columnFilters, globalFilter, grouping, expanded, pagination };
}

function sortingOf(sort: Asked["sort"], columns: ReadonlyMap<string, GridColumn>) {
  return sort
    .filter(({ column }) => columns.has(column))
    .map(({ column, descending }) => ({ id: column, desc: descending }));
}

function columnFiltersOf(conditions: readonly Condition[], columns: ReadonlyMap<string, GridColumn>) {
  const filters = new Map<string, Condition[]>();
  for (const condition of conditions)
    if (isComplete(condition) && columns.has(condition.column))
      filters.set(condition.column, [...(filters.get(condition.column) ?? []), condition]);
  return [...filters].map(([id, value]) => ({ id, value }));
}

function drawnRow(
  row: TableRow,
  columns: ReadonlyMap<string, GridColumn>,
  folded: ReadonlySet<string>,
): GridRow {
  const column = row.getIsGrouped() ? columns.get(row.groupingColumnId ?? "") : undefined;
  if (!column) return { ...row.original, kind: "row", depth: row.depth };
  return {
    kind: "group",
    id: row.id,
    column,
    value: row.groupingValue,
    rows: leavesOf(row),
    depth: row.depth,
    isFolded: folded.has(row.id),
  };
}

function leavesOf(row: TableRow): KeyedRow[] {
  return row.subRows.flatMap((one) => (one.getIsGrouped() ? leavesOf(one) : [one.original]));
}
