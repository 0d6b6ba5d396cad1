import type { ComputedValue } from "../computed/computed-value.ts";
import type { Runs } from "../handlers/runs.ts";
import type { KeptField } from "../kept/kept-field.ts";
import type { FieldWorker } from "../lists/field-worker.ts";
import type { Shape } from "../state/shape.ts";
import { FieldWrapper } from "../state/wrappers.ts";
import { copyOfFresh } from "./copy.ts";
import { NODE, Node } from "./node.ts";
import { changeOf } from "./object.ts";
import type { Owner } from "./owner.ts";

/** On a raw instance: its node. Not enumerable, so neither copies nor bindings meet it. */
export const INSTANCE: unique symbol = Symbol("heddle.instance");

/** What an instance asks of its session or shared key. */
export interface InstanceContext {
  /** Members that hang off `this`: `ui`, `page`, `session`, `secrets`, `signal`, `key`. */
  readonly members: Readonly<Record<string, unknown>>;
  use(stateClass: unknown, key: string | undefined, tracked: boolean): unknown;
  /** Shows the shared state of another key instead. Only in sessions. */
  link(stateClass: unknown, key: unknown): Promise<void>;
  unlink(stateClass: unknown): Promise<void>;
  flush(): Promise<void>;
  /** Runs handlers as their decorators say. */
  readonly handlers: Runs;
  /** A field that lives elsewhere (`cookie()`, `query()`) is being defined: gives its first value. */
  firstKept(instance: InstanceNode, field: string, kept: KeptField): unknown;
  /** Such a field was written by a handler. */
  wroteKept(instance: InstanceNode, field: string): void;
  /** Work beside the handlers failed: it is logged. Gives what to tell the person. */
  failed(error: unknown): string;
  /** Nobody waits for its state any more. */
  readonly isClosed: boolean;
  /** Runs something after a time, unless it is closed by then. Milliseconds. */
  later(milliseconds: number, run: () => void): void;
  /** An evaluation of a computed value threw. */
  computedFailed(name: string, error: unknown): void;
  /** A tracked member of this instance was touched: whose code is running. */
  touched(): void;
  /** A method was looked up, to be called: the first of an event is its handler. */
  calling(instance: InstanceNode, method: string): void;
}

const NONE: readonly string[] = [];

/** The root of what is tracked: one instance of a state class. */
export class InstanceNode extends Node<Record<PropertyKey, unknown>> {
  readonly shape: Shape;
  readonly context: InstanceContext;
  /** `state/todo.ts#Todo`, or with a shared key `…#Room@key`: prefix of stored field names. */
  readonly name: string;
  /** The scope whose instance state it is; null for what the whole session has. */
  readonly scope: number | null;
  /** Its scope is mounted no more: what it still changes is neither shown nor stored. */
  isGone = false;
  dirtyFields: Set<string> | null = null;
  /** Values of its fields as durable text, taken out while nothing happens. */
  foldedFields: string | null = null;
  /** Its fields that live elsewhere. */
  kept: Map<string, KeptField> | null = null;
  /** What works on the data of its lazy lists and streams. */
  workers: Map<string, FieldWorker> | null = null;
  /** Its async computed values. */
  computeds: Map<string, ComputedValue> | null = null;
  private cache: Map<string, unknown> | null = null;
  /** Getters that are computed again when their time has come. */
  private armed: Set<string> | null = null;

  constructor(
    owner: Owner,
    shape: Shape,
    context: InstanceContext,
    name: string,
    scope: number | null = null,
  ) {
    const raw = Object.create(shape.prototype) as Record<PropertyKey, unknown>;
    super(owner, raw, null, null);
    this.shape = shape;
    this.context = context;
    this.name = name;
    this.scope = scope;
    Object.defineProperty(raw, INSTANCE, { value: this });
    owner.add(this);
  }

  override asInstance(): InstanceNode {
    return this;
  }

  locate(child: object, hint: unknown): unknown {
    if (this.raw[hint as string] === child) return hint;
    for (const key of Object.keys(this.raw)) if (this.raw[key] === child) return key;
    return undefined;
  }

