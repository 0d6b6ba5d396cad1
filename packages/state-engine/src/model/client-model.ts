/** What a browser knows of a page: values by (scope, binding), mounted parts by (scope, control), and who listens to each. */

import type { Json } from "@heddle/schema";
import type { BindingIndex, PartTemplate, Template } from "../program/program.ts";
import type {
  ControlModel,
  EffectOperation,
  Operation,
  PageModel,
  ScopeModel,
  ShowPage,
  StreamModel,
  WindowModel,
} from "../protocol/messages.ts";
import { changeRows, mergeRows, type RowMounting, type RowOperation } from "./rows.ts";
import { type ClientScope, ModelError, type MountedScope, type WindowPlace } from "./scope.ts";

/** What `apply` found that is not for the model: effects to run, and another page to show (the rest is then moot). */
export interface Applied {
  effects: EffectOperation[];
  page: ShowPage | null;
}

type Listener = () => void;

/**
 * The page's values in the browser. `apply` takes a patch's operations; listeners of what changed are told once, after the
 * whole patch. Snapshots (`value`, `mounted`, `rows`) keep their identity until they change, so they suit useSyncExternalStore.
 */
export class ClientModel {
  readonly template: Template;
  readonly pageId: string;
  readonly root: ClientScope;
  private readonly scopes = new Map<number, MountedScope>();
  private readonly listeners = new Map<number, Map<BindingIndex, Set<Listener>>>();
  private touched = new Set<Listener>();
  /** The scopes of the model before, while this one is mounted. */
  private before: ReadonlyMap<number, MountedScope> | null = null;

  /** `before` = what was shown so far: of the same template, rows of its streams stay, since the server does not have them. */
  constructor(template: Template, model: PageModel, before: ClientModel | null = null) {
    this.template = template;
    this.pageId = model.pageId;
    this.before = before?.template.hash === template.hash ? before.scopes : null;
    this.root = this.mount(model.root, null, null);
    this.before = null;
  }

  /** The scope with this number, if it is mounted. */
  scope(id: number): ClientScope | undefined {
    return this.scopes.get(id);
  }

  /** The value of a binding; looks in the scope and then outward to where the binding's part is mounted. */
  value(scope: number, binding: BindingIndex): Json {
    for (let one: ClientScope | null | undefined = this.scopes.get(scope); one; one = one.parent) {
      const place = this.part(one.part).bindings.indexOf(binding);
      if (place >= 0) return (one as MountedScope).values[place] ?? null;
    }
    return null;
  }

  /** What a choice has mounted. */
  mounted(scope: number, control: BindingIndex): ClientScope | null {
    const child = this.child(scope, control);
    return child === undefined || Array.isArray(child) ? null : (child as ClientScope | null);
  }

  /** An each's rows, in order. */
  rows(scope: number, control: BindingIndex): readonly ClientScope[] {
    const child = this.child(scope, control);
    return Array.isArray(child) ? child : NO_ROWS;
  }

  /** Where an each's rows stand in a long list; null when all are mounted. */
  window(scope: number, control: BindingIndex): WindowPlace | null {
    return this.scopes.get(scope)?.windows?.get(control) ?? null;
  }

  /** Calls `listener` after patches that change one of these bindings, choices or eaches in this scope. Returns the unsubscriber. */
  subscribe(scope: number, bindings: readonly BindingIndex[], listener: Listener): () => void {
    if (bindings.length === 0) return () => undefined;
    const ofScope = this.listeners.get(scope) ?? new Map<BindingIndex, Set<Listener>>();
    this.listeners.set(scope, ofScope);
    for (const binding of bindings) {
      const set = ofScope.get(binding);
      if (set) set.add(listener);
      else ofScope.set(binding, new Set([listener]));
    }
    return () => this.unsubscribe(scope, bindings, listener);
  }

  /** Applies a patch. Throws ModelError when an operation does not fit; the model is then not to be trusted. */
  apply(operations: readonly Operation[]): Applied {
    const applied: Applied = { effects: [], page: null };
    for (const operation of operations) {
      if (operation[0] === "!") applied.effects.push(operation);
      else if (operation[0] === "/") applied.page = operation;
      else if (applied.page === null) this.applyOne(operation);
    }
    this.flush();
    return applied;
  }

