/** Long lists: rows that are loaded when they are looked at, and rows that only pass by. */

/** What a lazy list is asked for: rows from `offset` on, at most `limit` of them. */
export interface LoadRequest<Sort, Filter> {
  readonly offset: number;
  readonly limit: number;
  readonly sort: Sort;
  readonly filter: Filter;
  /** Aborts when the session ends; pass it to `fetch`. */
  readonly signal: AbortSignal;
}

/** The rows that were asked for, and how many there are in all where that is known. */
export interface LoadedRows<Row> {
  rows: Row[];
  total?: number;
}

/** A list that loads the rows that are looked at. Writing `sort` or `filter` loads anew, from the top. */
export interface LazyList<Row, Sort = unknown, Filter = unknown> {
  /** The rows that are loaded. */
  readonly rows: Row[];
  /** Place of the first of them in the whole list, from 0. */
  readonly offset: number;
  /** Rows of the whole list, as far as is known. */
  readonly total: number;
  readonly isLoading: boolean;
  /** Why the last load failed, as the person may read it; null = it did not. */
  readonly error: string | null;
  sort: Sort;
  filter: Filter;
  /** Loads what is shown again. */
  reload(): Promise<void>;
  /** The row at a place of the whole list, if it is loaded. */
  at(place: number): Row | undefined;
  /** In pages: `{people.list.map((person) => …)}` shows the rows that are loaded; with `windowed(…)` others come as they are scrolled to. */
  map<Drawn>(draw: (row: Row, index: number) => Drawn): Drawn[];
}

/** How a lazy list gets its rows. */
export interface LazyListOptions<Row, Sort, Filter> {
  load(request: LoadRequest<Sort, Filter>): LoadedRows<Row> | Row[] | Promise<LoadedRows<Row> | Row[]>;
  /** Rows that are loaded before a page says how many it shows; 50 when absent. */
  size?: number;
  sort?: Sort;
  filter?: Filter;
}

/**
 * A field for rows that are somewhere else: they are loaded as a visitor comes to see them, and the state holds no others.
 *
 *     people = lazyList<Person>({
 *       load: async ({ offset, limit }) => (await fetch(`https://example.com/people?from=${offset}&count=${limit}`)).json(),
 *     });
 */
export declare function lazyList<Row, Sort = null, Filter = null>(
  options: LazyListOptions<Row, Sort, Filter>,
): LazyList<Row, Sort, Filter>;

/** A list that passes by: its rows go to the browsers that show it, and the server keeps none. */
export interface Stream<Row> {
  /** Rows at the end. One with a key that is there already takes that row's place. */
  push(...rows: Row[]): void;
  /** Rows at the beginning. */
  unshift(...rows: Row[]): void;
  /** Takes rows away, by the keys that the page gives them. */
  remove(...keys: (string | number)[]): void;
  /** Takes all rows away. */
  clear(): void;
  /** These rows in place of all others. */
  reset(rows: readonly Row[]): void;
  /** In pages: `{log.lines.map((line) => <Text key={line.id}>{line.text}</Text>)}` */
  map<Drawn>(draw: (row: Row, index: number) => Drawn): Drawn[];
}

/** What a stream does beside passing rows on. */
export interface StreamOptions<Row> {
  /** Rows that a browser keeps; beyond them those at the other end go. 1,000 when absent. */
  limit?: number;
  /** The rows to begin with, whenever a page is opened or drawn anew. Not in a SharedState. */
  load?(): readonly Row[] | Promise<readonly Row[]>;
}

/**
 * A field for rows that are shown and forgotten: logs, ticks, feeds. `lines = stream<Line>()`, then `this.lines.push(line)`.
 * What a row shows is what it showed when it came; push it again, under the same key, to change it.
 */
export declare function stream<Row>(options?: StreamOptions<Row>): Stream<Row>;

/**
 * For long lists: only `rows` of them (50 when absent) are on the page at first, and others come as the visitor scrolls to them.
 *
 *     {windowed(people.all, 30).map((person) => <Text key={person.id}>{person.name}</Text>)}
 *     <Table rows={windowed(people.all, 30)} rowKey="id" />
 */
export declare function windowed<Item>(
  list: readonly Item[] | LazyList<Item>,
  rows?: number,
): readonly Item[];
