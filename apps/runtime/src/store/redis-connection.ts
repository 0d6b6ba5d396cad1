/** One connection to Redis that comes back by itself. While it is away commands fail at once: who gives them decides whether to try again. */

import { createHash } from "node:crypto";
import { createClient } from "@redis/client";
import type { RuntimeLog } from "../log.ts";
import { SCRIPTS, type ScriptName } from "./redis-scripts.ts";

export interface RedisConnectionOptions {
  /** `redis://[user:password@]host[:port][/database]`, `rediss://…` or `unix:///path`. */
  url: string;
  log: RuntimeLog;
  /** A server that says nothing for this long is taken for dead, milliseconds. */
  silenceMilliseconds?: number;
}

/** What commands answer: texts, numbers, lists of these. */
export type RedisReply = string | number | null | RedisReply[];

const SILENCE_MILLISECONDS = 5_000;
/** It is asked for a sign of life so often in that time. */
const SIGNS = 3;
const LONGEST_PAUSE = 1_000;
/** Redis's own default. */
const LONGEST_TEXT = 512 * 1024 * 1024;

const DIGESTS = Object.fromEntries(
  Object.entries(SCRIPTS).map(([name, text]) => [name, createHash("sha1").update(text).digest("hex")]),
) as Record<ScriptName, string>;

export class RedisConnection {
  readonly #client: ReturnType<typeof clientOf>;
  readonly #log: RuntimeLog;
  #isAway = false;
  /** Bytes of the longest text that the server takes. One that is longer ends the connection, with or without a word. */
  #longest = LONGEST_TEXT;

  /** Resolves when the server has answered for the first time, or is known to be away; never rejects. */
  readonly tried: Promise<void>;

  /** Begins to connect. @throws {TypeError} for what is no address of a Redis */
  constructor(options: RedisConnectionOptions) {
    this.#log = options.log;
    this.#client = clientOf(options);
    this.#client.on("error", (error: unknown) => this.#lost(error));
    this.#client.on("ready", () => void this.#ready());
    this.tried = new Promise((resolve) => {
      for (const event of ["ready", "error"]) this.#client.once(event, () => resolve());
    });
    // It tries until it is closed, and says so by events.
    this.#client.connect().catch(() => undefined);
  }

  #lost(error: unknown): void {
    if (this.#isAway) return;
    this.#isAway = true;
    this.#log({ level: "error", message: `Redis does not answer; trying again: ${wordsOf(error)}` });
  }

  async #ready(): Promise<void> {
    if (this.#isAway) this.#log({ level: "info", message: "Redis answers again." });
    this.#isAway = false;
    // Either may fail: gone again, which is told elsewhere, or an account that may not ask.
    const [info, limit] = await Promise.allSettled([
      this.command(["INFO"]),
      this.command(["CONFIG", "GET", "proto-max-bulk-len"]),
    ]);
    if (limit.status === "fulfilled") this.#longest = Number(wordsIn(limit.value)[1]) || LONGEST_TEXT;
    if (info.status === "rejected") return;
    for (const message of shortcomings(String(info.value))) this.#log({ level: "warn", message });
  }

  /** The server can never take this text. */
  isTooLong(text: string): boolean {
    return text.length * 3 > this.#longest && Buffer.byteLength(text) > this.#longest;
  }

  command(words: string[]): Promise<RedisReply> {
    return this.#client.sendCommand<RedisReply>(words);
  }

  /** Runs a script by its digest; a server that does not know it (new, or its scripts were flushed) is given it. */
  async script(name: ScriptName, keys: string[], given: string[]): Promise<RedisReply> {
    const rest = [String(keys.length), ...keys, ...given];
    try {
      return await this.command(["EVALSHA", DIGESTS[name], ...rest]);
    } catch (error) {
      if (!wordsOf(error).startsWith("NOSCRIPT")) throw error;
      return this.command(["EVAL", SCRIPTS[name], ...rest]);
    }
  }

  /** What is on its way is given up. */
  close(): void {
    this.#client.destroy();
  }
}

function clientOf({ url, silenceMilliseconds = SILENCE_MILLISECONDS }: RedisConnectionOptions) {
  return createClient({
    url,
    name: "heddle",
    disableOfflineQueue: true,
    maintNotifications: "disabled",
    pingInterval: silenceMilliseconds / SIGNS,
    socket: {
      connectTimeout: silenceMilliseconds,
      socketTimeout: silenceMilliseconds,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_PAUSE) * (0.5 + Math.random() / 2),
    },
  });
}

/** What of a server does not go with "acknowledged means stored", from its INFO; a sentence with its cure each. */
function shortcomings(info: string): string[] {
  const of = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? "";
  const found: string[] = [];
  if (of("redis_mode") === "cluster")
    found.push(
      "REDIS_URL leads to a Redis Cluster, where one write cannot reach all sessions: name a single server.",
    );
  if (of("aof_enabled") === "0")
    found.push(
      "Redis keeps no append-only file: a crash of Redis loses acknowledged events. Set appendonly yes there.",
    );
  const policy = of("maxmemory_policy");
  if (policy !== "" && policy !== "noeviction" && of("maxmemory") !== "0")
    found.push(
      `Redis throws sessions away when its memory is full (maxmemory-policy ${policy}). Set it to noeviction.`,
    );
  return found;
}

/** Names and values by turns, of a reply that may be a map. */
export function wordsIn(reply: RedisReply): string[] {
  return Array.isArray(reply) ? (reply as string[]) : Object.entries(reply ?? {}).flat();
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
