/**
 * A page's values as a client keeps them, written from docs/protocol.md: it shares no code with the engine or the
 * renderer, so that what the document leaves out shows here.
 */

export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
/** `[scope, part, values, children]` */
export type WireScope = [number, number, Value[], WireControl[]];
type WireControl = null | WireScope | WireScope[] | ["#", number, number, WireScope[]] | ["~", WireScope[]];

export interface WireModel {
  pageId: string;
  templateHash: string;
  root: WireScope;
}

export interface WireNode {
  props?: Record<string, Value>;
  bindings?: Record<string, number>;
  events?: Record<string, { event: number }[]>;
  slots?: Record<string, WireNode[]>;
  each?: number;
  window?: { event: number; size: number };
  nodes?: WireNode[];
}

export interface WireTemplate {
  hash: string;
  parts: { nodes: WireNode[]; bindings: number[]; controls: number[] }[];
}

/** `[letter, scope, ...]`, or `[scope, binding, value]` where the first is a number. */
export type WireOperation = [string | number, ...Value[]];

export interface Scope {
  id: number;
  part: number;
  values: Value[];
  children: Control[];
}
interface Choice {
  kind: "choice";
  shown: Scope | null;
}
export interface List {
  kind: "list";
  rows: Scope[];
  /** Of a long list: where the rows stand. */
  place?: { offset: number; total: number };
  isStream?: true;
}
type Control = Choice | List;

export class Model {
  root: Scope;
  readonly template: WireTemplate;
  readonly #pageId: string;

  /** `before`: what was shown until now. Of the same template, the rows of its streams stay. */
  constructor(template: WireTemplate, model: WireModel, before?: Model) {
    if (model.templateHash !== template.hash) throw new Error(`No template ${model.templateHash}.`);
    this.template = template;
    this.#pageId = model.pageId;
    this.root = read(model.root);
    if (before?.template.hash === template.hash) this.#keepStreams(before);
  }

  /** Everything but effects (`!`) and other pages (`/`). Throws where an operation names what is not there. */
  apply(operation: WireOperation): void {
    const [letter, ...rest] = operation;
    if (typeof letter === "number") {
      const scope = this.scope(letter);
      scope.values[this.#placeOf(scope, rest[0] as number)] = rest[1]!;
      return;
    }
    const scope = this.scope(rest[0] as number);
    const number = rest[1] as number;
    if (letter === "t") {
      const place = this.#placeOf(scope, number);
      scope.values[place] = `${scope.values[place]}${rest[2]}`;
    } else if (letter === "m") {
      const shown = rest[2] === null ? null : read(rest[2] as unknown as WireScope);
      scope.children[this.#childOf(scope, number)] = { kind: "choice", shown };
    } else {
      changeRows(letter, this.list(scope, number), rest.slice(2));
    }
  }

  scope(id: number): Scope {
    for (const scope of everyScope(this.root)) if (scope.id === id) return scope;
    throw new Error(`Scope ${id} is not mounted.`);
  }

  list(scope: Scope, control: number): List {
    const list = scope.children[this.#childOf(scope, control)];
    if (list?.kind !== "list") throw new Error(`Control ${control} of scope ${scope.id} is no list.`);
    return list;
  }

  /** What a binding shows in a scope. */
  value(scope: Scope, binding: number): Value {
    return scope.values[this.#placeOf(scope, binding)]!;
  }

  toWire(): WireModel {
    return { pageId: this.#pageId, templateHash: this.template.hash, root: write(this.root) };
  }

  #placeOf(scope: Scope, binding: number): number {
    const place = this.template.parts[scope.part]!.bindings.indexOf(binding);
    if (place < 0) throw new Error(`Part ${scope.part} has no binding ${binding}.`);
    return place;
  }

  #childOf(scope: Scope, control: number): number {
    const place = this.template.parts[scope.part]!.controls.indexOf(control);
    if (place < 0) throw new Error(`Part ${scope.part} has no control ${control}.`);
    return place;
  }

  #keepStreams(before: Model): void {
    const scopes = new Map([...everyScope(before.root)].map((scope) => [scope.id, scope]));
    for (const scope of everyScope(this.root)) {
      for (const [place, control] of scope.children.entries()) {
        const old = scopes.get(scope.id)?.children[place];
        if (control.kind !== "list" || !control.isStream || old?.kind !== "list") continue;
        control.rows = joined(old.rows, control.rows, "end");
      }
    }
  }
}

function changeRows(letter: string, list: List, [first, second]: Value[]): void {
  const scopes = (value: Value | undefined) => (value as unknown as WireScope[]).map(read);
  const { rows } = list;
  switch (letter) {
    case "+":
      rows.splice(first as number, 0, ...scopes(second));
      return;
    case "-":
      rows.splice(first as number, second as number);
      return;
    case ">":
      rows.splice(second as number, 0, ...rows.splice(first as number, 1));
      return;
    case "%":
      list.rows = (first as number[]).map((index) => rows[index]!);
      return;
    case "=":
    case "~=":
      list.rows = scopes(first);
      return;
    case "#":
      list.place = { offset: first as number, total: second as number };
      return;
    case "~+":
      list.rows = joined(rows, scopes(first), "end").slice(-(second as number));
      return;
    case "~^":
      list.rows = joined(rows, scopes(first), "beginning").slice(0, second as number);
      return;
    case "~-":
      list.rows = rows.filter((row) => !(first as number[]).includes(row.id));
      return;
    default:
      throw new Error(`No operation ${letter}.`);
  }
}

/** Rows that are there already are replaced where they stand. */
function joined(rows: Scope[], more: Scope[], at: "beginning" | "end"): Scope[] {
  const newest = new Map(more.map((row) => [row.id, row]));
  const old = new Set(rows.map((row) => row.id));
  const replaced = rows.map((row) => newest.get(row.id) ?? row);
  const added = more.filter((row) => !old.has(row.id));
  return at === "end" ? [...replaced, ...added] : [...added, ...replaced];
}

function* everyScope(scope: Scope): Generator<Scope> {
  yield scope;
  for (const control of scope.children) {
    const inside = control.kind === "list" ? control.rows : control.shown ? [control.shown] : [];
    for (const child of inside) yield* everyScope(child);
  }
}

function read([id, part, values, children]: WireScope): Scope {
  return { id, part, values: [...values], children: children.map(readControl) };
}

function readControl(control: WireControl): Control {
  if (control === null) return { kind: "choice", shown: null };
  const [first] = control;
  if (first === "#") {
    const [, offset, total, rows] = control as ["#", number, number, WireScope[]];
    return { kind: "list", rows: rows.map(read), place: { offset, total } };
  }
  if (first === "~")
    return { kind: "list", rows: (control as ["~", WireScope[]])[1].map(read), isStream: true };
  if (typeof first === "number") return { kind: "choice", shown: read(control as WireScope) };
  return { kind: "list", rows: (control as WireScope[]).map(read) };
}

function write({ id, part, values, children }: Scope): WireScope {
  return [id, part, values, children.map(writeControl)];
}

function writeControl(control: Control): WireControl {
  if (control.kind === "choice") return control.shown && write(control.shown);
  const rows = control.rows.map(write);
  if (control.isStream) return ["~", rows];
  return control.place ? ["#", control.place.offset, control.place.total, rows] : rows;
}
