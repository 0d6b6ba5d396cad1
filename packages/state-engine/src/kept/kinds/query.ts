import type { KeptKind } from "../kind.ts";

/** The address's query: shared with whoever is sent the link. A field with its initial value does not stand in it. */
export const queryKind: KeptKind = {
  name: "query",
  place: "the address",
  entryName: (_className, field) => field,
  sizeOf: (entry, text) => encodeURIComponent(entry).length + encodeURIComponent(text).length,
  // A path with its query may have 4,096 characters.
  mostSize: 2_000,
  omitsInitial: true,
  check({ history }) {
    if (history !== undefined && history !== "replace" && history !== "push")
      throw new TypeError(`query: history is "replace" or "push", not ${JSON.stringify(history)}.`);
  },
};
