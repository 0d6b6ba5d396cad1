/** Records as what a chart draws: a list of categories, and for each series a value in each of them. */

import { numberOf, textOf } from "../../style/element.ts";
import { recordsOf } from "../../style/records.ts";

export interface Series {
  key: string;
  label: string;
  /** A colour of the theme, a number of the palette or a CSS colour; undefined = by its place. */
  color: unknown;
  /** How it is drawn where that differs from the chart. */
  type: unknown;
  values: readonly (number | null)[];
}

export interface Dataset {
  /** What stands along the chart: names, dates or numbers, as they come. */
  categories: readonly unknown[];
  /** What these are called, as the heading of a column. */
  categoryLabel: string;
  series: readonly Series[];
  /** How large each point is beside the others, 0 to 1; null = nothing is said of it. */
  sizes: readonly (number | null)[] | null;
}

export interface DataProps {
  data?: unknown;
  x?: unknown;
  y?: unknown;
  groupBy?: unknown;
  /** Key of the size of points. */
  size?: unknown;
  /** Records are points of their own, even where two stand at the same place. */
  isPerRecord?: boolean;
}

type Row = Record<string, unknown>;
type SeriesHead = Omit<Series, "values">;

const MOST_ROWS = 50_000;
const MOST_SERIES = 50;
/** The key of values that come as plain numbers. */
const PLAIN = "value";

export function readDataset({ data, x, y, groupBy, size, isPerRecord = false }: DataProps): Dataset {
  const rows = rowsOf(data);
  const first = rows[0];
  if (!first) return { categories: [], categoryLabel: "", series: [], sizes: null };
  const group = textOf(groupBy);
  const category = textOf(x) || categoryKey(first, group, headsOf(y));
  const heads = headsOf(y) ?? numericKeys(first, [category, group]);
  const sizes = sizesOf(rows, textOf(size));
  if (group !== "")
    return { ...grouped(rows, { category, group, value: heads[0]?.key ?? PLAIN, isPerRecord }), sizes };
  return {
    sizes,
    categoryLabel: category === "" ? "" : labelOf(category),
    categories: rows.map((row, index) => (category === "" ? index + 1 : row[category])),
    series: heads.slice(0, MOST_SERIES).map((head) => ({
      ...head,
      values: rows.map((row) => readValue(row[head.key])),
    })),
  };
}

/** Records; plain numbers, and even a single one, are records of just a value. */
function rowsOf(data: unknown): readonly Row[] {
  if (typeof data === "number") return [{ [PLAIN]: data }];
  if (!Array.isArray(data)) return [];
  const rows = data.length > MOST_ROWS ? data.slice(-MOST_ROWS) : data;
  return rows.some((row) => typeof row === "number")
    ? rows.map((row) => ({ [PLAIN]: row }))
    : recordsOf(rows);
}

/** Without a word of the author: the first key that holds no number. */
function categoryKey(first: Row, group: string, heads: readonly SeriesHead[] | null): string {
  const free = Object.keys(first).filter((key) => key !== group && !heads?.some((head) => head.key === key));
  return free.find((key) => typeof first[key] !== "number") ?? (heads ? (free[0] ?? "") : "");
}

function numericKeys(first: Row, taken: readonly string[]): SeriesHead[] {
  return Object.keys(first)
    .filter((key) => !taken.includes(key) && readValue(first[key]) !== null)
    .map((key) => ({ key, label: labelOf(key), color: undefined, type: undefined }));
}

/** Series as they are written: a key, keys, or records of key, label, colour and type. Null = nothing is said. */
function headsOf(y: unknown): SeriesHead[] | null {
  const heads = (Array.isArray(y) ? y : [y]).flatMap((entry): SeriesHead[] => {
    if (typeof entry === "string" && entry !== "")
      return [{ key: entry, label: labelOf(entry), color: undefined, type: undefined }];
    if (typeof entry !== "object" || entry === null) return [];
    const { key, label, color, type } = entry as Row;
    const name = textOf(key);
    return name === "" ? [] : [{ key: name, label: textOf(label) || labelOf(name), color, type }];
  });
  return heads.length > 0 ? heads : null;
}

interface GroupKeys {
  category: string;
  group: string;
  value: string;
  isPerRecord: boolean;
}

/** One series for each value of `group`, as in a list of sales with region, month and amount. */
function grouped(rows: readonly Row[], keys: GroupKeys): Omit<Dataset, "sizes"> {
  const { category, group, value, isPerRecord } = keys;
  const places = new Map<unknown, number>();
  const series = new Map<string, (number | null)[]>();
  rows.forEach((row, index) => {
    const name = category === "" ? index + 1 : row[category];
    const place = isPerRecord ? index : (places.get(name) ?? places.size);
    places.set(isPerRecord ? index : name, place);
    const label = textOf(row[group]);
    if (!series.has(label) && series.size >= MOST_SERIES) return;
    const values = series.get(label) ?? [];
    values[place] = readValue(row[value]);
    series.set(label, values);
  });
  const categories = isPerRecord
    ? rows.map((row, index) => (category === "" ? index + 1 : row[category]))
    : [...places.keys()];
  return {
    categoryLabel: category === "" ? "" : labelOf(category),
    categories,
    series: [...series].map(([label, values]) => ({
      key: label,
      label,
      color: undefined,
      type: undefined,
      values: categories.map((_, index) => values[index] ?? null),
    })),
  };
}

function sizesOf(rows: readonly Row[], key: string): (number | null)[] | null {
  if (key === "") return null;
  const values = rows.map((row) => readValue(row[key]));
  const most = values.reduce<number>((known, value) => Math.max(known, value ?? 0), 0);
  return values.map((value) => (value === null || most === 0 ? null : Math.max(0, value) / most));
}

function readValue(value: unknown): number | null {
  const number = numberOf(value, Number.NaN);
  return Number.isNaN(number) ? null : number;
}

/** `monthlyRevenue` and `monthly_revenue` as people write it: Monthly revenue. */
function labelOf(key: string): string {
  const words = key
    .slice(0, 80)
    .replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[_-]+/g, " ")
    .trim();
  return words === "" ? key : words[0]!.toUpperCase() + words.slice(1);
}
