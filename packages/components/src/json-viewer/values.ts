/** What a JSON value is and how it is written, whatever a binding gives. */

export type Kind = "object" | "array" | "string" | "number" | "boolean" | "null" | "other";
export type Key = string | number;

export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof Date) return "other";
  switch (typeof value) {
    case "object":
      return "object";
    case "string":
      return "string";
    case "number":
    case "bigint":
      return "number";
    case "boolean":
      return "boolean";
    default:
      return "other";
  }
}

export function isBranch(value: unknown): value is object {
  const kind = kindOf(value);
  return kind === "object" || kind === "array";
}

/** A large object's keys are listed once. */
const keysAsWritten = new WeakMap<object, readonly string[]>();
const keysByName = new WeakMap<object, readonly string[]>();

/** The keys of an object, as they stand in it or by name. */
export function keysOf(value: object, isSorted: boolean): readonly string[] {
  const known = (isSorted ? keysByName : keysAsWritten).get(value);
  if (known) return known;
  const keys = Object.keys(value);
  if (isSorted) keys.sort();
  (isSorted ? keysByName : keysAsWritten).set(value, keys);
  return keys;
}

/** How many members it has; 0 for what has none. */
export function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isBranch(value) ? keysOf(value, false).length : 0;
}

export function keyAt(value: object, index: number, isSorted: boolean): Key {
  return Array.isArray(value) ? index : keysOf(value, isSorted)[index]!;
}

export function memberOf(value: object, key: Key): unknown {
  return (value as Record<Key, unknown>)[key];
}

/** Whatever has no members, as JSON writes it. Of a long text, the piece from `start` to `end`. */
export function plainText(value: unknown, start = 0, end = Number.POSITIVE_INFINITY): string {
  if (typeof value === "string") return JSON.stringify(value.slice(start, end)).slice(1, -1);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  return typeof value === "function" || typeof value === "symbol" ? typeof value : String(value);
}

/** What is copied of a value: a text as it is, all else as JSON. */
export function copiedText(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value, bigIntAsText, 2) ?? plainText(value);
  } catch {
    // It holds itself.
    return "";
  }
}

function bigIntAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Whether it is shorter than so many characters as JSON, found out without writing all of it. */
export function isShorter(value: unknown, limit: number): boolean {
  let left = limit;
  const take = (one: unknown, depth: number): void => {
    if (left < 0 || depth > MOST_DEPTH) {
      left = -1;
      return;
    }
    if (!isBranch(one)) {
      left -= typeof one === "string" ? one.length + 2 : 8;
      return;
    }
    for (let index = 0; index < sizeOf(one) && left >= 0; index++) {
      const key = keyAt(one, index, false);
      left -= typeof key === "string" ? key.length + 4 : 1;
      take(memberOf(one, key), depth + 1);
    }
  };
  take(value, 0);
  return left >= 0;
}

/** Deeper than anybody looks; and what holds itself has an end there. */
export const MOST_DEPTH = 200;
