/** From bindings' values to what the browser gets, and what is remembered of it. */

import { digest, hashText } from "../model/hash.ts";
import { INSTANCE } from "../tracking/instance.ts";

/** What was last sent of an object: its text, or for long ones a digest of it. Strings and other primitives are kept as they are. */
export class Sent {
  readonly key: string;
  constructor(text: string) {
    this.key = text.length > 64 ? digest(text) + text.length.toString(36) : text;
  }
}

/** JSON text of a primitive binding value; undefined, NaN and the infinities are null, a BigInt is its digits. */
export function primitiveText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? String(value) : "null";
    case "boolean":
      return value ? "true" : "false";
    case "bigint":
      return `"${value}"`;
    case "symbol":
    case "function":
      throw new TypeError(`A ${typeof value} cannot be shown; did you mean to call it?`);
    default:
      return "null";
  }
}

/** JSON text of any binding value. Dates become ISO texts, Maps lists of entries, Sets lists. Throws on cycles and whole states. */
export function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return primitiveText(value);
  if (INSTANCE in value) throw new TypeError("A whole state cannot be shown; name one of its fields.");
  return JSON.stringify(value, plain) ?? "null";
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "object" && value !== null) {
    if (value instanceof Map || value instanceof Set) return [...value];
    if (INSTANCE in value) throw new TypeError("A whole state cannot be shown; name one of its fields.");
  }
  return value;
}

/**
 * The number of a scope, from what it stands for: so that a click names the same row in a restored session. A function of the
 * scope above, the control and the row's key (or the branch).
 */
export function scopeNumber(above: number, control: number, key: string): number {
  return hashText(`${control}/${key}`, above) || 1;
}
