/** Mounted scopes of one session's page: their contexts, their numbers, and their first values. SPEC.md, rules B3-B8. */

import { type LazyData, loaderOf } from "../lists/lazy-list.ts";
import { type Stream, streamOf } from "../lists/stream.ts";
import type { BindingIndex } from "../program/program.ts";
import { Evaluation, FAILED } from "./evaluation.ts";
import type { PageContext } from "./page-program.ts";
import {
  doubledKey,
  firstPlace,
  isRowList,
  NO_CHILDREN,
  placeOf,
  type Row,
  type RowList,
  type Scope,
} from "./scope.ts";
import { type StreamDrawing, streamNumber, streamRowsText } from "./stream-rows.ts";
import { newWindow, rowsInWindow, rowsOfLazy, rowsText, type Window } from "./window.ts";
import { Sent, scopeNumber } from "./wire.ts";

export class Mounting extends Evaluation {
  protected scopes = new Map<number, Scope>();
  /** What is looked at of long lists, while the page is mounted anew: by scope and control. */
  protected windows: ReadonlyMap<string, Window> | null = null;
  /** Scopes with instance states that were unmounted since somebody asked. */
  private unmounted: Scope[] | null = null;

  /** The scope with this number, if it is mounted. */
  scope(id: number): Scope | undefined {
    return this.scopes.get(id);
  }

  /** The scope of a binding's part at or above the given one. */
  protected holderOf(scope: Scope, binding: BindingIndex): Scope | null {
    const { part } = this.program.binding(binding);
    for (let one: Scope | null = scope; one; one = one.above) if (one.part === part) return one;
    return null;
  }

  /** The context of a scope's bindings: the page's, with the variables of the rows around. */
  contextOf(scope: Scope): PageContext {
    return this.ownContext(scope, this.contextAround(scope));
  }

  /** The same without the scope's own states. */
  protected contextAround(scope: Scope): PageContext {
    const above = scope.above ? this.contextOf(scope.above) : this.context;
    if (!scope.above || this.program.rowPart[scope.control]! < 0) return above;
    return this.rowContext(scope as Row, this.indexOf(scope as Row), above);
  }

  /** With the scope's instance states, where its part has any. */
  protected ownContext(scope: Scope, above: PageContext): PageContext {
    const variables = this.program.ownOf(scope.part);
    if (variables.length === 0) return above;
    const context = Object.create(above) as PageContext;
    for (const variable of variables) context[variable.name] = this.listener.own(variable, scope.id);
    return context;
  }

  /** Scopes with instance states that were unmounted since the last call. */
  takeUnmounted(): readonly Scope[] {
    const { unmounted } = this;
    this.unmounted = null;
    return unmounted ?? NO_SCOPES;
  }

  /** A row's place in its list. */
  indexOf(row: Row): number {
    const list = row.above?.children[this.program.place[row.control]!];
    return list && isRowList(list) ? placeOf(row, list) : -1;
  }

  protected mountScope(scope: Scope, around: PageContext): string {
    const part = this.program.info.parts[scope.part]!;
    const context = this.ownContext(scope, around);
    const values: string[] = [];
    scope.sent = new Array<unknown>(part.bindings.length);
    part.bindings.forEach((binding, place) => {
      if (this.program.isLocal[binding]) {
        values.push(this.pictureOf(binding, context));
        scope.sent[place] = null;
        return;
      }
      const value = this.evaluate(binding, context);
      const text = value === FAILED ? null : this.textOf(binding, value);
      if (text !== null) this.judge(binding, value, text);
      values.push(text ?? "null");
      scope.sent[place] =
        text === null ? null : typeof value === "object" && value !== null ? new Sent(text) : value;
    });
    const children: string[] = [];
    if (part.controls.length > 0) scope.children = [];
    for (const control of part.controls) {
      if (this.program.isLocal[control]) {
        children.push(this.mountLocal(scope, control, context));
        continue;
      }
      const value = this.evaluate(control, context);
      if (this.program.rowPart[control]! >= 0) {
        const list = this.newList(scope, control);
        scope.children.push(list);
        const stream = streamOf(value);
        if (stream) {
          list.isStream = true;
          children.push(streamRowsText(this.streamDrawing(scope, control, list, stream, context), stream));
          continue;
        }
        const items = value === FAILED ? null : this.shownOf(control, value, list);
        const rows = this.appendRows(scope, control, list, items ?? [], context);
        children.push(rowsText(rows, list.window));
      } else {
        const child = value === FAILED ? null : this.newBranch(scope, control, value);
        scope.children.push(child);
        children.push(child ? this.mountScope(child, context) : "null");
      }
    }
    return `[${scope.id},${scope.part},[${values.join(",")}],[${children.join(",")}]]`;
  }

