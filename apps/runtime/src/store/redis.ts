/**
 * Sessions in Redis: the durability level `redis`. A flush of many sessions of many apps is one script call, conditional session by session on
 * the owner's epoch and the numbers it follows. Sessions end by their keys' time to live. How durable a write is says Redis's own
 * persistence (docs/durability.md).
 */

import type { RuntimeLog } from "../log.ts";
import { RedisConnection, wordsIn } from "./redis-connection.ts";
import { argumentsOf, hashOf, sessionOf, siteText } from "./redis-hash.ts";
import type { ScriptName } from "./redis-scripts.ts";
import {
  type SessionCommit,
  type SessionStore,
  type SiteKey,
  type StoredSession,
  UnstorableError,
} from "./store.ts";

export interface RedisStoreOptions {
  url: string;
  /** Life of a session without commits, milliseconds. */
  sessionMilliseconds: number;
  log: RuntimeLog;
  /** Keys begin with this and a colon: what several installations in one Redis differ by. */
  prefix?: string;
  silenceMilliseconds?: number;
}

/** One key with what a script is given for it. */
interface Part {
  key: string;
  given: string[];
}

/** Beyond this a flush is several calls, sent together: a server refuses a call of a million words. */
const MOST_WORDS = 200_000;

export class RedisStore implements SessionStore {
  readonly durability = "redis";
  readonly #connection: RedisConnection;
  readonly #life: string;
  readonly #prefix: string;

  private constructor(options: RedisStoreOptions) {
    this.#connection = new RedisConnection(options);
    this.#life = String(options.sessionMilliseconds);
    this.#prefix = options.prefix ?? "heddle";
  }

  /** Where the server is away, there is a store all the same: what needs it fails until it answers. Rejects for what is no address of a Redis. */
  static async open(options: RedisStoreOptions): Promise<RedisStore> {
    const store = new RedisStore(options);
    await store.#connection.tried;
    return store;
  }

  async create(sessions: StoredSession[]): Promise<void> {
    const parts = sessions.map((session) => {
      const hash = hashOf(session);
      return { key: this.#key(session.id), given: [String(hash.length), ...hash] };
    });
    await this.#write("create", parts);
  }

  async acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]> {
    if (ids.length === 0) return [];
    const given = [this.#life, this.#sharedPrefix, siteText(site)];
    const keys = ids.map((id) => this.#key(id));
    const found = (await this.#connection.script("acquire", keys, given)) as [number, string[]][];
    return found.map(([place, hash]) => sessionOf(ids[place - 1]!, site, hash));
  }

  async read(site: SiteKey, id: string): Promise<StoredSession | null> {
    const key = this.#key(id);
    if ((await this.#connection.command(["HGET", key, "site"])) !== siteText(site)) return null;
    const hash = wordsIn(await this.#connection.command(["HGETALL", key]));
    // It may have ended between the two.
    return hash.length === 0 ? null : sessionOf(id, site, hash);
  }

  async commit(commits: SessionCommit[]): Promise<string[]> {
    const parts = commits.map((commit) => ({ key: this.#key(commit.id), given: argumentsOf(commit) }));
    const refused = await this.#write("commit", parts);
    return refused.map((place) => commits[place]!.id);
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.#connection.command(["UNLINK", ...ids.map((id) => this.#key(id))]);
  }

  async touch(ids: string[]): Promise<void> {
    await this.#write(
      "touch",
      ids.map((id) => ({ key: this.#key(id), given: [] })),
    );
  }

  /** Redis ends sessions itself. */
  async sweep(): Promise<number> {
    return 0;
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  /** Runs a script over parts, in as few calls as a server takes. Gives the places of those that it names. */
  async #write(name: ScriptName, parts: Part[]): Promise<number[]> {
    for (const { key, given } of parts) {
      if (given.some((text) => this.#connection.isTooLong(text)))
        throw new UnstorableError(`A text of ${key} is longer than Redis takes (proto-max-bulk-len).`);
    }
    const calls = inCalls(parts).map(async ([first, own]) => {
      const given = [this.#life, this.#sharedPrefix];
      for (const part of own) for (const word of part.given) given.push(word);
      const keys = own.map((part) => part.key);
      const named = await this.#connection.script(name, keys, given);
      return Array.isArray(named) ? named.map((place) => first + Number(place) - 1) : [];
    });
    return (await Promise.all(calls)).flat();
  }

  get #sharedPrefix(): string {
    return `${this.#prefix}:shared:`;
  }

  #key(id: string): string {
    return id.startsWith("shared:") ? `${this.#prefix}:${id}` : `${this.#prefix}:session:${id}`;
  }
}

/** Consecutive parts for one call each, with the place of the first. */
function inCalls(parts: Part[]): [number, Part[]][] {
  const calls: [number, Part[]][] = [];
  let words = Number.POSITIVE_INFINITY;
  parts.forEach((part, place) => {
    if (words + part.given.length + 1 > MOST_WORDS) {
      calls.push([place, []]);
      words = 0;
    }
    calls.at(-1)![1].push(part);
    words += part.given.length + 1;
  });
  return calls;
}
