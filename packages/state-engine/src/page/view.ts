/** One session's page: its mounted scopes, and the operations that bring the browser up to date. SPEC.md, rules B1-B9. */

import { streamOf } from "../lists/stream.ts";
import type { BindingIndex } from "../program/program.ts";
import { BECAUSE, type Tracer } from "../trace/index.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { FAILED } from "./evaluation.ts";
import { Marks } from "./marks.ts";
import { byScope } from "./own-paths.ts";
import type { PageContext, PageProgram } from "./page-program.ts";
import { Redrawing } from "./redrawing.ts";
import type { Changed } from "./row-changing.ts";
import { firstPlace, isRowList, placeOf, type Row, type RowList, type Scope } from "./scope.ts";
import { changedValue } from "./sent-value.ts";
import { streamOperations } from "./stream-rows.ts";
import { placeOperation } from "./window.ts";
import { Sent, valueText } from "./wire.ts";

const marksOf = new WeakMap<PageProgram, Marks>();

export class View extends Redrawing {
  /** Sees every binding that is looked at; null where nobody looks on. */
  tracer: Tracer | null = null;

  /** The operations, as JSON texts, for what changed. Paths of states that the page does not use are passed over. */
  update(paths: readonly DirtyPath[], everything = false): string[] {
    if (!this.rootScope) return [];
    this.unfold();
    let marks = marksOf.get(this.program);
    if (!marks) {
      marks = new Marks(this.program);
      marksOf.set(this.program, marks);
    }
    this.ops = [];
    if (this.hasDrifted) return this.everything();
    marks.tracer = this.tracer;
    const { moved } = this;
    this.moved = [];
    const { page, own } = byScope(paths);
    try {
      if (everything) marks.markAll();
      for (const control of moved) marks.mark(control, BECAUSE.scrolled);
      if (marks.take(page) || moved.length > 0 || everything) this.walk(this.rootScope, this.context, marks);
      for (const [number, changed] of own ?? []) {
        marks.clear();
        const scope = this.scopes.get(number);
        if (scope && marks.take(changed)) this.walk(scope, this.contextAround(scope), marks);
      }
    } finally {
      marks.clear();
    }
    const { ops } = this;
    this.ops = [];
    return ops;
  }

  /** Another part of a long list is to be mounted from the next update on. Both in rows. */
  moveWindow(scope: Scope, control: BindingIndex, offset: number, limit: number): void {
    const list = scope.children[this.program.place[control]!];
    if (!list || !isRowList(list) || !list.window) return;
    list.window.asked = { offset, limit };
    this.moved.push(control);
  }

  /** The browser already shows this value there: the person typed it. */
  assume(scope: Scope, binding: BindingIndex, value: unknown): void {
    const holder = this.holderOf(scope, binding);
    const place = this.program.place[binding];
    if (!holder || place === undefined) return;
    holder.sent[place] = typeof value === "object" && value !== null ? new Sent(valueText(value)) : value;
  }

  /** The value of a binding as it is now, seen from a scope in or below its part. Undefined when it throws. */
  now(scope: Scope, binding: BindingIndex): unknown {
    const holder = this.holderOf(scope, binding);
    if (!holder) return undefined;
    const value = this.evaluate(binding, this.contextOf(holder));
    return value === FAILED ? undefined : value;
  }

  private walk(scope: Scope, around: PageContext, marks: Marks): void {
    const part = this.program.info.parts[scope.part]!;
    const context = this.ownContext(scope, around);
    for (let place = 0; place < part.bindings.length; place++) {
      const binding = part.bindings[place]!;
      if (!marks.binding(binding)) continue;
      if (this.tracer)
        this.tracer.evaluate(binding, scope.id, this.ops, () => this.refresh(scope, place, binding, context));
      else this.refresh(scope, place, binding, context);
    }
    for (let place = 0; place < part.controls.length; place++) {
      const control = part.controls[place]!;
      if (this.program.isLocal[control]) this.walkBranches(scope, place, context, marks);
      else if (this.program.rowPart[control]! >= 0) this.walkRows(scope, place, control, context, marks);
      else this.walkBranch(scope, place, control, context, marks);
    }
  }

  private refresh(scope: Scope, place: number, binding: BindingIndex, context: PageContext): void {
    const value = this.evaluate(binding, context);
    if (value === FAILED) return;
    const changed = changedValue(scope.sent[place], value, () => this.textOf(binding, value));
    if (!changed) return;
    this.judge(binding, value, changed.text);
    scope.sent[place] = changed.sent;
    if (changed.text !== null) this.ops.push(`[${scope.id},${binding},${changed.text}]`);
    else if (changed.added !== null) this.ops.push(`["t",${scope.id},${binding},${changed.added}]`);
  }

