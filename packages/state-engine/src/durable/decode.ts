/** From durable text to live values. The text comes from a store: it is checked, and nothing is revived by a name of its own. */

import { BINARY_TYPES, DURABLE_LIMITS, DurableError, textToBytes } from "./values.ts";

interface Decoding {
  numbered: Map<number, object>;
  nodes: number;
}

/**
 * The value of a durable text. Throws DurableError when it is none. Objects that hang in several places are added to
 * `repeated`.
 */
export function decodeDurable(text: string, repeated?: Set<object>): unknown {
  if (text.length > DURABLE_LIMITS.text) throw new DurableError("the stored text is too long", "");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new DurableError("the stored text is not JSON", "");
  }
  return fromDurableData(data, repeated);
}

/** The inverse of durableData. */
export function fromDurableData(data: unknown, repeated?: Set<object>): unknown {
  const decoding: Decoding = { numbered: new Map(), nodes: 0 };
  const value = decode(data, decoding, 0, null);
  if (repeated) for (const object of decoding.numbered.values()) repeated.add(object);
  return value;
}

/** `number`: the object made here is the one that later `r` tags mean. */
function decode(data: unknown, decoding: Decoding, depth: number, number: number | null): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (depth > DURABLE_LIMITS.depth * 2) throw new DurableError("the stored value is nested too deep", "");
  if (++decoding.nodes > DURABLE_LIMITS.nodes * 2)
    throw new DurableError("the stored value has too many objects", "");
  const note = <Value extends object>(value: Value): Value => {
    if (number !== null) decoding.numbered.set(number, value);
    return value;
  };
  if (Array.isArray(data)) {
    const list = note([] as unknown[]);
    for (const item of data) list.push(decode(item, decoding, depth + 1, null));
    return list;
  }
  if (!Object.hasOwn(data, "$")) {
    const object = note({});
    for (const key of Object.keys(data))
      define(object, key, decode((data as Record<string, unknown>)[key], decoding, depth + 1, null));
    return object;
  }
  return decodeTagged(
    data as { $: unknown; v?: unknown; i?: unknown; t?: unknown; z?: unknown },
    decoding,
    depth,
    note,
  );
}

function decodeTagged(
  data: { $: unknown; v?: unknown; i?: unknown; t?: unknown; z?: unknown },
  decoding: Decoding,
  depth: number,
  note: <Value extends object>(value: Value) => Value,
): unknown {
  const inner = (value: unknown) => decode(value, decoding, depth + 1, null);
  switch (data.$) {
    case "u":
      return undefined;
    case "n":
      if (data.v === "NaN" || data.v === "Infinity" || data.v === "-Infinity" || data.v === "-0")
        return Number(data.v);
      break;
    case "b":
      if (typeof data.v === "string" && /^-?\d{1,10000}$/.test(data.v)) return BigInt(data.v);
      break;
    case "d":
      if (data.v === null || typeof data.v === "number") return note(new Date(data.v ?? Number.NaN));
      break;
    case "m": {
      const map = note(new Map<unknown, unknown>());
      for (const entry of listOf(data.v)) {
        const [key, value] = listOf(entry);
        map.set(inner(key), inner(value));
      }
      return map;
    }
    case "s": {
      const set = note(new Set<unknown>());
      for (const member of listOf(data.v)) set.add(inner(member));
      return set;
    }
    case "y": {
      const bytes = typeof data.v === "string" ? textToBytes(data.v) : null;
      if (!bytes || typeof data.t !== "string") break;
      if (data.t === "ArrayBuffer") return note(bytes.buffer);
      const type = Object.hasOwn(BINARY_TYPES, data.t) ? BINARY_TYPES[data.t] : undefined;
      if (!type) break;
      try {
        return note(new type(bytes.buffer));
      } catch {
        break;
      }
    }
    case "o": {
      const object = note(data.z === true ? (Object.create(null) as object) : {});
      for (const entry of listOf(data.v)) {
        const [key, value] = listOf(entry);
        define(object, String(key), inner(value));
      }
      return object;
    }
    case "#":
      if (typeof data.i === "number") return decode(data.v, decoding, depth + 1, data.i);
      break;
    case "r": {
      const known = typeof data.i === "number" ? decoding.numbered.get(data.i) : undefined;
      if (known) return known;
      break;
    }
  }
  throw new DurableError(`the stored value has a tag ${JSON.stringify(data.$)} that is not understood`, "");
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new DurableError("the stored value lacks a list where one must be", "");
}

/** Plain assignment would call the setter of `__proto__`. */
export function define(object: object, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<string, unknown>)[key] = value;
}
