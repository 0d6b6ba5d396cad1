import { rootsOf } from "@heddle/document";
import * as Y from "yjs";
import type { StoredDocument } from "./store.ts";

/** Origin of what is in the database already. */
export const FROM_STORE = "store";

/**
 * Applies updates from the database. One that cannot be read is left out and named in the log: it costs what it holds, and not the app.
 * @returns whether all could be read
 */
export function adopt(
  doc: Y.Doc,
  appId: string,
  updates: readonly Uint8Array[],
  log: (text: string) => void,
): boolean {
  let complete = true;
  for (const update of updates) {
    try {
      Y.applyUpdate(doc, update, FROM_STORE);
    } catch (error) {
      complete = false;
      log(
        `A stored edit of app ${appId} cannot be read and is left out; it stays in the database: ${String(error)}`,
      );
    }
  }
  return complete;
}

/**
 * Builds a stored document up.
 * @returns whether all of it could be read
 * @throws when the snapshot cannot be read: what is left without it is not the app
 */
export function replay(
  doc: Y.Doc,
  appId: string,
  stored: Pick<StoredDocument, "updates" | "count">,
  log: (text: string) => void,
): boolean {
  // Before anything foreign is applied: no update can make a root of another type.
  rootsOf(doc);
  const snapshots = stored.updates.length - stored.count;
  for (const snapshot of stored.updates.slice(0, snapshots)) Y.applyUpdate(doc, snapshot, FROM_STORE);
  return adopt(doc, appId, stored.updates.slice(snapshots), log);
}
