import type { SessionStore, SiteKey, StoredSession } from "../store/store.ts";

/**
 * Takes ownership of sessions, or of a shared state, for a program whose store is `to`: what stands in another store moves. Until the new store has
 * it the old one keeps it, and the raised epoch shuts out whoever still writes there (SPEC.md DU3).
 */
export async function acquireFrom(
  from: SessionStore,
  to: SessionStore,
  site: SiteKey,
  ids: string[],
): Promise<StoredSession[]> {
  const sessions = await from.acquire(site, ids);
  if (from === to || sessions.length === 0) return sessions;
  const carried = sessions.map((session) => session.id);
  // What an earlier stay left there, when its move was cut short, is older.
  await to.remove(carried);
  await to.create(sessions);
  await from.remove(carried);
  return sessions;
}