  private walkBranch(
    scope: Scope,
    place: number,
    control: BindingIndex,
    context: PageContext,
    marks: Marks,
  ): void {
    const child = scope.children[place] as Scope | null;
    if (marks.binding(control)) {
      const choose = () => this.chooseBranch(scope, place, control, context, child);
      if (this.tracer ? this.tracer.evaluate(control, scope.id, this.ops, choose) : choose()) return;
    }
    if (child && marks.part(child.part)) this.walk(child, context, marks);
  }

  /** All branches of a choice that the browser makes are mounted. Of its lists the server knows nothing. */
  private walkBranches(scope: Scope, place: number, context: PageContext, marks: Marks): void {
    const list = scope.children[place] as RowList | null;
    for (const branch of list?.rows ?? NO_ROWS)
      if (marks.part(branch.part)) this.walk(branch, context, marks);
  }

  /** Mounts another branch when there is one to show; false when the same stays. */
  private chooseBranch(
    scope: Scope,
    place: number,
    control: BindingIndex,
    context: PageContext,
    child: Scope | null,
  ): boolean {
    const value = this.evaluate(control, context);
    if (value === FAILED || this.branchPart(control, value) === (child?.part ?? -1)) return false;
    if (child) this.forget(child);
    const mounted = this.newBranch(scope, control, value);
    scope.children[place] = mounted;
    const text = mounted ? this.mountScope(mounted, context) : "null";
    this.ops.push(`["m",${scope.id},${control},${text}]`);
    return true;
  }

  private walkRows(
    scope: Scope,
    place: number,
    control: BindingIndex,
    context: PageContext,
    marks: Marks,
  ): void {
    const list = scope.children[place] as RowList;
    if (list.isStream) {
      if (marks.binding(control)) this.followStream(scope, control, list, context);
      return;
    }
    const mayTouch = marks.list(control) && this.program.itemReadersOf(control).length > 0;
    const touched = mayTouch ? marks.touchedIn(list) : NO_ROWS;
    const stale = this.staleOf(control, touched, list, context);
    let changed: Changed | null = null;
    if (marks.binding(control) || stale) {
      const look = () => this.lookAtRows(scope, control, list, context, stale);
      changed = this.tracer ? this.tracer.evaluate(control, scope.id, this.ops, look) : look();
    }
    const every = marks.part(this.program.rowPart[control]!);
    if (every) {
      const first = firstPlace(list);
      list.rows.forEach((row, index) => {
        this.walkRow(row, first + index, control, context, marks, changed, true);
      });
      return;
    }
    if (touched.length === 0 && !changed) return;
    const affected = new Set<Row>([...touched, ...(changed?.replaced ?? []), ...(changed?.moved ?? [])]);
    for (const row of affected)
      if (this.scopes.get(row.id) === row)
        this.walkRow(
          row,
          this.needsIndex(control) ? placeOf(row, list) : -1,
          control,
          context,
          marks,
          changed,
          false,
        );
  }

  /** Sends what a stream has to tell; rows that were sent before are never looked at again. */
  private followStream(scope: Scope, control: BindingIndex, list: RowList, context: PageContext): void {
    const tell = () => {
      const stream = streamOf(this.evaluate(control, context));
      if (stream)
        this.ops.push(...streamOperations(this.streamDrawing(scope, control, list, stream, context), stream));
    };
    if (this.tracer) this.tracer.evaluate(control, scope.id, this.ops, tell);
    else tell();
  }

  private lookAtRows(
    scope: Scope,
    control: BindingIndex,
    list: RowList,
    context: PageContext,
    stale: ReadonlySet<Row> | null,
  ): Changed | null {
    const value = this.evaluate(control, context);
    const before = firstPlace(list);
    const items = value === FAILED ? null : this.shownOf(control, value, list);
    if (!items) return null;
    const changed = this.isPositional(control, items, context)
      ? this.changePositional(scope, control, list, items, context, before)
      : this.changeRows(scope, control, list, items, context, stale);
    const place = list.window && placeOperation(list.window, scope.id, control);
    if (place) this.ops.push(place);
    // Every place counts from the window's beginning.
    return before === firstPlace(list) ? changed : { replaced: null, ...changed, moved: new Set(list.rows) };
  }

  private walkRow(
    row: Row,
    index: number,
    control: BindingIndex,
    context: PageContext,
    marks: Marks,
    changed: Changed | null,
    always: boolean,
  ): void {
    const depth = marks.depth;
    if (changed?.replaced?.has(row)) marks.markOtherItem(control);
    else if (marks.isTouched(row.item)) marks.markTouched(control, row.item);
    if (changed?.moved?.has(row)) marks.markPlaces(control);
    if (always || marks.depth > depth) this.walk(row, this.rowContext(row, index, context), marks);
    marks.undo(depth);
  }
}

const NO_ROWS: readonly Row[] = [];
