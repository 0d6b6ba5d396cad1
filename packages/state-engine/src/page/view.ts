/** One session's page: its mounted scopes, and the operations that bring the browser up to date. SPEC.md, rules B1-B12. */

import type { BindingIndex } from "../program/program.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { Marks } from "./marks.ts";
import type { PageContext, PageProgram } from "./page-program.ts";
import { compareRows } from "./rows.ts";
import { doubledKey, givenKey, NO_CHILDREN, type Row, type Scope } from "./scope.ts";
import { primitiveText, Sent, scopeNumber, valueText } from "./wire.ts";

/** What a view tells of bindings that fail. */
export interface ViewListener {
  /** A binding threw; it keeps its last value. */
  failed(binding: BindingIndex, error: unknown): void;
  /** Two rows of a list have the same key. */
  doubled(binding: BindingIndex, key: string): void;
}

/** Strings shorter than this are sent anew rather than appended to. */
const SHORTEST_APPEND = 8;

const marksOf = new WeakMap<PageProgram, Marks>();

export class View {
  readonly program: PageProgram;
  readonly context: PageContext;
  private readonly listener: ViewListener;
  private readonly scopes = new Map<number, Scope>();
  private rootScope: Scope | null = null;
  private ops: string[] = [];

  constructor(program: PageProgram, context: PageContext, listener: ViewListener) {
    this.program = program;
    this.context = context;
    this.listener = listener;
  }

  /** The scope with this number, if it is mounted. */
  scope(id: number): Scope | undefined {
    return this.scopes.get(id);
  }

  /** Mounts the page anew; gives the root scope as JSON text of a ScopeModel. */
  mount(): string {
    this.scopes.clear();
    this.rootScope = { id: 0, part: 0, above: null, control: -1, sent: [], children: NO_CHILDREN };
    this.scopes.set(0, this.rootScope);
    return this.mountScope(this.rootScope, this.context);
  }

  /** The operations, as JSON texts, for what changed. Paths of states that the page does not use are passed over. */
  update(paths: readonly DirtyPath[], everything = false): string[] {
    if (!this.rootScope) return [];
    let marks = marksOf.get(this.program);
    if (!marks) {
      marks = new Marks(this.program);
      marksOf.set(this.program, marks);
    }
    this.ops = [];
    try {
      if (everything) marks.markAll();
      if (marks.take(paths) || everything) this.walk(this.rootScope, this.context, marks);
    } finally {
      marks.clear();
    }
    const { ops } = this;
    this.ops = [];
    return ops;
  }

  /** The browser already shows this value there: the person typed it. */
  assume(scope: Scope, binding: BindingIndex, value: unknown): void {
    const holder = this.holderOf(scope, binding);
    const place = this.program.place[binding];
    if (!holder || place === undefined) return;
    holder.sent[place] = typeof value === "object" && value !== null ? new Sent(valueText(value)) : value;
  }

  /** The operation that sets a binding to what it is now, whatever was sent. */
  resend(scope: Scope, binding: BindingIndex): string | null {
    const holder = this.holderOf(scope, binding);
    const place = this.program.place[binding];
    if (!holder || place === undefined) return null;
    const value = this.evaluate(binding, this.contextOf(holder));
    if (value === FAILED) return null;
    const text = this.textOf(binding, value);
    if (text === null) return null;
    holder.sent[place] = typeof value === "object" && value !== null ? new Sent(text) : value;
    return `[${holder.id},${binding},${text}]`;
  }

  /** The value of a binding as it is now, seen from a scope in or below its part. Undefined when it throws. */
  now(scope: Scope, binding: BindingIndex): unknown {
    const holder = this.holderOf(scope, binding);
    if (!holder) return undefined;
    const value = this.evaluate(binding, this.contextOf(holder));
    return value === FAILED ? undefined : value;
  }

  /** The scope of a binding's part at or above the given one. */
  private holderOf(scope: Scope, binding: BindingIndex): Scope | null {
    const { part } = this.program.binding(binding);
    for (let one: Scope | null = scope; one; one = one.above) if (one.part === part) return one;
    return null;
  }

