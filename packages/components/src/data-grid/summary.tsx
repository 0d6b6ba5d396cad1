import clsx from "clsx";
import { numberOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { type GridColumn, NARROW_PLACES, type SummaryName } from "./columns.ts";
import type { Grid } from "./grid-context.ts";
import type { KeyedRow } from "./keys.ts";
import type { LaidColumn } from "./layout.ts";
import { pinStyle } from "./pin-style.ts";
import { placeClasses } from "./place-classes.ts";
import { cellText, isBlank as isEmptyValue, numberText, timeOf, type Writing } from "./values.ts";
import { filled } from "./words.ts";

/** A column's values in one: a number, or of dates a time; null = there is nothing to sum up. */
export function summaryOf(rows: readonly KeyedRow[], column: GridColumn, name: SummaryName): number | null {
  const values = rows.map(({ record }) => record[column.key]).filter((value) => !isEmptyValue(value));
  if (name === "count") return values.length;
  const numbers = values
    .map((value) => (column.type === "date" ? (timeOf(value) ?? Number.NaN) : numberOf(value, Number.NaN)))
    .filter((number) => !Number.isNaN(number));
  if (numbers.length === 0) return null;
  if (name === "min") return numbers.reduce((one, other) => Math.min(one, other));
  if (name === "max") return numbers.reduce((one, other) => Math.max(one, other));
  const sum = numbers.reduce((one, other) => one + other, 0);
  return name === "sum" ? sum : sum / numbers.length;
}

/** @param given the app's own figure, of rows that are not all here */
export function summaryText(value: unknown, column: GridColumn, writing: Writing): string {
  if (typeof value !== "number") return cellText(value, column, writing);
  if (column.summary === "count") return value.toLocaleString(writing.locale);
  return column.type === "date"
    ? cellText(value, column, writing)
    : numberText(value, column, writing.locale);
}

interface SummaryProps {
  grid: Grid;
  /** Figures of the app, by column: of rows that are not all here, nobody else can know them. */
  given: Readonly<Record<string, unknown>>;
  rowIndex: number;
}

/** The last row: what the columns come to, in sight while the rows scroll. */
export function Summary({ grid, given, rowIndex }: SummaryProps) {
  const { layout } = grid;
  const label = labelOf(grid, given);
  const figures: Figures = new Map(
    layout.columns.map(({ id, column }) => [id, column && figureOf(grid, given, column)]),
  );
  return (
    <div role="rowgroup" className={classes.foot}>
      <div
        role="row"
        aria-rowindex={rowIndex}
        className={clsx(classes.columns, classes.footRow, layout.isFolding && classes.folding.columns)}
      >
        {layout.columns.map((laid) => (
          <SummaryCell key={laid.id} {...{ grid, laid, figures, label }} />
        ))}
      </div>
    </div>
  );
}

/** Of how many rows the sums are, and which columns have the room to say so: in a narrow grid it can be another one, or none. */
interface Label {
  text: string;
  wide: string;
  narrow: string | undefined;
}

function labelOf(
  { layout, rows, total, isLocal, writing }: Grid,
  given: SummaryProps["given"],
): Label | null {
  const columns = layout.columns.filter(({ kind }) => kind === "data");
  if (!columns.some(({ column }) => column?.summary === "sum")) return null;
  const isFree = ({ id, column }: LaidColumn) => !column?.summary && !Object.hasOwn(given, id);
  const [first] = columns;
  if (!first || !isFree(first)) return null;
  const freePlaces = NARROW_PLACES.map((place) =>
    columns.find((laid) => laid.narrow === place && laid.narrowAfter === null && isFree(laid)),
  );
  const count = isLocal ? rows.matching.length : total;
  const { words, locale } = writing;
  return {
    text: filled(count === 1 ? words.totalOfOne : words.totalOf, { count: count.toLocaleString(locale) }),
    wide: first.id,
    narrow: freePlaces.find((laid) => laid !== undefined)?.id,
  };
}

/** What a column comes to, as the app says or as its rows do; nothing where nobody knows. */
function figureOf(grid: Grid, given: SummaryProps["given"], column: GridColumn): unknown {
  if (Object.hasOwn(given, column.key)) return given[column.key];
  return column.summary && grid.isLocal ? summaryOf(grid.rows.matching, column, column.summary) : null;
}

/** What each column comes to, by its key. */
type Figures = ReadonlyMap<string, unknown>;

interface SummaryCellProps {
  grid: Grid;
  laid: LaidColumn;
  figures: Figures;
  label: Label | null;
}

function SummaryCell({ grid, laid, figures, label }: SummaryCellProps) {
  const { column, place, id } = laid;
  const { words } = grid.writing;
  const { isFolding } = grid.layout;
  const name = column?.summary;
  const value = figures.get(id) ?? null;
  const isBlank = value === null;
  const front = laid.narrowAfter?.key;
  const isAfterBlank =
    front !== undefined && label?.narrow !== front && (figures.get(front) ?? null) === null;
  const [isWide, isNarrow] = [label?.wide === id, isFolding && label?.narrow === id];
  // A sum says so itself where nothing else does: on any width, or only in a narrow grid.
  const isSaidElsewhere = name === "sum" && label !== null;
  const isOnlyWide = isFolding && label?.narrow === undefined;
  return (
    <div
      role="gridcell"
      aria-colindex={place}
      tabIndex={-1}
      className={clsx(
        classes.footCell,
        classes.align[column?.align ?? "start"],
        classes.numbers,
        ...placeClasses(laid, isFolding, isAfterBlank),
        isFolding && isBlank && !isNarrow && classes.folding.gone,
      )}
      style={pinStyle(laid)}
    >
      {label && (isWide || isNarrow) && (
        <span
          className={clsx(
            classes.footLabel,
            isFolding && !isNarrow && classes.folding.gone,
            !isWide && classes.folding.only,
          )}
        >
          {label.text}
        </span>
      )}
      {column && !isBlank && (
        <>
          {name && (!isSaidElsewhere || isOnlyWide) && (
            <span className={clsx(classes.footName, isSaidElsewhere && classes.folding.only)}>
              {words[name]}
            </span>
          )}
          {summaryText(value, column, grid.writing)}
        </>
      )}
    </div>
  );
}
