/** Objects whose reads and changes are seen: a proxy for each object, list, Map, Set and Date that hangs in a local state. */

import { Source } from "./signals.ts";

const proxies = new WeakMap<object, object>();
const raws = new WeakMap<object, object>();

/** The object behind a tracked one; anything else as it is. */
export function toRaw<Value>(value: Value): Value {
  return typeof value === "object" && value !== null
    ? ((raws.get(value) as Value | undefined) ?? value)
    : value;
}

/** The tracked form of a value; primitives, frozen objects and what is opaque as they are. */
export function tracked<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || raws.has(value)) return value;
  const known = proxies.get(value);
  if (known) return known as Value;
  const handler = handlerOf(value);
  if (!handler) return value;
  const proxy = new Proxy(value, handler);
  proxies.set(value, proxy);
  raws.set(proxy, value);
  return proxy as Value;
}

function handlerOf(value: object): ProxyHandler<object> | null {
  if (Object.isFrozen(value)) return null;
  if (Array.isArray(value)) return new ListHandler();
  if (value instanceof Map || value instanceof Set) return new CollectionHandler();
  if (value instanceof Date) return new DateHandler();
  return Object.prototype.toString.call(value) === "[object Object]" ? new ObjectHandler() : null;
}

/** Every property by itself, and which properties there are. */
class ObjectHandler implements ProxyHandler<object> {
  private readonly sources = new Map<PropertyKey, Source>();
  private readonly keys = new Source();

  get(target: object, key: PropertyKey, receiver: unknown): unknown {
    this.source(key).read();
    return tracked(Reflect.get(target, key, receiver));
  }

  set(target: object, key: PropertyKey, value: unknown, receiver: unknown): boolean {
    const before = Object.getOwnPropertyDescriptor(target, key);
    const raw = toRaw(value);
    if (!Reflect.set(target, key, raw, receiver)) return false;
    const after = Object.getOwnPropertyDescriptor(target, key);
    if (!before && after) this.keys.changed();
    if (!Object.is(before?.value, after?.value) || (!before && after)) this.source(key).changed();
    return true;
  }

  has(target: object, key: PropertyKey): boolean {
    this.source(key).read();
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.keys.read();
    return Reflect.ownKeys(target);
  }

  deleteProperty(target: object, key: PropertyKey): boolean {
    const had = Object.hasOwn(target, key);
    if (!Reflect.deleteProperty(target, key)) return false;
    if (had) {
      this.keys.changed();
      this.source(key).changed();
    }
    return true;
  }

  private source(key: PropertyKey): Source {
    const known = this.sources.get(key);
    if (known) return known;
    const made = new Source();
    this.sources.set(key, made);
    return made;
  }
}

const SEARCHES = new Set<PropertyKey>(["includes", "indexOf", "lastIndexOf"]);

/** A list as a whole: whoever reads it reads its order too. */
class ListHandler implements ProxyHandler<object> {
  private readonly source = new Source();

  get(target: object, key: PropertyKey, receiver: unknown): unknown {
    this.source.read();
    const value: unknown = Reflect.get(target, key, receiver);
    // Members are seen as proxies, so what is looked for must be one too.
    if (typeof value === "function" && SEARCHES.has(key))
      return (member: unknown, ...from: unknown[]) =>
        Reflect.apply(value, receiver, [tracked(member), ...from]) as unknown;
    return tracked(value);
  }

  set(target: object, key: PropertyKey, value: unknown, receiver: unknown): boolean {
    const { length } = target as unknown[];
    const before: unknown = Reflect.get(target, key);
    const raw = toRaw(value);
    if (!Reflect.set(target, key, raw, receiver)) return false;
    if (!Object.is(before, raw) || length !== (target as unknown[]).length) this.source.changed();
    return true;
  }

  has(target: object, key: PropertyKey): boolean {
    this.source.read();
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.source.read();
    return Reflect.ownKeys(target);
  }

  deleteProperty(target: object, key: PropertyKey): boolean {
    this.source.changed();
    return Reflect.deleteProperty(target, key);
  }
}

type Collection = Map<unknown, unknown> & Set<unknown>;

/** A Map or Set as a whole. Its methods must be called on the object itself, which a proxy is not. */
class CollectionHandler implements ProxyHandler<object> {
  private readonly source = new Source();

  get(target: object, key: PropertyKey, receiver: unknown): unknown {
    const collection = target as Collection;
    switch (key) {
      case "set":
      case "add":
        return (...members: unknown[]) => {
          Reflect.apply(collection[key], collection, members.map(toRaw));
          this.source.changed();
          return receiver;
        };
      case "delete":
        return (member: unknown) => this.after(collection.delete(toRaw(member)));
      case "clear":
        return () => {
          this.after(collection.size > 0);
          collection.clear();
        };
    }
    this.source.read();
    switch (key) {
      case "size":
        return collection.size;
      case "get":
      case "has":
        return (member: unknown) => tracked(collection[key](toRaw(member)));
      case "forEach":
        return (call: (...values: unknown[]) => void) =>
          collection.forEach((value, member) => {
            call(tracked(value), tracked(member), receiver);
          });
      case "keys":
      case "values":
      case "entries":
      case Symbol.iterator:
        return () => members(collection, key as "entries");
    }
    const value: unknown = Reflect.get(collection, key, collection);
    return typeof value === "function" ? (value.bind(collection) as unknown) : value;
  }

  private after(isChanged: boolean): boolean {
    if (isChanged) this.source.changed();
    return isChanged;
  }
}

function* members(collection: Collection, key: "keys" | "values" | "entries"): Generator<unknown> {
  // Only entries are lists of Heddle's making; a list among the members is a member.
  const isPairs = key === "entries" || (collection instanceof Map && key !== "keys" && key !== "values");
  for (const member of collection[key]())
    yield isPairs ? (member as unknown[]).map((one) => tracked(one)) : tracked(member);
}

/** A date: its setters change it in place. */
class DateHandler implements ProxyHandler<object> {
  private readonly source = new Source();

  get(target: object, key: PropertyKey): unknown {
    this.source.read();
    const value: unknown = Reflect.get(target, key, target);
    if (typeof value !== "function") return value;
    const isSetter = typeof key === "string" && key.startsWith("set");
    return (...values: unknown[]) => {
      const result: unknown = Reflect.apply(value, target, values);
      if (isSetter) this.source.changed();
      return result;
    };
  }
}
