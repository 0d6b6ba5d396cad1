/** Brings a list's rows to its items of now: which stay, come, go and move. SPEC.md, rules B1, B4, B7 and WL2. */

import type { BindingIndex } from "../program/program.ts";
import { Mounting } from "./mounting.ts";
import type { PageContext } from "./page-program.ts";
import { insertAt, movedRows, rowOperations } from "./row-operations.ts";
import { compareRows } from "./rows.ts";
import { firstPlace, givenKey, placeOf, type Row, type RowList, type Scope } from "./scope.ts";

/** What became of a list's rows: those that show another item now, and those that stand elsewhere. */
export interface Changed {
  replaced: Set<Row> | null;
  moved: Set<Row> | null;
}

export class RowChanging extends Mounting {
  /** What the browser has to be told, as JSON texts. */
  protected ops: string[] = [];

  protected needsIndex(control: BindingIndex): boolean {
    return this.program.functions.rows[control]?.index !== undefined;
  }

  /** Rows whose changed item has another key now. */
  protected staleOf(
    control: BindingIndex,
    touched: readonly Row[],
    list: RowList,
    context: PageContext,
  ): Set<Row> | null {
    if (touched.length === 0 || this.program.positional.get(control) || !this.program.functions.keys[control])
      return null;
    let stale: Set<Row> | null = null;
    for (const row of touched) {
      const index = this.needsIndex(control) ? placeOf(row, list) : -1;
      if (this.keyAt(control, row.item, index, context) === givenKey(row)) continue;
      stale ??= new Set();
      stale.add(row);
    }
    return stale;
  }

  /** Rows by place: what stands elsewhere now is shown by another row. `before`: the place of the first row until now. */
  protected changePositional(
    scope: Scope,
    control: BindingIndex,
    list: RowList,
    items: readonly unknown[],
    context: PageContext,
    before: number,
  ): Changed {
    this.shiftRows(scope, control, list, items, context, before);
    const { rows } = list;
    const replaced = new Set<Row>();
    for (let index = 0; index < Math.min(rows.length, items.length); index++) {
      if (Object.is(list.items[index], items[index])) continue;
      const row = rows[index]!;
      row.item = items[index];
      list.items[index] = items[index];
      replaced.add(row);
    }
    if (rows.length > items.length) {
      const removed = rows.splice(items.length);
      list.items.length = items.length;
      for (const row of removed) this.forget(row);
      this.ops.push(`["-",${scope.id},${control},${items.length},${removed.length}]`);
    } else if (rows.length < items.length) {
      const at = rows.length;
      const texts = this.appendRows(scope, control, list, items.slice(at), context);
      this.ops.push(`["+",${scope.id},${control},${at},[${texts}]]`);
    }
    return { replaced, moved: null };
  }

  /** A window that moved: rows before it go, those of the places before the first come, and rows of places in both stay. */
  private shiftRows(
    scope: Scope,
    control: BindingIndex,
    list: RowList,
    items: readonly unknown[],
    context: PageContext,
    before: number,
  ): void {
    const first = firstPlace(list);
    const isApart = first + items.length <= before;
    const gone = isApart ? list.rows.length : Math.min(Math.max(0, first - before), list.rows.length);
    if (gone > 0) {
      for (const row of list.rows.splice(0, gone)) this.forget(row);
      list.items.splice(0, gone);
      this.ops.push(`["-",${scope.id},${control},0,${gone}]`);
    }
    if (isApart || first >= before) return;
    const made: Row[] = [];
    const texts: string[] = [];
    for (let place = 0; place < before - first; place++) {
      const row = this.newRow(scope, control, items[place], first + place, context);
      made.push(row);
      texts.push(this.mountScope(row, this.rowContext(row, first + place, context)));
    }
    list.rows = insertAt(list.rows, 0, made);
    list.items = [...items.slice(0, made.length), ...list.items];
    this.ops.push(`["+",${scope.id},${control},0,[${texts.join(",")}]]`);
  }

  protected changeRows(
    scope: Scope,
    control: BindingIndex,
    list: RowList,
    items: readonly unknown[],
    context: PageContext,
    stale: ReadonlySet<Row> | null,
  ): Changed | null {
    const first = firstPlace(list);
    const keyOf = (index: number) => this.keyAt(control, items[index], first + index, context);
    const changes = compareRows(list, items, keyOf, stale);
    if (!changes) return null;
    const before = this.program.indexReaders[control]!.length > 0 ? list.rows.slice() : null;
    for (const { at, count } of changes.remove)
      for (const row of list.rows.splice(at, count)) this.forget(row);
    const { reorder } = changes;
    if (reorder?.kind === "moves")
      for (const [from, to] of reorder.moves) list.rows.splice(to, 0, ...list.rows.splice(from, 1));
    else if (reorder) list.rows = reorder.order.map((from) => list.rows[from]!);
    const inserts: string[] = [];
    const fresh = new Set<Row>();
    for (const { at, count } of changes.insert) {
      const made: Row[] = [];
      const texts: string[] = [];
      for (let index = at; index < at + count; index++) {
        const row = this.newRow(scope, control, items[index], first + index, context);
        made.push(row);
        fresh.add(row);
        texts.push(this.mountScope(row, this.rowContext(row, first + index, context)));
      }
      list.rows = insertAt(list.rows, at, made);
      inserts.push(`["+",${scope.id},${control},${at},[${texts.join(",")}]]`);
    }
    list.items = items.slice();
    const replaced = new Set<Row>();
    for (let index = changes.from; index < changes.to; index++) {
      const row = list.rows[index]!;
      if (Object.is(row.item, items[index])) continue;
      row.item = items[index];
      replaced.add(row);
    }
    this.ops.push(...rowOperations(`${scope.id},${control}`, changes, inserts, list));
    return {
      replaced: replaced.size > 0 ? replaced : null,
      moved: before && movedRows(before, list.rows, fresh),
    };
  }
}
