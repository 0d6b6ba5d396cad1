/** A list whose rows the state does not hold: those that are looked at are loaded when they are. SPEC.md, rules LL1-LL4. */

import { FieldWrapper } from "../state/wrappers.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { FieldWorker } from "./field-worker.ts";

/** What a load is asked for. Rows count from 0. */
export interface LoadRequest {
  offset: number;
  limit: number;
  sort: unknown;
  filter: unknown;
  signal: unknown;
}

export interface LazyOptions {
  /** Rows that are loaded before a page says how many it shows. */
  size?: number;
  sort?: unknown;
  filter?: unknown;
  /** Gives the rows, and how many there are in all where that is known; now or by a promise. */
  load(request: LoadRequest): unknown;
}

/** The list as it stands in the state: plain data, tracked and stored like any other. */
export interface LazyData {
  rows: unknown[];
  offset: number;
  /** Rows of the whole list, as far as is known. */
  total: number;
  sort: unknown;
  filter: unknown;
  isLoading: boolean;
  error: string | null;
}

/** Who loads the raw data of a lazy list: beside it, so that neither copies nor the store meet it. */
const loaders = new WeakMap<object, Loader>();

/** Rows that a load may ask for before any page was drawn. */
const FIRST_ROWS = 50;

/** `people = lazyList({ load: async ({ offset, limit }) => … })` */
export class LazyField extends FieldWrapper {
  private readonly options: LazyOptions;

  constructor(options: LazyOptions) {
    super();
    if (typeof options?.load !== "function")
      throw new TypeError(
        "lazyList needs a load function: lazyList({ load: async ({ offset, limit }) => … }).",
      );
    this.options = options;
  }

  define(instance: InstanceNode, field: string): void {
    const { sort = null, filter = null } = this.options;
    const data: LazyData = { rows: [], offset: 0, total: 0, sort, filter, isLoading: false, error: null };
    instance.defineWorked(field, data, new Loader(instance, field, this.options));
  }
}

/** Loads the rows of one lazy list. The newest request counts; an older one's answer is dropped. */
export class Loader implements FieldWorker {
  private readonly instance: InstanceNode;
  private readonly field: string;
  private readonly options: LazyOptions;
  /** The rows that a page asked for last; null before any did. */
  private asked: { offset: number; limit: number } | null = null;
  private wanted: { offset: number; limit: number };
  private round = 0;
  private isDue = false;

  constructor(instance: InstanceNode, field: string, options: LazyOptions) {
    this.instance = instance;
    this.field = field;
    this.options = options;
    this.wanted = { offset: 0, limit: options.size ?? FIRST_ROWS };
  }

  attach(data: object): void {
    loaders.set(data, this);
    Object.defineProperty(data, "reload", { value: () => this.load(), configurable: true });
    Object.defineProperty(data, "at", { value: atPlace, configurable: true });
  }

  /** A page looks at these rows. What it asked for before is loaded or on its way already. */
  ask(offset: number, limit: number): void {
    if (this.asked?.offset === offset && this.asked.limit === limit) return;
    this.asked = { offset, limit };
    this.wanted = this.asked;
    this.soon();
  }

  /** A page looks at whatever rows there are. */
  askFirst(): void {
    if (!this.asked) this.ask(0, this.wanted.limit);
  }

  /** The first rows, for a page that is about to be shown; null when it was looked at before. `limit` absent: the list's own. */
  first(limit: number = this.wanted.limit): Promise<void> | null {
    if (this.asked) return null;
    this.asked = { offset: 0, limit };
    this.wanted = this.asked;
    return this.load();
  }

  /** Another order or another choice of rows was asked for: the list is another one from its top. */
  changed(key: string | undefined): void {
    if (!this.asked || (key !== "sort" && key !== "filter")) return;
    this.wanted = { offset: 0, limit: this.wanted.limit };
    this.soon();
  }

  /** Loading writes to the state, which is not done while a page is being evaluated. */
  private soon(): void {
    if (this.isDue) return;
    this.isDue = true;
    void Promise.resolve().then(() => {
      if (this.isDue) return this.load();
    });
  }

  /** Loads what is wanted anew. Errors are the list's own: `error` tells the page, and the log tells the author. */
  private async load(): Promise<void> {
    this.isDue = false;
    this.round += 1;
    const { round } = this;
    const { offset, limit } = this.wanted;
    const { context, proxy } = this.instance;
    context.touched();
    const data = proxy[this.field] as LazyData;
    data.isLoading = true;
    try {
      const { sort, filter } = data;
      const { signal } = context.members;
      const answer: unknown = await this.options.load({ offset, limit, sort, filter, signal });
      if (round !== this.round) return;
      const { rows, total } = readAnswer(answer, offset, limit);
      context.touched();
      const now = proxy[this.field] as LazyData;
      now.rows = rows;
      now.offset = offset;
      now.total = total;
      now.error = null;
      now.isLoading = false;
    } catch (error) {
      if (round !== this.round) return;
      context.touched();
      const now = proxy[this.field] as LazyData;
      now.error = context.failed(error);
      now.isLoading = false;
    }
  }
}

/** The row at a place of the whole list, if it is loaded. Called on the tracked data: what it gives is tracked. */
function atPlace(this: LazyData, place: number): unknown {
  return this.rows[place - this.offset];
}

/** The loader of a value that is a lazy list, else undefined. */
export function loaderOf(value: unknown): Loader | undefined {
  return typeof value === "object" && value !== null ? loaders.get(value) : undefined;
}

function readAnswer(answer: unknown, offset: number, limit: number): { rows: unknown[]; total: number } {
  const { rows, total } = Array.isArray(answer)
    ? { rows: answer as unknown[], total: undefined }
    : ((answer ?? {}) as { rows?: unknown; total?: unknown });
  if (!Array.isArray(rows))
    throw new TypeError("A lazy list's load gives { rows, total }, or the rows alone.");
  const shown = rows.length > limit ? rows.slice(0, limit) : rows;
  if (total === undefined)
    // Nobody said how many there are: a full page means that there may be one more.
    return { rows: shown, total: offset + shown.length + (rows.length >= limit ? 1 : 0) };
  if (!Number.isInteger(total) || (total as number) < 0)
    throw new TypeError("A lazy list's total is a whole number from 0.");
  return { rows: shown, total: Math.max(total as number, offset + shown.length) };
}
