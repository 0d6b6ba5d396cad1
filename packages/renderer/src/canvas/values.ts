import type { Json } from "@heddle/schema";

export interface ChangedValues {
  values: Record<string, Json>;
  /** Keys that have no value any more. */
  gone: string[];
}

/**
 * Tells which values changed since the last call, and which are gone; null = none. Values are compared by identity first: the model
 * keeps what did not change, so only new objects are ever looked into.
 */
export function changeTracker(): (values: Record<string, Json>) => ChangedValues | null {
  let known: Record<string, Json> = {};
  return (values) => {
    const changed: Record<string, Json> = {};
    for (const [key, value] of Object.entries(values)) {
      if (known[key] !== value || !(key in known)) changed[key] = value;
    }
    const gone = Object.keys(known).filter((key) => !(key in values));
    known = values;
    return Object.keys(changed).length > 0 || gone.length > 0 ? { values: changed, gone } : null;
  };
}
