/** Shared state as others may see it: reading is free, writing is refused. */

import { INSTANCE } from "../tracking/instance.ts";

const facades = new WeakMap<object, object>();

/** A deep read-only view. The same object gives the same view. */
export function readOnly(value: unknown): unknown {
  if (typeof value !== "object" || value === null || INSTANCE in value) return value;
  const known = facades.get(value);
  if (known) return known;
  const made = new Proxy(value, READ_ONLY);
  facades.set(value, made);
  return made;
}

/** Refuses a write with a sentence that says what to do. */
export function refuseWrite(): never {
  throw new TypeError("Shared state is changed only by its own methods: add one to the class and call it.");
}

const READ_ONLY: ProxyHandler<object> = {
  get(target, key) {
    const value: unknown = Reflect.get(target, key, target);
    if (typeof value !== "function") return readOnly(value);
    if (Array.isArray(target)) return value;
    if (
      target instanceof Map ||
      target instanceof Set ||
      target instanceof Date ||
      ArrayBuffer.isView(target)
    )
      return typeof key === "string" && CHANGING.test(key)
        ? refuseWrite
        : readingMethod(target, value as Method);
    return value;
  },
  set: refuseWrite,
  defineProperty: refuseWrite,
  deleteProperty: refuseWrite,
  setPrototypeOf: refuseWrite,
  preventExtensions: refuseWrite,
  getOwnPropertyDescriptor(target, key) {
    const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
    if (descriptor?.configurable && "value" in descriptor) descriptor.value = readOnly(descriptor.value);
    return descriptor;
  },
};

type Method = (...args: unknown[]) => unknown;

const CHANGING = /^(?:set|add$|delete$|clear$|fill$|sort$|reverse$|copyWithin$)/;

/** A collection's method on the raw collection, with what it gives made read-only. */
function readingMethod(target: object, method: Method): Method {
  return (...args) => {
    const [callback, ...rest] = args;
    const result: unknown =
      typeof callback === "function"
        ? method.call(target, (...inner: unknown[]) => (callback as Method)(...inner.map(readOnly)), ...rest)
        : method.apply(target, args);
    if (typeof result !== "object" || result === null) return result;
    return Symbol.iterator in result && "next" in result
      ? readingIterator(result as Iterator<unknown>)
      : readOnly(result);
  };
}

function* readingIterator(iterator: Iterator<unknown>): Generator<unknown> {
  for (let step = iterator.next(); !step.done; step = iterator.next()) {
    const { value } = step;
    yield Array.isArray(value) ? value.map(readOnly) : readOnly(value);
  }
}
