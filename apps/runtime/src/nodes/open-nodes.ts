import type { Key } from "@heddle/security";
import type { LiveApps } from "../live/live-apps.ts";
import type { RuntimeLog } from "../log.ts";
import type { DatabaseApps } from "../source/database-apps.ts";
import { loadNodeId } from "./node-id.ts";
import { Nodes } from "./nodes.ts";
import type { NodeAddress } from "./registry.ts";

/** What a node works with. */
interface NodeParts {
  key: Key;
  database: Pick<DatabaseApps, "pool" | "wake">;
  log: RuntimeLog;
  /** Where the others reach it; absent = a free port of this machine. */
  address: NodeAddress | undefined;
  /** Asked for once it is started. */
  apps: () => Pick<LiveApps, "closeSite">;
}

/**
 * This process among the others of the installation, once it is started.
 * @param folder its own
 */
export function openNodes(folder: string, { key, database, log, address, apps }: NodeParts): Nodes {
  return new Nodes({
    id: loadNodeId(folder),
    key,
    pool: database.pool,
    log,
    address: address ?? { host: "127.0.0.1", port: 0 },
    onMoved: (site) => {
      apps()
        .closeSite({ id: site }, null)
        .catch((error: unknown) => log({ level: "error", site, message: String(error) }));
    },
    onGone: () => database.wake(),
  });
}
