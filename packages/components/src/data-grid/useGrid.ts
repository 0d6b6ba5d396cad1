/** A grid put together of its parts: what is shown, what was asked, and what can be done. */

import { useDeferredValue, useMemo, useRef, useState } from "react";
import { numberOf, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import { columnsOf, type GridColumn } from "./columns.ts";
import type { Grid, GridSize, RowAction, RowActs } from "./grid-context.ts";
import { keyedRows } from "./keys.ts";
import { layoutOf } from "./layout.ts";
import { useLocale } from "./locale.ts";
import type { DataGridProps } from "./props.ts";
import { useAsked } from "./useAsked.ts";
import { useColumns, useFirst } from "./useColumns.ts";
import { useCellEditing } from "./useEditing.ts";
import { useRows } from "./useRows.ts";
import { type SelectionKind, useSelection } from "./useSelection.ts";
import { wordsOf } from "./words.ts";

const NO_ROWS: ReadonlySet<string> = new Set();

export interface GridParts {
  grid: Grid;
  /** Ids of the rows whose details show. */
  openRows: ReadonlySet<string>;
  /** What the details of a row list. */
  details: readonly GridColumn[];
  /** Told of the step after an entry: the keyboard is not a part of the grid. */
  onStep: { current: (step: "stay" | "down" | "next" | "back") => void };
}

/** @param hasDetail the app has put something into the slot of details: then one row is open at a time */
export function useGrid(props: DataGridProps, hasDetail: boolean): GridParts {
  const { rows, longList, total, rowKey, onRowAction } = props;
  const writing = useWriting(props);
  const isLocal = !longList && total === undefined;
  const keyed = useMemo(
    () => keyedRows(rows, textOf(rowKey), longList?.offset ?? 0),
    [rows, rowKey, longList?.offset],
  );
  const first = useFirst(keyed[0]?.record);
  const name = textOf(props.stateKey) || textOf(props.id);
  const columns = useColumns(props.columns, first, props.columnState, name, props.onColumnState);
  const [question, ask] = useAsked(props, props);
  const [folded, setFolded] = useState(NO_ROWS);
  const [openRows, setOpenRows] = useState(NO_ROWS);
  const isPaged = !longList && question.pageSize > 0;
  const asked = useMemo(() => ({ ...question, folded }), [question, folded]);
  // Typing goes before drawing: rows may be many.
  const known = useMemo(
    () => withMembers(columns.all, question.groups, first),
    [columns.all, question.groups, first],
  );
  const found = useRows(keyed, known, useDeferredValue(asked), writing, isLocal);
  const kind = selectionKind(props.selection);
  const selection = useSelection(kind, props.selected, found.matching, props.onSelect);
  const editing = useCellEditing(props.editing === "together", props.onEdit);
  const actions = useActions(props.rowActions);
  const details = useMemo(() => membersOf(props.details, first), [props.details, first]);
  const canOpen = props.expandable === true || details.length > 0 || hasDetail;
  const hasSelection = kind !== "none";
  const layout = useMemo(
    () => layoutOf(columns.all, { select: hasSelection, expand: canOpen, actions: actions.length }),
    [columns.all, hasSelection, canOpen, actions.length],
  );
  const onStep = useRef<(step: "stay" | "down" | "next" | "back") => void>(() => {});
  const acts = useStable<RowActs>({
    press: ({ key, place }) => props.onRowClick?.({ key, place }),
    select: (row, isRange) => selection.toggle(row, isRange),
    toggleDetail({ id, key, place }) {
      const open = !openRows.has(id);
      const others = hasDetail ? [] : [...openRows].filter((one) => one !== id);
      setOpenRows(new Set(open ? [...others, id] : others));
      props.onExpand?.({ key, place, open });
    },
    toggleGroup: (id) => setFolded(toggled(folded, id)),
    button: ({ key, place }, column) => props.onButton?.({ key, place, column: column.key }),
    action: ({ key, place }, action) => onRowAction?.({ key, place, action: action.key }),
    beginEdit: (row, column, typed) => editing.begin(row, column, typed),
    endEdit(value, step) {
      const { open } = editing;
      const row = keyed.find(({ id }) => id === open?.id);
      const column = columns.all.find(({ key }) => key === open?.column);
      editing.end();
      if (row && column) editing.change(row, column, value);
      onStep.current(step);
    },
    cancelEdit() {
      editing.end();
      onStep.current("stay");
    },
    toggle: (row, column, value) => editing.change(row, column, value),
  });
  const grid: Grid = {
    columns,
    layout,
    rows: found,
    total: longList ? longList.total : isLocal ? keyed.length : Math.max(0, numberOf(total, 0)),
    question,
    ask,
    selection,
    editing,
    acts,
    actions,
    writing,
    size: sizeOf(props.size),
    isLocal,
    isPaged,
    isLoading: props.loading === true,
  };
  return { grid, openRows, details, onStep };
}

function useWriting({ labels, locale }: DataGridProps) {
  const language = useLocale(locale);
  const text = JSON.stringify(labels ?? null);
  return useMemo(() => ({ locale: language, words: wordsOf(JSON.parse(text)) }), [language, text]);
}

/** Rows can be gathered by a member that is no column. */
function withMembers(
  columns: readonly GridColumn[],
  groups: readonly string[],
  first: Readonly<Record<string, unknown>> | undefined,
): readonly GridColumn[] {
  const others = groups.filter((group) => !columns.some(({ key }) => key === group));
  return others.length === 0 ? columns : [...columns, ...columnsOf(others, first)];
}

/** Members that the details of a row list, as columns are written. */
function membersOf(given: unknown, first: Readonly<Record<string, unknown>> | undefined): GridColumn[] {
  return Array.isArray(given) && given.length > 0 ? columnsOf(given, first) : [];
}

function useActions(given: unknown): readonly RowAction[] {
  const text = JSON.stringify(
    recordsOf(given).flatMap(({ key, label, icon, color }) =>
      textOf(key) === ""
        ? []
        : [
            {
              key: textOf(key),
              label: textOf(label) || textOf(key),
              icon: textOf(icon) || "circle",
              isDanger: color === "bad",
            },
          ],
    ),
  );
  return useMemo(() => JSON.parse(text) as RowAction[], [text]);
}

/** The same object for ever, whose functions do what the latest ones do. */
function useStable<Acts extends { [Name in keyof Acts]: (...args: never[]) => unknown }>(acts: Acts): Acts {
  const latest = useRef(acts);
  latest.current = acts;
  const [stable] = useState(() => {
    const names = Object.keys(acts) as (keyof Acts)[];
    const entries = names.map((name) => [name, (...args: never[]) => latest.current[name](...args)]);
    return Object.fromEntries(entries) as Acts;
  });
  return stable;
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function selectionKind(value: unknown): SelectionKind {
  return value === "single" || value === "multiple" ? value : "none";
}

function sizeOf(value: unknown): GridSize {
  return value === "sm" || value === "lg" ? value : "md";
}
