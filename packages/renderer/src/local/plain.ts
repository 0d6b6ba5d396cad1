import type { Json } from "@heddle/schema";

/** A value as the server would send it: what local state shows looks the same in the first HTML, which the server makes. */
export interface Plain {
  value: Json;
  /** JSON of objects: equal texts are the same value. */
  text: string | null;
}

/** @throws {TypeError} for functions, and for what JSON cannot say. `before`: kept when it says the same. */
export function plain(value: unknown, before: Plain | null = null): Plain {
  switch (typeof value) {
    case "string":
    case "boolean":
      return { value, text: null };
    case "number":
      return { value: Number.isFinite(value) ? value : null, text: null };
    case "bigint":
      return { value: String(value), text: null };
    case "function":
    case "symbol":
      throw new TypeError(`A ${typeof value} cannot be shown or sent; did you mean to call it?`);
    case "undefined":
      return NOTHING;
  }
  if (value === null) return NOTHING;
  const text = JSON.stringify(value, inJson) ?? "null";
  return before?.text === text ? before : { value: JSON.parse(text) as Json, text };
}

const NOTHING: Plain = { value: null, text: null };

function inJson(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
