import type { KeptKind } from "../kind.ts";

/** A hello tells all entries in one frame, beside what else it says. */
export const MOST_ENTRY_SIZE = 100_000;

/** The browser's localStorage: the same in all tabs, until someone clears it. */
export const localStorageKind: KeptKind = {
  name: "localStorage",
  place: "localStorage",
  entryName: (className, field) => `${className}.${field}`,
  sizeOf: (entry, text) => entry.length + text.length,
  mostSize: MOST_ENTRY_SIZE,
  omitsInitial: false,
  effect: (entry, text) => ["storage", entry, text],
};
