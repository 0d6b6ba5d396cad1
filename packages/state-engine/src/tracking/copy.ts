import { decodeDurable, encodeDurable } from "../durable/index.ts";
import { untracked } from "./node.ts";

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
