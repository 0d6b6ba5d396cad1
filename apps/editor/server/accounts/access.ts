import type { Services } from "../services.ts";

/** Notified when anybody's role or membership changed: every node looks again at who its sockets belong to. */
export const ACCESS_CHANNEL = "heddle_access";

/** Makes a change of roles count for live sockets: here before the answer goes out, elsewhere by notification. */
export async function announceAccess(services: Pick<Services, "sync" | "database">): Promise<void> {
  await services.sync.recheck();
  await services.database.notify(ACCESS_CHANNEL, "");
}