  protected streamDrawing(
    scope: Scope,
    control: BindingIndex,
    list: RowList,
    stream: Stream,
    context: PageContext,
  ): StreamDrawing {
    const isKept = this.program.hasEventsInRows(control);
    const forget = (number: number) => {
      const row = this.scopes.get(number) as Row | undefined;
      if (!row) return;
      list.rows.splice(list.rows.indexOf(row), 1);
      this.forget(row);
    };
    const draw = (item: unknown) => {
      const index = stream.count();
      const key = this.keyAt(control, item, index, context);
      const row = this.rowOf(scope, control, item, key);
      row.id = streamNumber(scope.id, control, key);
      const before = this.scopes.get(row.id) as Row | undefined;
      if (before) this.forget(before);
      this.scopes.set(row.id, row);
      const text = this.mountScope(row, this.rowContext(row, index, context));
      if (!isKept) this.forget(row);
      else if (before) list.rows[list.rows.indexOf(before)] = row;
      else list.rows.push(row);
      return text;
    };
    return { scope, control, list, draw, forget };
  }

  private rowOf(above: Scope, control: BindingIndex, item: unknown, key: string): Row {
    return {
      id: 0,
      part: this.program.rowPart[control]!,
      above,
      control,
      sent: NO_VALUES,
      children: NO_CHILDREN,
      item,
      key,
    };
  }

  /** Mounts a control that the browser decides: all parts of a choice, and nothing of a list, whose rows the browser makes. */
  private mountLocal(scope: Scope, control: BindingIndex, context: PageContext): string {
    if (this.program.rowPart[control]! >= 0) {
      scope.children.push(null);
      return this.isFirst ? this.pictureOfRows(control, context) : "[]";
    }
    const list: RowList = { rows: [], items: [] };
    scope.children.push(list);
    const texts = (this.program.binding(control).parts ?? []).map((part) => {
      const key = String(part);
      const branch: Row = {
        id: 0,
        part,
        above: scope,
        control,
        sent: NO_VALUES,
        children: NO_CHILDREN,
        item: undefined,
        key,
      };
      branch.id = this.takeNumber(scopeNumber(scope.id, control, key), branch);
      list.rows.push(branch);
      return this.mountScope(branch, context);
    });
    return `[${texts.join(",")}]`;
  }

  /** Mounts rows at the end of a list; gives their models' texts. */
  protected appendRows(
    scope: Scope,
    control: BindingIndex,
    list: RowList,
    items: readonly unknown[],
    context: PageContext,
  ): string {
    const texts: string[] = [];
    const places = this.firstPlaces(control, context);
    for (const item of items) {
      const index = firstPlace(list) + list.rows.length;
      const row = this.newRow(scope, control, item, index, context);
      list.rows.push(row);
      list.items.push(item);
      const shownAt = places ? places.indexOf(index) : index;
      texts.push(this.mountScope(row, this.rowContext(row, shownAt, context)));
    }
    return texts.join(",");
  }

  protected newBranch(above: Scope, control: BindingIndex, value: unknown): Scope | null {
    const part = this.branchPart(control, value);
    if (part < 0 || this.isTooDeep(above, control, part)) return null;
    const scope: Scope = { id: 0, part, above, control, sent: NO_VALUES, children: NO_CHILDREN };
    scope.id = this.takeNumber(scopeNumber(above.id, control, String(part)), scope);
    return scope;
  }

