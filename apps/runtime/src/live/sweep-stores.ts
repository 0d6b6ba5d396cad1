import type { LiveSession } from "./session.ts";
import type { Stores } from "./stores.ts";

/** Removes expired sessions, after marking those in use. One store's trouble does not keep the others from it. */
export async function sweepStores(
  stores: Stores,
  sessions: Iterable<LiveSession>,
  report: (error: unknown) => void,
): Promise<void> {
  const live = new Map<unknown, string[]>();
  for (const session of sessions) {
    const store = session.program?.services.store;
    if (session.isProvisional || !session.connection || !store) continue;
    const ids = live.get(store);
    if (ids) ids.push(session.id);
    else live.set(store, [session.id]);
  }
  for (const { store } of stores.all()) {
    try {
      await store.touch(live.get(store) ?? []);
      await store.sweep();
    } catch (error) {
      report(error);
    }
  }
}
