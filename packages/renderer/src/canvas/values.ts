import type { Json } from "@heddle/schema";

/**
 * Tells which values changed since the last call. Values are compared by identity first: the model keeps what did not
 * change, so only new objects are ever looked into.
 */
export function changeTracker(): (values: Record<string, Json>) => Record<string, Json> | null {
  let known: Record<string, Json> = {};
  return (values) => {
    const changed: Record<string, Json> = {};
    for (const [key, value] of Object.entries(values)) {
      if (known[key] !== value || !(key in known)) changed[key] = value;
    }
    known = values;
    return Object.keys(changed).length > 0 ? changed : null;
  };
}
