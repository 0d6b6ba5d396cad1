/** Rows of a list that the browser makes: known by their keys, so that a row that moves keeps what is typed in it. */

import type { ClientScope } from "@heddle/state-engine/model";
import type { LocalContext, LocalList, LocalValue } from "@heddle/state-engine/program";
import { homeOf, type LocalScope } from "../page/local-layer.ts";
import { Variable } from "./signals.ts";

/** Scopes of the server's have numbers from 0, those of an edited draft small negative ones. */
let lastNumber = -1_000_000;

/** A row of a local list, or a part that is mounted within one. */
export class LocalRow implements LocalScope {
  readonly id: number;
  readonly parent: ClientScope;
  readonly control: number;
  readonly part: number;
  readonly home: ClientScope;
  private variables: RowVariables | null = null;

  constructor(parent: ClientScope, control: number, part: number) {
    lastNumber -= 1;
    this.id = lastNumber;
    this.parent = parent;
    this.control = control;
    this.part = part;
    this.home = homeOf(parent);
  }

  /** Shows this item at this place. */
  show({ item, index }: LocalList, value: unknown, place: number): void {
    this.variables ??= {
      names: { item, index },
      item: new Variable<unknown>(undefined),
      place: new Variable(0),
    };
    this.variables.item.value = value;
    this.variables.place.value = place;
  }

  /** What code in this scope sees: the variables around it, and the row's own. */
  context(above: LocalContext): LocalContext {
    if (!this.variables) return above;
    const { names, item, place } = this.variables;
    const context = Object.create(above) as LocalContext;
    Object.defineProperty(context, names.item, { get: () => item.value });
    if (names.index !== undefined) Object.defineProperty(context, names.index, { get: () => place.value });
    return context;
  }
}

interface RowVariables {
  names: { item: string; index: string | undefined };
  item: Variable<unknown>;
  place: Variable<number>;
}

/** The rows of one list in one scope. */
export class Rows {
  private readonly scope: ClientScope;
  private readonly control: number;
  private readonly list: LocalList;
  private readonly read: (row: ClientScope, value: LocalValue) => unknown;
  private readonly part: number;
  private byKey = new Map<string, LocalRow>();
  shown: readonly ClientScope[] = [];

  /** `read` evaluates code in a row. */
  constructor(
    scope: ClientScope,
    control: number,
    list: LocalList,
    read: (row: ClientScope, value: LocalValue) => unknown,
  ) {
    this.scope = scope;
    this.control = control;
    this.list = list;
    this.part = list.part;
    this.read = read;
  }

  /** The rows of these items; the same list when they are the same rows in the same order. */
  show(value: unknown, doubled: (key: string) => void): readonly ClientScope[] {
    const byKey = new Map<string, LocalRow>();
    const shown = itemsOf(value).map((item, place) => {
      const given = this.keyOf(item, place);
      let key = given;
      for (let count = 2; byKey.has(key); count++) {
        if (count === 2) doubled(given);
        key = `${given}\u0000${count}`;
      }
      const row = this.byKey.get(key) ?? new LocalRow(this.scope, this.control, this.part);
      row.show(this.list, item, place);
      byKey.set(key, row);
      return row;
    });
    this.byKey = byKey;
    const before = this.shown;
    const isSame = before.length === shown.length && shown.every((row, place) => row === before[place]);
    if (!isSame) this.shown = shown;
    return this.shown;
  }

  private keyOf(item: unknown, place: number): string {
    const { key } = this.list;
    if (!key) return String(place);
    // A row of its own, as the key says which row it will be.
    const probe = new LocalRow(this.scope, this.control, this.part);
    probe.show(this.list, item, place);
    return String(this.read(probe, key));
  }
}

function itemsOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return Array.from(value as unknown[]);
  if (typeof value === "object" && Symbol.iterator in value) return Array.from(value as Iterable<unknown>);
  throw new TypeError(`A list must be an array, not ${typeof value}.`);
}