  /** Tells whoever shows a binding: what is drawn of it has changed beside the model. */
  tell(scope: number, binding: BindingIndex): void {
    this.touch(scope, binding);
    this.flush();
  }

  /** The whole as a PageModel: equal to what the server would send now. */
  toModel(): PageModel {
    const scopeModel = (scope: ClientScope): ScopeModel => {
      const { id, part, values, children, windows, streams } = scope as MountedScope;
      const rowsModel = (rows: readonly ClientScope[], place: number): ControlModel => {
        const control = this.part(part).controls[place]!;
        const window = windows?.get(control);
        const models = rows.map(scopeModel);
        if (streams?.has(control)) return ["~", models];
        return window ? ["#", window.offset, window.total, models] : models;
      };
      const models = children.map(
        (child, place): ControlModel =>
          child === null
            ? null
            : Array.isArray(child)
              ? rowsModel(child, place)
              : scopeModel(child as ClientScope),
      );
      return [id, part, values.slice(), models];
    };
    return { pageId: this.pageId, templateHash: this.template.hash, root: scopeModel(this.root) };
  }

  private part(index: number): PartTemplate {
    const part = this.template.parts[index];
    if (!part) throw new ModelError(`part ${index} is unknown`);
    return part;
  }

  private child(scope: number, control: BindingIndex): MountedScope["children"][number] | undefined {
    const mounted = this.scopes.get(scope);
    if (!mounted) return undefined;
    return mounted.children[this.part(mounted.part).controls.indexOf(control)];
  }

  private mount(model: ScopeModel, parent: MountedScope | null, control: BindingIndex | null): MountedScope {
    const [id, part, values, children] = model;
    const template = this.part(part);
    const scope: MountedScope = {
      id,
      part,
      parent,
      control,
      values: values.slice(),
      children: [],
      windows: null,
      streams: null,
    };
    this.scopes.set(id, scope);
    template.controls.forEach((binding, place) => {
      const model = children[place] ?? null;
      if (model?.[0] === "~") {
        scope.streams ??= new Set();
        scope.streams.add(binding);
        scope.children.push(this.mountStream(scope, binding, place, (model as StreamModel)[1]));
        return;
      }
      const child = this.takeWindow(scope, binding, model as Exclude<ControlModel, StreamModel>);
      scope.children.push(
        child === null
          ? null
          : isRows(child)
            ? child.map((row) => this.mount(row, scope, binding))
            : this.mount(child, scope, binding),
      );
    });
    return scope;
  }

  /** A stream's rows: those that were there, and the model's own after them. */
  private mountStream(
    scope: MountedScope,
    control: BindingIndex,
    place: number,
    models: readonly ScopeModel[],
  ): readonly ClientScope[] {
    const before = this.before?.get(scope.id)?.children[place];
    const kept = Array.isArray(before) ? before.map((row) => this.adopt(row, scope)) : NO_ROWS;
    return mergeRows(kept, models, this.mounting(scope, control), false);
  }

  /** Takes a scope over from the model before, with all that it holds. */
  private adopt(scope: ClientScope, parent: MountedScope): MountedScope {
    const adopted: MountedScope = { ...(scope as MountedScope), parent };
    this.scopes.set(adopted.id, adopted);
    const adoptChild = (child: ClientScope) => this.adopt(child, adopted);
    adopted.children = adopted.children.map((child) =>
      child === null || !Array.isArray(child)
        ? child && adoptChild(child as ClientScope)
        : child.map(adoptChild),
    );
    return adopted;
  }

  /** Notes where a list's rows stand, if the model says so; gives what is mounted. */
  private takeWindow(
    scope: MountedScope,
    control: BindingIndex,
    child: Exclude<ControlModel, StreamModel>,
  ): Exclude<ControlModel, WindowModel | StreamModel> {
    if (child === null || child[0] !== "#") return child as ScopeModel | ScopeModel[] | null;
    const [, offset, total, rows] = child as WindowModel;
    scope.windows ??= new Map();
    scope.windows.set(control, { offset, total });
    return rows;
  }