  step(key: unknown): string {
    return String(key);
  }

  /** Names of the fields that are state: what holds a function is code. */
  fields(): string[] {
    return Object.keys(this.raw).filter((field) => typeof this.raw[field] !== "function");
  }

  read(field: string): unknown {
    return this.raw[field];
  }

  /** Puts a restored value in place; nothing is recorded. */
  restore(field: string, value: unknown): void {
    this.raw[field] = value;
    if (typeof value === "object" && value !== null) this.workers?.get(field)?.attach(value);
  }

  get(raw: Record<PropertyKey, unknown>, key: string | symbol, receiver: unknown): unknown {
    if (key === NODE) return this;
    this.context.touched();
    if (!Object.hasOwn(raw, key)) {
      const member: unknown = Reflect.get(raw, key, receiver);
      if (typeof member === "function" && typeof key === "string") this.context.calling(this, key);
      return member;
    }
    const computed = this.computeds?.get(key as string);
    if (computed) return computed.value;
    const value = raw[key];
    return typeof value === "object" && value !== null ? this.owner.wrap(value, this, key) : value;
  }

  set(raw: Record<PropertyKey, unknown>, key: string | symbol, value: unknown, receiver: unknown): boolean {
    if (typeof key === "symbol" || receiver !== this.proxy) return Reflect.set(raw, key, value, receiver);
    if (key === "__proto__") return false;
    if (!Object.hasOwn(raw, key) && key in raw) {
      if (this.shape.setters.has(key)) return Reflect.set(raw, key, value, receiver);
      if (this.shape.getters.has(key)) return false;
    }
    if (value instanceof FieldWrapper) return this.wrap(key, value);
    if (this.computeds?.has(key))
      throw new TypeError(
        `${this.shape.stateClass.name}.${key} is computed: change what it is computed from.`,
      );
    return this.write(key, value);
  }

  defineProperty(raw: object, key: string | symbol, descriptor: PropertyDescriptor): boolean {
    if (typeof key === "symbol" || !("value" in descriptor))
      return Reflect.defineProperty(raw, key, descriptor);
    const { value } = descriptor as { value: unknown };
    if (value instanceof FieldWrapper) return this.wrap(key, value);
    // An heir may declare as an ordinary field what its ancestor keeps elsewhere.
    this.kept?.delete(key);
    this.workers?.delete(key);
    if (this.computeds?.delete(key)) Reflect.deleteProperty(raw, key);
    if (Object.hasOwn(raw, key)) return this.write(key, value);
    const { copy, isPlain } = copyOfFresh(value);
    const stored = isPlain ? copy : this.owner.adopt(copy, this, key);
    Reflect.defineProperty(raw, key, { value: stored, writable: true, enumerable: true, configurable: true });
    if (typeof stored !== "function") this.owner.fieldChanged(this, key, { kind: "set", key, value: stored });
    return true;
  }

  deleteProperty(raw: object, key: string | symbol): boolean {
    const had = Object.hasOwn(raw, key);
    const deleted = Reflect.deleteProperty(raw, key);
    if (had && deleted && typeof key === "string")
      this.owner.fieldChanged(this, key, { kind: "delete", key });
    return deleted;
  }

  getOwnPropertyDescriptor(raw: object, key: string | symbol): PropertyDescriptor | undefined {
    const descriptor = Reflect.getOwnPropertyDescriptor(raw, key);
    if (descriptor?.configurable && "value" in descriptor && typeof key === "string")
      descriptor.value = this.owner.wrap(descriptor.value, this, key);
    return descriptor;
  }

  /** Writes a field without telling the wrapper's other side: the browser's own value came in. */
  receive(field: string, value: unknown): void {
    const stored = this.owner.adopt(value, this, field);
    if (Object.is(this.raw[field], stored)) return;
    this.raw[field] = stored;
    this.owner.fieldChanged(this, field, { kind: "set", key: field, value: stored });
  }

