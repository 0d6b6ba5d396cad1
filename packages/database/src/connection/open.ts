import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../generated/client.ts";
import { DatabaseError } from "../error.ts";
import { createListener, type Unlisten } from "./listener.ts";

/** Postgres refuses a longer NOTIFY payload; so do we, with a better word. */
const LONGEST_PAYLOAD = 7999;

export interface Database {
  /** Typed access to every table; uses `pool`. */
  prisma: PrismaClient;
  /** For statements that Prisma cannot say or should not slow down. Errors of idle connections are taken care of. */
  pool: pg.Pool;
  /**
   * Calls `onMessage` for each notification on the channel, from when the promise resolves until the returned function is
   * called. When the connection was lost and is back, messages may have been missed: `onGap` is called to catch up.
   */
  listen(channel: string, onMessage: (payload: string) => void, onGap?: () => void): Promise<Unlisten>;
  /** Sends a notification (at most 7999 bytes: send ids, not things). */
  notify(channel: string, payload: string): Promise<void>;
  /** Waits for what runs, then closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; 8 unless told. They are opened when needed and closed after ten idle seconds. */
  connections?: number;
  /** Shown by Postgres in pg_stat_activity. */
  name?: string;
}

/**
 * Connects lazily: nothing happens before the first query or `listen`.
 * @param url `postgresql://…`, with `?host=/folder` for a unix socket
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const connection = {
    connectionString: url,
    application_name: options.name ?? "heddle",
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const pool = new pg.Pool({ ...connection, max: options.connections ?? 8, connectionTimeoutMillis: 15_000 });
  // A connection lost while idle is dropped by the pool, and whoever needs one gets a new one.
  pool.on("error", () => undefined);
  // One that is lost while somebody holds it between two statements tells them so at the next; the event itself, which nobody there
  // listens to, would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const listener = createListener(() => new pg.Client(connection));
  return {
    prisma,
    pool,
    listen: listener.listen,
    async notify(channel, payload) {
      if (Buffer.byteLength(payload) > LONGEST_PAYLOAD) {
        throw new DatabaseError(
          "notification_too_large",
          `A notification on ${channel} has ${Buffer.byteLength(payload)} bytes; Postgres takes ${LONGEST_PAYLOAD}.`,
          "Store the data in a table and notify its id.",
        );
      }
      await pool.query("select pg_notify($1, $2)", [channel, payload]);
    },
    async close() {
      await listener.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
