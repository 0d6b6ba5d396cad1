/** Which stores an installation has, and how each is opened. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Durability } from "@heddle/schema";
import type { StoreOpener } from "../live/stores.ts";
import type { RuntimeLog } from "../log.ts";
import { FencedStore } from "../nodes/fenced-store.ts";
import { JournalStore } from "./journal.ts";
import { MemoryStore } from "./memory.ts";
import { PostgresStore, type QueryPool } from "./postgres.ts";
import type { RedisSetting } from "./redis-setting.ts";

export interface OpenersOptions {
  dataFolder: string;
  sessionMilliseconds: number;
  /** The installation's database, where it has one. */
  pool: QueryPool | null;
  /** Null = none is set. */
  redis: RedisSetting | null;
  /** Whether other nodes may use the same Redis and Postgres. */
  mayShare: () => boolean;
  log: RuntimeLog;
}

export function storeOpeners(options: OpenersOptions): Record<Durability, StoreOpener> {
  const { dataFolder, sessionMilliseconds, pool, redis, mayShare, log } = options;
  const folder = join(dataFolder, "sessions");
  return {
    memory: { open: async () => new MemoryStore({ sessionMilliseconds }), mayHold: () => false },
    file: {
      open: () => JournalStore.open({ folder, sessionMilliseconds }),
      mayHold: () => existsSync(folder),
    },
    redis:
      redis === null
        ? { missing: "There is no Redis here: set REDIS_URL to one, such as redis://localhost:6379." }
        : {
            // Loaded when asked for: who uses no Redis needs no client of it.
            async open() {
              const { RedisStore } = await import("./redis.ts");
              return new FencedStore(await RedisStore.open({ ...redis, sessionMilliseconds, log }), mayShare);
            },
            mayHold: () => true,
          },
    postgres:
      pool === null
        ? { missing: "There is no Postgres here: this app runs from its folder." }
        : {
            open: async () => new FencedStore(new PostgresStore({ pool, sessionMilliseconds }), mayShare),
            mayHold: () => true,
          },
  };
}