  private unmount(scope: ClientScope): void {
    const mounted = scope as MountedScope;
    if (this.scopes.get(mounted.id) === mounted) this.scopes.delete(mounted.id);
    for (const child of mounted.children) {
      if (child === null) continue;
      if (Array.isArray(child)) for (const row of child) this.unmount(row);
      else this.unmount(child as ClientScope);
    }
  }

  private applyOne(operation: Exclude<Operation, EffectOperation | ShowPage>): void {
    const [first] = operation;
    if (typeof first === "number") {
      const [id, binding, value] = operation as [number, number, Json];
      this.set(id, binding, () => value);
      return;
    }
    const [letter, id, binding] = operation;
    if (typeof letter !== "string" || typeof id !== "number" || typeof binding !== "number")
      throw new ModelError("an operation is malformed");
    switch (operation[0]) {
      case "t": {
        const text = operation[3];
        this.set(id, binding, (old) => (typeof old === "string" ? old + text : text));
        return;
      }
      case "m": {
        const child = operation[3];
        this.setChild(id, binding, (old, scope) => {
          if (old !== null && !Array.isArray(old)) this.unmount(old as ClientScope);
          return child === null ? null : this.mount(child, scope, binding);
        });
        return;
      }
      case "#": {
        const [, , , offset, total] = operation;
        this.setChild(id, binding, (rows, scope) => {
          if (!scope.windows?.has(binding)) throw new ModelError("a list without a window has no place");
          scope.windows.set(binding, { offset, total });
          return Array.isArray(rows) ? rows.slice() : rows;
        });
        return;
      }
      default:
        if (!ROW_OPERATIONS.has(letter))
          throw new ModelError(`operation ${JSON.stringify(letter)} is unknown`);
        this.setChild(id, binding, (old, scope) =>
          changeRows(
            Array.isArray(old) ? old : NO_ROWS,
            operation as RowOperation,
            this.mounting(scope, binding),
          ),
        );
    }
  }

  private set(id: number, binding: BindingIndex, change: (old: Json) => Json): void {
    const scope = this.scopes.get(id) ?? fail(`scope ${id} is not mounted`);
    const place = this.part(scope.part).bindings.indexOf(binding);
    if (place < 0) throw new ModelError(`scope ${id} has no binding ${binding}`);
    scope.values[place] = change(scope.values[place] ?? null);
    this.touch(id, binding);
  }

  private setChild(
    id: number,
    control: BindingIndex,
    change: (old: MountedScope["children"][number], scope: MountedScope) => MountedScope["children"][number],
  ): void {
    const scope = this.scopes.get(id) ?? fail(`scope ${id} is not mounted`);
    const place = this.part(scope.part).controls.indexOf(control);
    if (place < 0) throw new ModelError(`scope ${id} has no control ${control}`);
    scope.children[place] = change(scope.children[place] ?? null, scope);
    this.touch(id, control);
  }

  private mounting(scope: MountedScope, control: BindingIndex): RowMounting {
    return {
      mount: (row) => this.mount(row, scope, control),
      unmount: (row) => this.unmount(row),
    };
  }

  private unsubscribe(scope: number, bindings: readonly BindingIndex[], listener: Listener): void {
    const ofScope = this.listeners.get(scope);
    if (!ofScope) return;
    for (const binding of bindings) {
      const set = ofScope.get(binding);
      set?.delete(listener);
      if (set?.size === 0) ofScope.delete(binding);
    }
    if (ofScope.size === 0) this.listeners.delete(scope);
  }

  private touch(scope: number, binding: BindingIndex): void {
    const set = this.listeners.get(scope)?.get(binding);
    if (set) for (const listener of set) this.touched.add(listener);
  }

  private flush(): void {
    if (this.touched.size === 0) return;
    const listeners = this.touched;
    this.touched = new Set();
    for (const listener of listeners) listener();
  }
}

const NO_ROWS: readonly ClientScope[] = [];
const ROW_OPERATIONS: ReadonlySet<string> = new Set(["+", "-", ">", "=", "%", "~+", "~^", "~-", "~="]);

/** Rows are an array of scopes; one scope is an array that starts with its number. */
function isRows(child: ScopeModel | ScopeModel[]): child is ScopeModel[] {
  return child.length === 0 || Array.isArray(child[0]);
}

function fail(reason: string): never {
  throw new ModelError(reason);
}
