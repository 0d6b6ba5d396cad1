import { nodeOf } from "../tracking/node.ts";

/** What kind of value it is, as far as a field that was declared with one kind cannot take another. */
export function kindOfValue(value: unknown): string {
  if (typeof value !== "object" || value === null || nodeOf(value)) return typeof value;
  if (Array.isArray(value)) return "array";
  return value instanceof Map
    ? "map"
    : value instanceof Set
      ? "set"
      : value instanceof Date
        ? "date"
        : "object";
}
