import { MemoryStore } from "../store/memory.ts";
import type { SessionCommit, SessionStore, SiteKey, StoredSession } from "../store/store.ts";

/** Memory that answers later, as a store with I/O does. */
export class RemoteStore implements SessionStore {
  readonly durability = "remote";
  readonly #memory = new MemoryStore({ sessionMilliseconds: 60_000 });
  readonly #receive: (commits: SessionCommit[]) => Promise<void>;

  /** @param receive resolves when the commits may be stored, rejects when the store cannot be reached */
  constructor(receive: (commits: SessionCommit[]) => Promise<void>) {
    this.#receive = receive;
  }

  async commit(commits: SessionCommit[]): Promise<string[]> {
    await this.#receive(commits);
    return this.#memory.commit(commits);
  }

  create(sessions: StoredSession[]): Promise<void> {
    return this.#memory.create(sessions);
  }

  acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]> {
    return this.#memory.acquire(site, ids);
  }

  read(site: SiteKey, id: string): Promise<StoredSession | null> {
    return this.#memory.read(site, id);
  }

  remove(ids: string[]): Promise<void> {
    return this.#memory.remove(ids);
  }

  touch(ids: string[]): Promise<void> {
    return this.#memory.touch(ids);
  }

  sweep(): Promise<number> {
    return this.#memory.sweep();
  }

  close(): Promise<void> {
    return this.#memory.close();
  }
}