  /** The context of a scope's bindings: the page's, with the variables of the rows around. */
  contextOf(scope: Scope): PageContext {
    const above = scope.above ? this.contextOf(scope.above) : this.context;
    return scope.above && this.program.binding(scope.control).kind === "each"
      ? this.rowContext(scope as Row, above)
      : above;
  }

  private rowContext(row: Row, above: PageContext): PageContext {
    return this.itemContext(row.control, row.item, row.index, above);
  }

  private itemContext(each: BindingIndex, item: unknown, index: number, above: PageContext): PageContext {
    const names = this.program.functions.rows[each];
    const context = Object.create(above) as PageContext;
    if (names) {
      context[names.item] = item;
      if (names.index !== undefined) context[names.index] = index;
    }
    return context;
  }

  private evaluate(binding: BindingIndex, context: PageContext): unknown {
    try {
      return this.program.functions.bindings[binding]!(context);
    } catch (error) {
      this.listener.failed(binding, error);
      return FAILED;
    }
  }

  /** JSON text of a value, or null when it has none. */
  private textOf(binding: BindingIndex, value: unknown): string | null {
    try {
      return valueText(value);
    } catch (error) {
      this.listener.failed(binding, error);
      return null;
    }
  }

  private mountScope(scope: Scope, context: PageContext): string {
    const part = this.program.info.parts[scope.part]!;
    const values: string[] = [];
    for (const binding of part.bindings) {
      const value = this.evaluate(binding, context);
      const text = value === FAILED ? null : this.textOf(binding, value);
      values.push(text ?? "null");
      scope.sent.push(
        text === null ? null : typeof value === "object" && value !== null ? new Sent(text) : value,
      );
    }
    const children: string[] = [];
    if (part.controls.length > 0) scope.children = [];
    for (const control of part.controls) {
      const value = this.evaluate(control, context);
      if (this.program.binding(control).kind === "each") {
        const items = value === FAILED ? null : this.itemsOf(control, value);
        const rows: Row[] = [];
        scope.children.push(rows);
        const texts = (items ?? []).map((item, index) => {
          const row = this.newRow(scope, control, item, index, context);
          rows.push(row);
          return this.mountScope(row, this.rowContext(row, context));
        });
        children.push(`[${texts.join(",")}]`);
      } else {
        const child = value === FAILED ? null : this.newBranch(scope, control, value);
        scope.children.push(child);
        children.push(child ? this.mountScope(child, context) : "null");
      }
    }
    return `[${scope.id},${scope.part},[${values.join(",")}],[${children.join(",")}]]`;
  }

  private newBranch(above: Scope, control: BindingIndex, value: unknown): Scope | null {
    const part = this.branchPart(control, value);
    if (part < 0) return null;
    const scope: Scope = { id: 0, part, above, control, sent: [], children: NO_CHILDREN };
    scope.id = this.takeNumber(scopeNumber(above.id, control, String(part)), scope);
    return scope;
  }

  private branchPart(control: BindingIndex, value: unknown): number {
    const parts = this.program.binding(control).parts ?? [];
    return typeof value === "number" ? (parts[value] ?? -1) : -1;
  }

  private newRow(
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
    const row: Row = {
      id: 0,
      part: this.program.rowPart[control]!,
      above,
      control,
      sent: [],
      children: NO_CHILDREN,
      item,
      index,
      key,
    };
    row.id = this.takeNumber(number, row);
    return row;
  }

  private isRowWithKey(number: number, above: Scope, control: BindingIndex, key: string): boolean {
    const found = this.scopes.get(number);
    return (
      found !== undefined && found.above === above && found.control === control && (found as Row).key === key
    );
  }

  private takeNumber(number: number, scope: Scope): number {
    let free = number;
    while (this.scopes.has(free)) free = (free + 1) >>> 0 || 1;
    this.scopes.set(free, scope);
    return free;
  }

  private forget(scope: Scope): void {
    if (this.scopes.get(scope.id) === scope) this.scopes.delete(scope.id);
    for (const child of scope.children) {
      if (child === null) continue;
      if (Array.isArray(child)) for (const row of child) this.forget(row);
      else this.forget(child);
    }
  }

