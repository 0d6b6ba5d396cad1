import { decodeDurable, encodeDurable } from "../durable/index.ts";
import { nodeOf, untracked } from "./node.ts";

/** Can this object hold others that are tracked? Dates and bytes cannot; class instances are opaque. */
export function isContainer(value: object): boolean {
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * A copy that shares nothing with the original: what passes between owners (arguments and results of shared state) and what
 * comes from frozen constants. Throws DurableError, with the path, for what is not data.
 */
export function copyOf(value: unknown): unknown {
  const raw = untracked(value);
  return typeof raw === "object" && raw !== null ? decodeDurable(encodeDurable(raw)) : raw;
}

/** Containers and their copies, while a value is copied. */
class Copies {
  readonly made = new Map<object, object>();
  /** Nothing in it hangs twice, and nothing is tracked already. */
  isPlain = true;
}

/**
 * A copy of fresh containers, so that a constant of a module, which all sessions share, never becomes part of a state. Tracked
 * and opaque members stay the objects they are; an object in two places is copied once.
 */
export function copyOfContainers(value: unknown): unknown {
  return copied(value, new Copies());
}

/** The same; `isPlain`: each object in the copy hangs in one place and nobody else has it, so nothing of it has to be noted or watched. */
export function copyOfFresh(value: unknown): { copy: unknown; isPlain: boolean } {
  const copies = new Copies();
  const copy = copied(value, copies);
  return { copy, isPlain: copies.isPlain };
}

function copied(value: unknown, copies: Copies): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (nodeOf(value)) {
    copies.isPlain = false;
    return value;
  }
  if (value instanceof Date) return new Date(value);
  if (!isContainer(value)) {
    copies.isPlain = false;
    return value;
  }
  const known = copies.made.get(value);
  if (known) {
    copies.isPlain = false;
    return known;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copies.made.set(value, list);
    for (let index = 0; index < value.length; index++) list.push(copied(value[index], copies));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    copies.made.set(value, map);
    for (const [key, member] of value) map.set(copied(key, copies), copied(member, copies));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    copies.made.set(value, set);
    for (const member of value) set.add(copied(member, copies));
    return set;
  }
  return copiedObject(value as Record<string, unknown>, copies);
}

function copiedObject(value: Record<string, unknown>, copies: Copies): object {
  const object: Record<string, unknown> =
    Object.getPrototypeOf(value) === null ? (Object.create(null) as Record<string, unknown>) : {};
  copies.made.set(value, object);
  for (const key of Object.keys(value)) {
    const member = copied(value[key], copies);
    // Assigning this one would change the prototype.
    if (key === "__proto__")
      Object.defineProperty(object, key, {
        value: member,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    else object[key] = member;
  }
  return object;
}
