/** A list that passes by: rows go to the browsers that look on and are not kept here. SPEC.md, rules ST1-ST5. */

import { FieldWrapper } from "../state/wrappers.ts";
import { copyOf } from "../tracking/copy.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { Telling } from "../tracking/owner.ts";
import type { FieldWorker } from "./field-worker.ts";

export interface StreamOptions {
  /** Rows that a browser keeps; beyond them those at the other end go. */
  limit?: number;
  /** Gives the rows to begin with, whenever a page is drawn anew; now or by a promise. */
  load?(): unknown;
}

/** What to do in the browsers. Keys are those that the page gives its rows. */
export type StreamChange =
  | { kind: "end" | "start" | "all"; rows: readonly unknown[] }
  | { kind: "remove"; keys: readonly string[] };

/** The stream as it stands in the state: how often it changed. The rest is methods. */
interface StreamData {
  changes: number;
}

/** The stream behind raw data: beside it, so that neither copies nor the store meet it. */
const streams = new WeakMap<object, Stream>();

/** Rows that a browser keeps when nothing else is said. */
const MOST_ROWS = 1_000;

/** `lines = stream<Line>()` */
export class StreamField extends FieldWrapper {
  private readonly options: StreamOptions;

  constructor(options: StreamOptions = {}) {
    super();
    const { limit = MOST_ROWS } = options;
    if (!Number.isInteger(limit) || limit < 1)
      throw new TypeError("A stream's limit is a whole number of rows from 1.");
    this.options = options;
  }

  define(instance: InstanceNode, field: string): void {
    instance.defineWorked(field, { changes: 0 }, new Stream(instance, field, this.options));
  }
}

/** One stream field of one instance, with what it has to tell at the next commit. */
export class Stream implements FieldWorker, Telling {
  readonly limit: number;
  private readonly instance: InstanceNode;
  private readonly field: string;
  private readonly load: StreamOptions["load"];
  /** Rows told so far: what a row without a key is known by. */
  private told = 0;
  /** What happened since the last commit. */
  private waiting: StreamChange[] = [];
  private isFilled = false;

  constructor(instance: InstanceNode, field: string, { limit = MOST_ROWS, load }: StreamOptions) {
    this.instance = instance;
    this.field = field;
    this.limit = limit;
    this.load = load;
    if (load && instance.shape.kind === "shared")
      throw new TypeError("A stream of a SharedState has no load: each visitor's page would fill it again.");
  }

  get pending(): readonly StreamChange[] {
    return this.waiting;
  }

  /** The next row's place among all that were ever told. */
  count(): number {
    return this.told++;
  }

  /** The commit told everybody. */
  settle(): void {
    this.waiting = [];
  }

  attach(data: object): void {
    const methods: Record<string, (...values: unknown[]) => void> = {
      push: (...rows) => this.add({ kind: "end", rows: rows.map(copyOf) }),
      unshift: (...rows) => this.add({ kind: "start", rows: rows.map(copyOf) }),
      remove: (...keys) => this.add({ kind: "remove", keys: keys.map(String) }),
      clear: () => this.add({ kind: "all", rows: [] }),
      reset: (rows) => this.add({ kind: "all", rows: rowsOf(rows) }),
    };
    streams.set(data, this);
    for (const [name, value] of Object.entries(methods))
      Object.defineProperty(data, name, { value, configurable: true });
  }

  /** The rows for a page that is about to be shown; null where there is nothing to load. */
  first(): Promise<void> | null {
    if (!this.load) return null;
    this.isFilled = true;
    return this.fill();
  }

  changed(): void {}

  /** A page was drawn anew: without rows, unless they were just loaded for it. */
  drawn(): void {
    const isFilled = this.isFilled;
    this.isFilled = false;
    if (this.load && !isFilled) void Promise.resolve().then(() => this.fill());
  }

  private async fill(): Promise<void> {
    const { context } = this.instance;
    context.touched();
    try {
      const rows = rowsOf(await this.load!());
      context.touched();
      this.add({ kind: "all", rows });
    } catch (error) {
      context.touched();
      context.failed(error);
    }
  }

  private add(change: StreamChange): void {
    if (this.waiting.length === 0) this.instance.owner.tellLater(this);
    if (change.kind === "all") this.waiting.length = 0;
    this.waiting.push(change);
    (this.instance.proxy[this.field] as StreamData).changes += 1;
  }
}

function rowsOf(rows: unknown): unknown[] {
  if (!Array.isArray(rows)) throw new TypeError("A stream is filled with a list of rows.");
  return rows.map(copyOf);
}

/** The stream of a value that is one, else undefined. */
export function streamOf(value: unknown): Stream | undefined {
  return typeof value === "object" && value !== null ? streams.get(value) : undefined;
}