  private keyAt(control: BindingIndex, item: unknown, index: number, context: PageContext): string {
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
  private isPositional(control: BindingIndex, items: readonly unknown[], context: PageContext): boolean {
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

  /** A list's items; null when the value is no list. */
  private itemsOf(control: BindingIndex, value: unknown): readonly unknown[] | null {
    if (Array.isArray(value)) return value;
    if (value === null || value === undefined) return [];
    if (typeof value === "object" && Symbol.iterator in value) return Array.from(value as Iterable<unknown>);
    this.listener.failed(control, new TypeError(`A list must be an array, not ${typeof value}.`));
    return null;
  }

  private walk(scope: Scope, context: PageContext, marks: Marks): void {
    const part = this.program.info.parts[scope.part]!;
    for (let place = 0; place < part.bindings.length; place++) {
      const binding = part.bindings[place]!;
      if (marks.binding(binding)) this.refresh(scope, place, binding, context);
    }
    for (let place = 0; place < part.controls.length; place++) {
      const control = part.controls[place]!;
      if (this.program.rowPart[control]! >= 0) this.walkRows(scope, place, control, context, marks);
      else this.walkBranch(scope, place, control, context, marks);
    }
  }

  private refresh(scope: Scope, place: number, binding: BindingIndex, context: PageContext): void {
    const value = this.evaluate(binding, context);
    if (value === FAILED) return;
    const before = scope.sent[place];
    if (typeof value === "object" && value !== null) {
      const text = this.textOf(binding, value);
      if (text === null) return;
      const sent = new Sent(text);
      if (before instanceof Sent && before.key === sent.key) return;
      scope.sent[place] = sent;
      this.ops.push(`[${scope.id},${binding},${text}]`);
      return;
    }
    if (Object.is(value, before)) return;
    if (typeof value === "string" && typeof before === "string" && before.length >= SHORTEST_APPEND) {
      if (value.length > before.length && value.startsWith(before)) {
        scope.sent[place] = value;
        this.ops.push(`["t",${scope.id},${binding},${JSON.stringify(value.slice(before.length))}]`);
        return;
      }
    }
    const text = this.textOf(binding, value);
    if (text === null) return;
    scope.sent[place] = value;
    if (
      !(before instanceof Sent) &&
      typeof before !== "string" &&
      typeof value !== "string" &&
      primitiveText(before) === text
    )
      return;
    this.ops.push(`[${scope.id},${binding},${text}]`);
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
      const value = this.evaluate(control, context);
      if (value !== FAILED && this.branchPart(control, value) !== (child?.part ?? -1)) {
        if (child) this.forget(child);
        const mounted = this.newBranch(scope, control, value);
        scope.children[place] = mounted;
        const text = mounted ? this.mountScope(mounted, context) : "null";
        this.ops.push(`["m",${scope.id},${control},${text}]`);
        return;
      }
    }
    if (child && marks.part(child.part)) this.walk(child, context, marks);
  }

  private walkRows(
    scope: Scope,
    place: number,
    control: BindingIndex,
    context: PageContext,
    marks: Marks,
  ): void {
    const old = scope.children[place] as Row[];
    const mayTouch = marks.list(control) && this.program.itemReadersOf(control).length > 0;
    const touched = mayTouch ? old.filter((row) => marks.isTouched(row.item)) : NO_ROWS;
    const stale = this.staleOf(control, touched, context);
    let replaced: Set<Row> | null = null;
    let moved: Set<Row> | null = null;
    let rows = old;
    if (marks.binding(control) || stale) {
      const value = this.evaluate(control, context);
      const items = value === FAILED ? null : this.itemsOf(control, value);
      if (items) {
        const compared = this.isPositional(control, items, context)
          ? this.changePositional(scope, place, control, items, context)
          : this.changeRows(scope, place, control, items, context, stale);
        rows = scope.children[place] as Row[];
        replaced = compared?.replaced ?? null;
        moved = compared?.moved ?? null;
      }
    }
    const rowPart = this.program.rowPart[control]!;
    const every = marks.part(rowPart);
    if (!every && touched.length === 0 && !replaced && !moved) return;
    const affected = every ? rows : new Set<Row>([...touched, ...(replaced ?? []), ...(moved ?? [])]);
    for (const row of affected) {
      if (this.scopes.get(row.id) !== row) continue;
      const depth = marks.depth;
      if (replaced?.has(row)) marks.markItems(control);
      else if (marks.isTouched(row.item)) marks.markTouched(control, row.item);
      if (moved?.has(row)) for (const reader of this.program.indexReaders[control]!) marks.mark(reader);
      if (every || marks.depth > depth) this.walk(row, this.rowContext(row, context), marks);
      marks.undo(depth);
    }
  }

  /** Rows whose changed item has another key now. */
  private staleOf(control: BindingIndex, touched: readonly Row[], context: PageContext): Set<Row> | null {
    let stale: Set<Row> | null = null;
    if (this.program.positional.get(control) || !this.program.functions.keys[control]) return null;
    for (const row of touched) {
      if (this.keyAt(control, row.item, row.index, context) === givenKey(row)) continue;
      stale ??= new Set();
      stale.add(row);
    }
    return stale;
  }

  /** Rows by place: what stands elsewhere now is shown by another row. */
  private changePositional(
    scope: Scope,
    place: number,
    control: BindingIndex,
    items: readonly unknown[],
    context: PageContext,
  ): Changed {
    const rows = scope.children[place] as Row[];
    const replaced = new Set<Row>();
    for (let index = 0; index < Math.min(rows.length, items.length); index++) {
      const row = rows[index]!;
      if (Object.is(row.item, items[index])) continue;
      row.item = items[index];
      replaced.add(row);
    }
    if (rows.length > items.length) {
      const removed = rows.splice(items.length);
      for (const row of removed) this.forget(row);
      this.ops.push(`["-",${scope.id},${control},${items.length},${removed.length}]`);
    } else if (rows.length < items.length) {
      const at = rows.length;
      const texts = items.slice(at).map((item, offset) => {
        const row = this.newRow(scope, control, item, at + offset, context);
        rows.push(row);
        return this.mountScope(row, this.rowContext(row, context));
      });
      this.ops.push(`["+",${scope.id},${control},${at},[${texts.join(",")}]]`);
    }
    return { replaced, moved: null };
  }

  private changeRows(
    scope: Scope,
    place: number,
    control: BindingIndex,
    items: readonly unknown[],
    context: PageContext,
    stale: ReadonlySet<Row> | null,
  ): Changed | null {
    const old = scope.children[place] as Row[];
    const keyOf = (index: number) => this.keyAt(control, items[index], index, context);
    const changes = compareRows(old, items, keyOf, stale);
    if (!changes) return null;
    for (const { at, count } of changes.remove)
      for (let index = at; index < at + count; index++) this.forget(old[index]!);
    const replaced = new Set<Row>();
    const moved = new Set<Row>();
    const fresh = new Map<number, string>();
    const rows = changes.result.map((row, index) => {
      if (!row) {
        const made = this.newRow(scope, control, items[index], index, context);
        fresh.set(index, this.mountScope(made, this.rowContext(made, context)));
        return made;
      }
      if (!Object.is(row.item, items[index])) {
        row.item = items[index];
        replaced.add(row);
      }
      if (row.index !== index) {
        row.index = index;
        if (this.program.indexReaders[control]!.length > 0) moved.add(row);
      }
      return row;
    });
    scope.children[place] = rows;
    const head = `${scope.id},${control}`;
    if (changes.all) {
      this.ops.push(`["=",${head},[${[...fresh.values()].join(",")}]]`);
      return null;
    }
    for (const { at, count } of changes.remove) this.ops.push(`["-",${head},${at},${count}]`);
    if (changes.reorder?.kind === "moves")
      for (const [from, to] of changes.reorder.moves) this.ops.push(`[">",${head},${from},${to}]`);
    else if (changes.reorder) this.ops.push(`["%",${head},[${changes.reorder.order.join(",")}]]`);
    for (const { at, count } of changes.insert) {
      const texts: string[] = [];
      for (let index = at; index < at + count; index++) texts.push(fresh.get(index)!);
      this.ops.push(`["+",${head},${at},[${texts.join(",")}]]`);
    }
    return { replaced: replaced.size > 0 ? replaced : null, moved: moved.size > 0 ? moved : null };
  }
}

interface Changed {
  replaced: Set<Row> | null;
  moved: Set<Row> | null;
}

const FAILED: unique symbol = Symbol("failed");
const NO_ROWS: readonly Row[] = [];
