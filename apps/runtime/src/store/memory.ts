import { SessionTable } from "./session-table.ts";
import type { SessionCommit, SessionStore, SiteKey, StoredSession } from "./store.ts";

export interface MemoryStoreOptions {
  /** Life of a session without commits, milliseconds. */
  sessionMilliseconds: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Sessions live as long as the gateway: the durability level `memory`. */
export class MemoryStore implements SessionStore {
  readonly durability = "memory";
  readonly #table = new SessionTable();
  readonly #life: number;
  readonly #now: () => number;

  constructor(options: MemoryStoreOptions) {
    this.#life = options.sessionMilliseconds;
    this.#now = options.now ?? Date.now;
  }

  async create(sessions: StoredSession[]): Promise<void> {
    this.#table.apply({ op: "create", sessions, at: this.#expiry() });
  }

  async acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]> {
    const existing = this.#table.existing(site, ids, this.#now());
    this.#table.apply({ op: "acquire", ids: existing, at: this.#expiry() });
    return existing.map((id) => this.#table.read(id)!);
  }

  async read(site: SiteKey, id: string): Promise<StoredSession | null> {
    return this.#table.existing(site, [id], this.#now()).length > 0 ? this.#table.read(id) : null;
  }

  commit(commits: SessionCommit[]): string[] {
    return this.#table.apply({ op: "commit", commits, at: this.#expiry() });
  }

  async remove(ids: string[]): Promise<void> {
    this.#table.apply({ op: "remove", ids });
  }

  async touch(ids: string[]): Promise<void> {
    this.#table.apply({ op: "touch", ids, at: this.#expiry() });
  }

  async sweep(): Promise<number> {
    const ids = this.#table.expired(this.#now());
    this.#table.apply({ op: "remove", ids });
    return ids.length;
  }

  async close(): Promise<void> {}

  #expiry(): number {
    return this.#now() + this.#life;
  }
}
