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

/**
 * A copy of fresh containers, so that a constant of a module, which all sessions share, never becomes part of a state. Tracked
 * and opaque members stay the objects they are; an object in two places is copied once.
 */
export function copyOfContainers(value: unknown, copies = new Map<object, object>()): unknown {
  if (typeof value !== "object" || value === null || nodeOf(value)) return value;
  if (value instanceof Date) return new Date(value);
  if (!isContainer(value)) return value;
  const known = copies.get(value);
  if (known) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copies.set(value, list);
    for (let index = 0; index < value.length; index++) list.push(copyOfContainers(value[index], copies));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    copies.set(value, map);
    for (const [key, member] of value)
      map.set(copyOfContainers(key, copies), copyOfContainers(member, copies));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    copies.set(value, set);
    for (const member of value) set.add(copyOfContainers(member, copies));
    return set;
  }
  const object = Object.create(Object.getPrototypeOf(value) as object | null) as object;
  copies.set(value, object);
  for (const key of Object.keys(value))
    Object.defineProperty(object, key, {
      value: copyOfContainers((value as Record<string, unknown>)[key], copies),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return object;
}
