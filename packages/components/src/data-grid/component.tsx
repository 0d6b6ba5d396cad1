import clsx from "clsx";
import { type CSSProperties, Fragment, type ReactNode, useLayoutEffect, useRef } from "react";
import { useEditing as useCanvas } from "../style/editing.ts";
import { textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import { PlainBody, ScrolledBody, WindowBody } from "./body.tsx";
import { classes } from "./classes.ts";
import { csvOf, download } from "./csv.ts";
import { Detail } from "./detail.tsx";
import { Empty, Skeletons } from "./empty.tsx";
import { Floats, Foot } from "./foot.tsx";
import { type Grid, ROW_HEIGHT } from "./grid-context.ts";
import { GroupRowView } from "./group-row.tsx";
import { Head } from "./head.tsx";
import { readingOrder } from "./layout.ts";
import { linesOf } from "./lines.ts";
import type { DataGridProps } from "./props.ts";
import { RowView } from "./row.tsx";
import { Summary } from "./summary.tsx";
import { Toolbar } from "./toolbar.tsx";
import { type GridParts, useGrid } from "./useGrid.ts";
import { gridKeys } from "./useGridKeys.ts";
import { useKeyboard } from "./useKeyboard.ts";
import { useNarrow } from "./useNarrow.ts";
import type { RecordRow } from "./useRows.ts";

export type { DataGridProps } from "./props.ts";

/** More rows than this are drawn as they come into sight. */
const MOST_DRAWN = 100;

export function DataGrid(props: DataGridProps) {
  const isOnCanvas = useCanvas();
  const parts = useGrid(props, hasContent(props.detail));
  const { grid } = parts;
  const isTall = props.longList !== undefined || grid.rows.shown.length > MOST_DRAWN;
  const has = {
    search: props.searchable !== false,
    filter: props.filterable !== false,
    columns: props.columnPanel !== false,
  };
  const exportRows = exporterOf(props, grid);
  const hasBar =
    has.search || has.filter || has.columns || exportRows !== undefined || hasContent(props.tools);
  return (
    <div {...rootProps(props)} className={clsx(classes.root, isTall && classes.tall, props.className)}>
      {hasBar && (
        <Toolbar grid={grid} has={has} exportRows={exportRows}>
          {props.tools}
        </Toolbar>
      )}
      <Scrolled {...{ props, parts, isTall }} />
      <Foot grid={grid} />
      {/* On the canvas these slots must be there to be filled. */}
      {isOnCanvas && !hasCustomCells(parts) && props.cell}
      {isOnCanvas && props.detail}
      {isOnCanvas ? props.bulk : <Floats grid={grid}>{props.bulk}</Floats>}
    </div>
  );
}

interface ScrolledProps {
  props: DataGridProps;
  parts: GridParts;
  isTall: boolean;
}

/** What scrolls: the headings, the rows, what they come to. */
function Scrolled({ props, parts, isTall }: ScrolledProps) {
  const { grid, openRows, onStep } = parts;
  const { layout, rows, question, writing } = grid;
  const scroller = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(scroller, layout.isFolding);
  // Rows of two lines are as high as the largest ones.
  const size = isNarrow ? "lg" : grid.size;
  const { longList } = props;
  const lines = linesOf(rows.shown, openRows, longList?.offset ?? 0);
  const base = grid.isPaged ? (question.page - 1) * question.pageSize : 0;
  const count = longList ? longList.total : rows.shown.length;
  const keyboard = useKeyboard({
    grid: element,
    scroller,
    rows: count + 1,
    columns: readingOrder(layout, isNarrow),
    base,
    rowHeight: ROW_HEIGHT[size],
  });
  onStep.current = (step) => {
    const { active } = keyboard;
    if (step === "next" || step === "back") keyboard.step(step === "next" ? 1 : -1);
    else keyboard.focus(step === "down" ? { ...active, row: Math.min(count + 1, active.row + 1) } : active);
  };
  const byNumber = new Map(lines.map((line) => [line.number, line.row]));
  const keys = gridKeys(grid, keyboard, (number) => byNumber.get(number) ?? null);
  const summaries = recordsOf([props.summaries])[0] ?? {};
  const hasSummary =
    Object.keys(summaries).length > 0 || layout.columns.some(({ column }) => column?.summary);
  const isEmpty = lines.length === 0 && (!longList || longList.total === 0 || grid.isLoading);
  const all = grid.isLocal ? rows.count : grid.total;
  const draw = (index: number): ReactNode => {
    const line = lines[index]!;
    return (
      <Fragment key={keyOf(index)}>
        {line.isDetail ? (
          <Detail
            row={line.row as RecordRow}
            members={parts.details}
            writing={writing}
            columns={layout.columns.length}
          >
            {props.detail}
          </Detail>
        ) : (
          <Line {...{ props, parts, line }} rowIndex={line.number + base} active={keyboard.active} />
        )}
      </Fragment>
    );
  };
  const keyOf = (index: number) => {
    const { row, isDetail } = lines[index]!;
    const own = longList && row.kind === "row" ? longList.keys[row.place - longList.offset] : undefined;
    return `${isDetail ? "detail" : row.kind} ${own ?? row.id}`;
  };
  const body = {
    count: lines.length,
    size,
    keyOf,
    isMeasured: (index: number) => lines[index]!.isDetail,
    draw,
    onDrawn: keyboard.drawn,
  };
  const look = useEdges(scroller);
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of cells come up to it, and it takes the keyboard when the row that had it scrolls away */}
      <div
        ref={scroller}
        tabIndex={-1}
        className={classes.scroller}
        onScroll={look}
        onKeyDown={keys.onKeyDown}
      >
        <div
          ref={element}
          role="grid"
          aria-label={textOf(props.ariaLabel) || undefined}
          aria-rowcount={all + 1}
          aria-colcount={layout.columns.length}
          aria-multiselectable={grid.selection.kind === "multiple" ? true : undefined}
          aria-busy={grid.isLoading || longList?.isWaiting ? true : undefined}
          onFocus={(event) => keys.onFocus(event, base)}
          onCopy={keys.onCopy}
          className={clsx(classes.grid, layout.isFolding && classes.folding.grid)}
          style={layout.variables as CSSProperties}
        >
          <Head grid={grid} active={keyboard.active.row === 1 ? keyboard.active.column : 0} />
          {isEmpty ? (
            grid.isLoading ? (
              <Skeletons grid={grid} />
            ) : (
              <Empty grid={grid} text={textOf(props.empty ?? "Nothing here yet.")} />
            )
          ) : longList ? (
            <WindowBody {...body} longList={longList} />
          ) : isTall ? (
            <ScrolledBody {...body} scroller={scroller} />
          ) : (
            <PlainBody {...body} />
          )}
          {hasSummary && !isEmpty && <Summary grid={grid} given={summaries} rowIndex={all + 2} />}
        </div>
      </div>
      <div
        aria-hidden
        className={clsx(
          classes.beyond,
          layout.columns.some(({ pinned }) => pinned === "end") && classes.beyondPinned,
        )}
      />
    </div>
  );
}

