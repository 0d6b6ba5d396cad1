import { LazyField, type LazyOptions } from "./lazy-list.ts";
import { StreamField, type StreamOptions } from "./stream.ts";

/** A field for rows that are loaded as they are looked at: `people = lazyList({ load: async ({ offset, limit }) => … })`. */
export function lazyList(options: LazyOptions): unknown {
  return new LazyField(options);
}

/** A field for rows that are shown and not kept: `lines = stream()`. */
export function stream(options?: StreamOptions): unknown {
  return new StreamField(options);
}
