import { periodOf } from "../computed/getters.ts";
import type { StateInfo } from "../program/program.ts";
import { INSTANCE, type InstanceNode } from "../tracking/instance.ts";
import { NODE } from "../tracking/node.ts";
import { computing } from "./cycles.ts";

export type StateClass = new () => object;

/** What is known of a state class once, for all its instances. */
export interface Shape {
  stateClass: StateClass;
  /** Index in the program's states; -1 for a class that no page can use. */
  index: number;
  id: string;
  kind: "session" | "shared";
  /** The prototype of raw instances: the class's own, with getters that keep their values. */
  prototype: object;
  getters: ReadonlySet<string>;
  setters: ReadonlySet<string>;
  /** Async computed values, with the fields that each may read; null = unknown. */
  computed: ReadonlyMap<string, readonly string[] | null>;
  /** Getters that are computed again after so many milliseconds. */
  periods: ReadonlyMap<string, number>;
  /** Field to the cached getters, and async computed values, that may read it. */
  dependents: ReadonlyMap<string, readonly string[]>;
  handlers: ReadonlySet<string>;
}

/** The shape of a state class; `info` is what the compiler found out about it. */
export function shapeOf(stateClass: StateClass, index: number, info: StateInfo): Shape {
  const prototype = Object.create(stateClass.prototype as object) as object;
  const getters = new Set<string>();
  const setters = new Set<string>();
  const dependents = new Map<string, string[]>();
  const periods = new Map<string, number>();
  for (let level: object | null = stateClass.prototype as object; level && level !== Object.prototype; ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (descriptor.get && !getters.has(name)) {
        getters.add(name);
        const period = periodOf(descriptor.get);
        if (period !== undefined) periods.set(name, period);
      }
      if (descriptor.set) setters.add(name);
    }
    level = Object.getPrototypeOf(level) as object | null;
  }
  for (const [getter, fields] of Object.entries(info.getters)) {
    if (!getters.has(getter)) continue;
    if (fields === null) {
      watchGetter(prototype, stateClass, getter);
      continue;
    }
    addDependents(dependents, getter, fields);
    cacheGetter(prototype, stateClass, getter);
  }
  const computed = new Map(Object.entries(info.computed ?? {}));
  for (const [field, fields] of computed) addDependents(dependents, field, fields ?? []);
  return {
    stateClass,
    index,
    id: info.id,
    kind: info.kind,
    prototype,
    getters,
    setters,
    computed,
    periods,
    dependents,
    handlers: new Set(info.handlers),
  };
}

function addDependents(dependents: Map<string, string[]>, name: string, fields: readonly string[]): void {
  for (const field of fields) {
    const list = dependents.get(field);
    if (list) list.push(name);
    else dependents.set(field, [name]);
  }
}

interface RawOrTracked {
  [NODE]?: InstanceNode;
  [INSTANCE]?: InstanceNode;
}

/** Handlers read getters afresh, so that what they get is tracked, unless a kept primitive will do. */
function cacheGetter(prototype: object, stateClass: StateClass, getter: string): void {
  const base = stateClass.prototype as object;
  const compute = (receiver: unknown) => computed(base, stateClass.name, getter, receiver);
  Object.defineProperty(prototype, getter, {
    configurable: true,
    enumerable: false,
    get(this: RawOrTracked) {
      const tracked = this[NODE];
      if (tracked) {
        if (!tracked.owner.clean) return compute(this);
        const value = tracked.computed(getter, () => compute(tracked.raw));
        return typeof value === "object" && value !== null ? compute(this) : value;
      }
      const instance = this[INSTANCE];
      return instance ? instance.computed(getter, () => compute(this)) : compute(this);
    },
    set(this: object, value: unknown) {
      Reflect.set(base, getter, value, this);
    },
  });
}

/** A getter whose reads are not known: computed each time, but never for itself. */
function watchGetter(prototype: object, stateClass: StateClass, getter: string): void {
  const base = stateClass.prototype as object;
  Object.defineProperty(prototype, getter, {
    configurable: true,
    enumerable: false,
    get(this: unknown) {
      return computed(base, stateClass.name, getter, this);
    },
    set(this: object, value: unknown) {
      Reflect.set(base, getter, value, this);
    },
  });
}

function computed(base: object, className: string, getter: string, receiver: unknown): unknown {
  const { [NODE]: tracked, [INSTANCE]: raw } = receiver as RawOrTracked;
  const instance = tracked ?? raw;
  const value: unknown = computing(instance ?? (receiver as object), className, getter, () =>
    Reflect.get(base, getter, receiver),
  );
  instance?.arm(getter);
  return value;
}
