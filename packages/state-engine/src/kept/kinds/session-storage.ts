import type { KeptKind } from "../kind.ts";
import { MOST_ENTRY_SIZE } from "./local-storage.ts";

/** The browser's sessionStorage: of one tab, over reloads and new sessions, until the tab is closed. */
export const sessionStorageKind: KeptKind = {
  name: "sessionStorage",
  place: "sessionStorage",
  entryName: (className, field) => `${className}.${field}`,
  sizeOf: (entry, text) => entry.length + text.length,
  mostSize: MOST_ENTRY_SIZE,
  omitsInitial: false,
  effect: (entry, text) => ["sessionStorage", entry, text],
};
