/** A shared state as others see it: reading is free where they hold it, methods run at the owner. SPEC.md, rules SH4, SH6 and SH9. */

import type { Shape } from "../state/shape.ts";
import { copyOf } from "../tracking/copy.ts";
import { NotLoadedError } from "./key-name.ts";
import { readOnly, refuseWrite } from "./read-only.ts";
import type { CallId, SharedKey } from "./shared-key.ts";
import type { SharedKeys } from "./shared-keys.ts";

/** Who looks through the facade. */
export interface FacadeHolder {
  /** May its fields be read? Only what stays in memory for the holder may: else it would depend on others whether it is there. */
  holds(shape: Shape, key: string): boolean;
  /** Names one more call, so that it runs once; null where no event is at work that could be sent again. */
  nextCall(): CallId | null;
}

export function sharedFacade(keys: SharedKeys, shape: Shape, key: string, holder: FacadeHolder): object {
  const calls = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const held = (): SharedKey | null => (holder.holds(shape, key) ? keys.loaded(shape, key) : null);
  const callOf = (name: string) => {
    const known = calls.get(name);
    if (known) return known;
    const call = (...args: unknown[]) => callShared(keys, shape, key, { name, args, holder });
    calls.set(name, call);
    return call;
  };
  // Empty, and not the class's prototype: that is frozen, and a proxy may not tell otherwise than a frozen target.
  const target = Object.create(shape.stateClass.prototype as object) as Record<PropertyKey, unknown>;
  return new Proxy(target, {
    get(_, name) {
      const state = held();
      if (state) {
        const value: unknown = Reflect.get(state.raw, name, state.raw);
        return typeof value === "function" && isMember(name) ? callOf(name) : readOnly(value);
      }
      if (!isMember(name)) return Reflect.get(target, name);
      if (shape.handlers.has(name) || isMethod(shape, name)) return callOf(name);
      if (name === "then" || name === "toJSON") return undefined;
      throw new NotLoadedError(shape, key);
    },
    has: (_, name) => name in (held()?.raw ?? target),
    ownKeys: () => Reflect.ownKeys(held()?.raw ?? NOTHING),
    getOwnPropertyDescriptor: (_, name) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(held()?.raw ?? NOTHING, name);
      return descriptor && "value" in descriptor
        ? { ...descriptor, value: readOnly(descriptor.value), configurable: true }
        : undefined;
    },
    set: refuseWrite,
    defineProperty: refuseWrite,
    deleteProperty: refuseWrite,
    setPrototypeOf: refuseWrite,
    preventExtensions: refuseWrite,
  });
}

const NOTHING = Object.freeze({});

function isMember(name: string | symbol): name is string {
  return typeof name === "string" && name !== "constructor";
}

function isMethod({ prototype }: Shape, name: string): boolean {
  for (let level: object | null = prototype; level; level = Object.getPrototypeOf(level) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return typeof descriptor.value === "function";
  }
  return false;
}

interface Call {
  name: string;
  args: readonly unknown[];
  holder: FacadeHolder;
}

/** Calls a method at the owner, once its state is there. Arguments are what they are now. */
function callShared(
  keys: SharedKeys,
  shape: Shape,
  key: string,
  { name, args, holder }: Call,
): Promise<unknown> {
  const id = holder.nextCall();
  let copies: unknown[];
  try {
    copies = args.map(copyOf);
  } catch (error) {
    return Promise.reject(error);
  }
  const state = keys.loaded(shape, key);
  if (state) return state.call(name, copies, id);
  return keys.load(shape, key).then((loaded) => loaded.call(name, copies, id));
}
