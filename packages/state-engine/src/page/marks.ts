/** Which bindings and parts one update has to visit: scratch space of a page's program, cleared after each use. */

import type { BindingIndex } from "../program/program.ts";
import { BECAUSE, type Tracer } from "../trace/index.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { concerns, type PageProgram } from "./page-program.ts";
import type { Row, RowList } from "./scope.ts";

/** Where a changed object stands in a changed path: what follows is what changed below it. */
interface Below {
  path: DirtyPath;
  from: number;
}

const FEW = 8;

export class Marks {
  private readonly program: PageProgram;
  private readonly bindings: Uint8Array;
  private readonly lists: Uint8Array;
  private readonly parts: Uint8Array;
  private readonly trail: { of: Uint8Array; index: number }[] = [];
  /** Objects on the changed paths: a row that shows one is looked at. */
  private readonly touched = new Map<object, Below[]>();
  /** The first few of them: comparing with these is faster than looking up each row. */
  private readonly few: object[] = [];
  /** Is told why a binding is marked; null where nobody looks on. */
  tracer: Tracer | null = null;
  private reason: DirtyPath | string = BECAUSE.everything;

  constructor(program: PageProgram) {
    this.program = program;
    this.bindings = new Uint8Array(program.info.bindings.length);
    this.lists = new Uint8Array(program.info.bindings.length);
    this.parts = new Uint8Array(program.info.parts.length);
  }

  /** Must this binding be evaluated? */
  binding(index: BindingIndex): boolean {
    return this.bindings[index] === 1;
  }

  /** May a row of this each show a changed object? */
  list(index: BindingIndex): boolean {
    return (this.lists[index] === 1 || this.bindings[index] === 1) && this.touched.size > 0;
  }

  /** Is there anything to do in this part or below? */
  part(index: number): boolean {
    return this.parts[index] === 1;
  }

  get depth(): number {
    return this.trail.length;
  }

  /** Takes in what changed; false when nothing on the page depends on it. */
  take(paths: readonly DirtyPath[]): boolean {
    for (const path of paths) {
      if (path.kind === "stored") continue;
      const deep = path.kind === "deep";
      this.reason = path;
      for (const hit of this.program.readersOf(path.instance.shape.index, path.keys[0]!)) {
        const how = concerns(hit, path.keys, 1, deep);
        if (how === "reads") this.mark(hit.binding);
        if (how !== null && this.program.rowPart[hit.binding]! >= 0) {
          this.markList(hit.binding);
          if (deep) this.markItems(hit.binding);
        }
      }
      for (let depth = 0; depth < path.raws.length; depth++)
        this.touch(path.raws[depth]!, { path, from: depth + 1 });
    }
    this.reason = BECAUSE.unknown;
    if (paths.length > 0) for (const binding of this.program.volatile) this.mark(binding);
    return this.trail.length > 0;
  }

  /** Marks everything: the page's address changed, or paths are too many to follow. */
  markAll(): void {
    this.reason = BECAUSE.everything;
    for (let binding = 0; binding < this.bindings.length; binding++) this.mark(binding);
  }

  mark(binding: BindingIndex, reason: DirtyPath | string = this.reason): void {
    if (this.bindings[binding] === 1 || this.program.isLocal[binding]) return;
    this.set(this.bindings, binding);
    this.tracer?.because(binding, reason);
    this.visit(this.program.binding(binding).part);
  }

  /** Marks what reads the places of this each's rows: a row stands elsewhere. */
  markPlaces(each: BindingIndex): void {
    this.reason = BECAUSE.place;
    for (const reader of this.program.indexReaders[each]!) this.mark(reader);
  }

  private markList(each: BindingIndex): void {
    if (this.lists[each] === 1) return;
    this.set(this.lists, each);
    this.visit(this.program.binding(each).part);
  }

  /** Marks all that reads the items of this each's rows: a row shows another. */
  markOtherItem(each: BindingIndex): void {
    this.reason = BECAUSE.row;
    this.markItems(each);
  }

  /** Marks all that reads the items of this each's rows, whatever of them. */
  private markItems(each: BindingIndex): void {
    for (const hit of this.program.itemReadersOf(each)) {
      if (this.bindings[hit.binding] === 1) continue;
      this.mark(hit.binding);
      if (this.program.rowPart[hit.binding]! >= 0) this.markItems(hit.binding);
    }
  }

  /** Was this row's item changed, here or below? */
  isTouched(item: unknown): item is object {
    if (typeof item !== "object" || item === null) return false;
    if (this.touched.size > FEW) return this.touched.has(item);
    for (const one of this.few) if (one === item) return true;
    return false;
  }

  /** Rows of a list that show a changed object. */
  touchedIn(list: RowList): Row[] {
    const found: Row[] = [];
    if (this.touched.size > FEW) {
      list.items.forEach((item, index) => {
        if (this.isTouched(item)) found.push(list.rows[index]!);
      });
      return found;
    }
    for (const one of this.few)
      for (let at = list.items.indexOf(one); at >= 0; at = list.items.indexOf(one, at + 1))
        found.push(list.rows[at]!);
    return found;
  }

  /** Marks what reads the changed paths below a row's item. */
  markTouched(each: BindingIndex, item: object): void {
    const belows = this.touched.get(item);
    if (!belows) return;
    for (const hit of this.program.itemReadersOf(each)) {
      for (const { path, from } of belows) {
        const how = concerns(hit, path.keys, from, path.kind === "deep");
        if (how === null) continue;
        this.reason = path;
        if (how === "reads") this.mark(hit.binding);
        if (this.program.rowPart[hit.binding]! >= 0) {
          this.markList(hit.binding);
          if (path.kind === "deep") this.markItems(hit.binding);
        }
      }
    }
  }

  /** Takes marks back to an earlier depth: they were for one row. */
  undo(depth: number): void {
    while (this.trail.length > depth) {
      const { of, index } = this.trail.pop()!;
      of[index] = 0;
    }
  }

  clear(): void {
    this.undo(0);
    this.touched.clear();
    this.few.length = 0;
  }

  private touch(raw: object, below: Below): void {
    const belows = this.touched.get(raw);
    if (belows) belows.push(below);
    else {
      this.touched.set(raw, [below]);
      if (this.few.length < FEW) this.few.push(raw);
    }
  }

  private visit(part: number): void {
    if (this.parts[part] === 1) return;
    this.set(this.parts, part);
    for (const above of this.program.partsAbove[part]!) this.visit(above);
  }

  private set(of: Uint8Array, index: number): void {
    of[index] = 1;
    this.trail.push({ of, index });
  }
}
