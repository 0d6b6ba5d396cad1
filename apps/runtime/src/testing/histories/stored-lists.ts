/** What a store has of a history in the end, read through a store of its own on the same data. */

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restoreWithLog } from "@heddle/state-engine/durable";
import { JournalStore } from "../../store/journal.ts";
import { type SessionStore, type SiteKey, type StoredSession, sharedSessionId } from "../../store/store.ts";
import type { StoredHistory } from "./history.ts";

export interface StoredLists {
  stored: StoredHistory[];
  board: string[];
}

export async function readLists(
  store: SessionStore,
  site: SiteKey,
  ids: readonly string[],
): Promise<StoredLists> {
  const stored: StoredHistory[] = [];
  for (const id of ids) {
    const found = await store.read(site, id);
    if (found)
      stored.push({ session: id, epoch: found.epoch, seq: found.eventSeq, own: listOf(found, "names") });
  }
  const shared = await store.read(site, sharedSessionId(site));
  return { stored, board: shared ? listOf(shared, "posts") : [] };
}

/** The same of a journal that a running process writes to: from a copy, as after a kill. */
export async function readJournal(
  folder: string,
  site: SiteKey,
  ids: readonly string[],
): Promise<StoredLists> {
  const copy = await mkdtemp(join(tmpdir(), "heddle-journal-"));
  await cp(folder, copy, { recursive: true });
  const store = await JournalStore.open({ folder: copy, sessionMilliseconds: 3600_000 });
  try {
    return await readLists(store, site, ids);
  } finally {
    await store.close();
    await rm(copy, { recursive: true });
  }
}

/** A stored field that holds a list of names; one that was never written is empty. */
function listOf(session: StoredSession, name: string): string[] {
  const field = session.fields.find((one) => one.field.endsWith(`.${name}`));
  return field ? (restoreWithLog(field.text, field.log) as string[]) : [];
}