interface LineProps {
  props: DataGridProps;
  parts: GridParts;
  line: ReturnType<typeof linesOf>[number];
  rowIndex: number;
  active: { row: number; column: number };
}

function Line({ props, parts, line, rowIndex, active }: LineProps) {
  const { grid, openRows } = parts;
  const { row } = line;
  const isActive = active.row === line.number;
  if (row.kind === "group") return <GroupRowView {...{ grid, rowIndex, isActive }} group={row} />;
  const { layout, writing, size, acts, actions, selection, editing } = grid;
  return (
    <RowView
      {...{ rowIndex, layout, writing, size, acts, actions }}
      id={row.id}
      rowKey={row.key}
      place={row.place}
      record={row.record}
      selection={selection.kind}
      isChosen={selection.keys.has(row.key)}
      isDetailOpen={openRows.has(row.id)}
      isPressable={props.onRowClick !== undefined}
      cell={props.cell}
      active={isActive ? active.column : 0}
      open={editing.open?.id === row.id ? editing.open : null}
      entries={editing.entriesOf(row)}
    />
  );
}

/** Marks the scroller where columns lie beyond its edges: there pinned ones throw a shadow. No row is drawn for it. */
function useEdges(scroller: { current: HTMLElement | null }) {
  const look = () => {
    const element = scroller.current;
    if (!element) return;
    const along = Math.abs(element.scrollLeft);
    element.toggleAttribute("data-scrolled", along > 1);
    element.toggleAttribute("data-more", along + element.clientWidth < element.scrollWidth - 1);
  };
  useLayoutEffect(look);
  return look;
}

/** What is neither a prop of the grid nor an event of it: for the root element. */
function rootProps(props: DataGridProps): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).filter(([name]) => name === "id" || name === "hidden" || name.startsWith("data-")),
  );
}

function exporterOf(
  { exportable, exportName, onExport }: DataGridProps,
  grid: Grid,
): (() => void) | undefined {
  if (exportable === false) return undefined;
  const { sort, filters, search } = grid.question;
  const tell = onExport && (() => onExport({ sort, filters, search }));
  // Who has only some of the rows cannot export all of them: that is for the app to do.
  if (!grid.isLocal) return tell;
  return () => {
    const columns = grid.layout.columns.flatMap(({ column }) => column ?? []);
    const records = grid.rows.matching.map(({ record }) => record);
    download(textOf(exportName) || "rows", csvOf(columns, records));
    tell?.();
  };
}

function hasCustomCells({ grid }: GridParts): boolean {
  return grid.rows.shown.length > 0 && grid.layout.columns.some(({ column }) => column?.type === "custom");
}

function hasContent(slot: ReactNode): boolean {
  return Array.isArray(slot) ? slot.length > 0 : slot !== undefined && slot !== null && slot !== false;
}