  private write(field: string, value: unknown): true {
    const { raw } = this;
    if (this.workers?.has(field))
      throw new TypeError(`${this.shape.id}.${field} is a list of its own kind: change it by its methods.`);
    const before = raw[field];
    const stored = typeof value === "object" && value !== null ? this.owner.adopt(value, this, field) : value;
    if (Object.is(before, stored) && (stored !== undefined || Object.hasOwn(raw, field))) return true;
    raw[field] = stored;
    if (typeof stored === "function" && (before === undefined || typeof before === "function")) return true;
    this.owner.fieldChanged(this, field, this.owner.recording ? changeOf(field, before, stored) : null);
    if (this.kept?.has(field)) this.context.wroteKept(this, field);
    return true;
  }

  private wrap(field: string, wrapper: FieldWrapper): true {
    wrapper.define(this, field);
    return true;
  }

  /** Defines a field that lives elsewhere. */
  keep(field: string, kept: KeptField): void {
    this.kept?.delete(field);
    this.write(field, this.context.firstKept(this, field, kept));
    this.kept ??= new Map();
    this.kept.set(field, kept);
  }

  /** Defines a field of which somebody works on the data. */
  defineWorked(field: string, data: object, worker: FieldWorker): void {
    this.workers?.delete(field);
    this.write(field, data);
    worker.attach(this.raw[field] as object);
    this.workers ??= new Map();
    this.workers.set(field, worker);
  }

  /** Defines an async computed value: bindings, which read the raw state, set it going. */
  defineComputed(field: string, value: ComputedValue): void {
    this.kept?.delete(field);
    this.computeds ??= new Map();
    this.computeds.set(field, value);
    Object.defineProperty(this.raw, field, {
      get: () => value.read(),
      enumerable: false,
      configurable: true,
    });
  }

  /** Is it computed, and so neither stored nor a cause by itself? */
  isComputed(field: string): boolean {
    return this.computeds?.has(field) === true || this.shape.getters.has(field);
  }

  /** A getter's value for bindings: computed on the raw state, kept until a field it may read is committed. */
  computed(getter: string, compute: () => unknown): unknown {
    if (this.cache?.has(getter)) return this.cache.get(getter);
    const value = compute();
    if (this.owner.clean) {
      this.cache ??= new Map();
      this.cache.set(getter, value);
    }
    return value;
  }

  /** A getter with a period is stale when that is over; whatever shows it then computes it again, and only that. */
  arm(getter: string): void {
    const period = this.shape.periods.get(getter);
    if (period === undefined || this.armed?.has(getter)) return;
    this.armed ??= new Set();
    this.armed.add(getter);
    this.context.later(period, () => {
      this.armed?.delete(getter);
      this.cache?.delete(getter);
      this.owner.fieldChanged(this, getter, null);
    });
  }

  /** What was computed for bindings and is still true. */
  *computedNow(): Iterable<[name: string, value: unknown]> {
    yield* this.cache ?? [];
    for (const [field, { value }] of this.computeds ?? []) yield [field, value];
  }

  /** Nothing of it changes by itself, by a clock or by what is loaded; so what was computed of it can be forgotten. */
  get isStill(): boolean {
    return this.workers === null && this.computeds === null && (this.armed?.size ?? 0) === 0;
  }

  /** Something that no field tells has changed. */
  invalidateAll(): void {
    this.cache = null;
    this.invalidateUnknown();
  }

  /** A field changed, here or below: what was computed from it is stale. */
  invalidate(field: string): void {
    if (this.cache === null && this.computeds === null) return;
    for (const name of this.shape.dependents.get(field) ?? NONE) {
      this.cache?.delete(name);
      if (name !== field) this.computeds?.get(name)?.invalidate();
    }
  }

  /** Something changed: async values of unknown reads may be stale. */
  invalidateUnknown(): void {
    if (this.computeds === null) return;
    for (const [field, value] of this.computeds) if (!this.shape.computed.get(field)) value.invalidate();
  }
}