  /** Does a part that is inside itself go on for ever? Its data does, then: a node that is its own child. */
  private isTooDeep(above: Scope, control: BindingIndex, part: number): boolean {
    if (part > above.part) return false;
    let times = 0;
    for (let scope: Scope | null = above; scope; scope = scope.above) if (scope.part === part) times++;
    if (times < MOST_LEVELS) return false;
    this.listener.failed(
      control,
      new RangeError(
        `The block is inside itself more than ${MOST_LEVELS} times: is something its own child?`,
      ),
    );
    return true;
  }

  protected branchPart(control: BindingIndex, value: unknown): number {
    const parts = this.program.binding(control).parts ?? [];
    return typeof value === "number" ? (parts[value] ?? -1) : -1;
  }

  protected newRow(
    above: Scope,
    control: BindingIndex,
    item: unknown,
    index: number,
    context: PageContext,
  ): Row {
    const given = this.keyAt(control, item, index, context);
    let key = given;
    let number = scopeNumber(above.id, control, key);
    for (let count = 2; this.isRowWithKey(number, above, control, key); count++) {
      if (count === 2) this.listener.doubled(control, given);
      key = doubledKey(given, count);
      number = scopeNumber(above.id, control, key);
    }
    const row = this.rowOf(above, control, item, key);
    row.id = this.takeNumber(number, row);
    return row;
  }

  protected isRowWithKey(number: number, above: Scope, control: BindingIndex, key: string): boolean {
    const found = this.scopes.get(number);
    return (
      found !== undefined && found.above === above && found.control === control && (found as Row).key === key
    );
  }

  protected takeNumber(number: number, scope: Scope): number {
    let free = number;
    while (this.scopes.has(free)) free = (free + 1) >>> 0 || 1;
    this.scopes.set(free, scope);
    return free;
  }

  protected forget(scope: Scope): void {
    if (this.scopes.get(scope.id) === scope) this.scopes.delete(scope.id);
    if (this.program.ownOf(scope.part).length > 0) {
      this.unmounted ??= [];
      this.unmounted.push(scope);
    }
    for (const child of scope.children) {
      if (child === null) continue;
      if (isRowList(child)) for (const row of child.rows) this.forget(row);
      else this.forget(child);
    }
  }

  protected keyAt(control: BindingIndex, item: unknown, index: number, context: PageContext): string {
    const keyOf = this.program.functions.keys[control];
    if (!keyOf) return String(index);
    try {
      return String(keyOf(this.itemContext(control, item, index, context)));
    } catch (error) {
      this.listener.failed(control, error);
      return `at ${index}`;
    }
  }

  /** Are the rows' keys their positions? Then a row shows what stands at its place, and identity does not matter. */
  protected isPositional(control: BindingIndex, items: readonly unknown[], context: PageContext): boolean {
    const known = this.program.positional.get(control);
    if (known !== undefined) return known;
    if (this.program.functions.keys[control] && items.length === 0) return false;
    const names = this.program.functions.rows[control];
    const positional =
      !this.program.functions.keys[control] ||
      (names?.index !== undefined &&
        this.keyAt(control, items[0], 0, context) !== this.keyAt(control, items[0], 1, context));
    this.program.positional.set(control, positional);
    return positional;
  }

  private newList(scope: Scope, control: BindingIndex): RowList {
    const { window } = this.program.binding(control);
    if (window === undefined) return { rows: [], items: [] };
    return { rows: [], items: [], window: this.windows?.get(`${scope.id}/${control}`) ?? newWindow(window) };
  }

  /** The items that have rows: all, or those in the list's window. Null when the value is no list. */
  protected shownOf(control: BindingIndex, value: unknown, list: RowList): readonly unknown[] | null {
    const loader = loaderOf(value);
    if (loader) {
      const lazy = value as LazyData;
      if (list.window) return rowsOfLazy(list.window, lazy, loader);
      loader.askFirst();
      return lazy.rows;
    }
    const items = this.itemsOf(control, value);
    return items && list.window ? rowsInWindow(list.window, items) : items;
  }
}

const NO_VALUES: unknown[] = [];
const NO_SCOPES: readonly Scope[] = [];
/** How often a block may be inside itself. */
const MOST_LEVELS = 100;
