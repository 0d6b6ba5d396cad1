/**
 * A store that several nodes share, as a node uses it: what an app's sessions have from its shared state is stored after that state itself, and not at
 * all where another node has it. Else a click would count for its visitor and be missing in what all visitors count together (SPEC.md N8).
 */

import {
  isSharedOf,
  type SessionCommit,
  type SessionStore,
  type SiteKey,
  type StoredSession,
} from "../store/store.ts";

export class FencedStore implements SessionStore {
  readonly #store: SessionStore;
  readonly #mayShare: () => boolean;
  /** Sites whose shared state is another node's. */
  readonly #lost = new Set<string>();

  /** @param mayShare whether there may be other nodes: one alone stores all as one write */
  constructor(store: SessionStore, mayShare: () => boolean) {
    this.#store = store;
    this.#mayShare = mayShare;
  }

  get durability(): string {
    return this.#store.durability;
  }

  commit(commits: SessionCommit[]): string[] | Promise<string[]> {
    const shared = this.#mayShare() ? commits.filter(isShared) : [];
    if (shared.length === 0 && this.#lost.size === 0) return this.#store.commit(commits);
    return this.#commitInOrder(commits, shared);
  }

  async #commitInOrder(commits: SessionCommit[], shared: SessionCommit[]): Promise<string[]> {
    const refused = new Set(shared.length > 0 ? await this.#store.commit(shared) : []);
    for (const commit of shared) if (refused.has(commit.id)) this.#lost.add(nameOf(commit.site));
    const rest: SessionCommit[] = [];
    for (const commit of commits) {
      if (isShared(commit)) continue;
      if (this.#lost.has(nameOf(commit.site))) refused.add(commit.id);
      else rest.push(commit);
    }
    if (rest.length > 0) for (const id of await this.#store.commit(rest)) refused.add(id);
    return [...refused];
  }

  acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]> {
    // Its home is here again: this is how a home begins.
    if (ids.some((id) => isSharedOf(site, id))) this.#lost.delete(nameOf(site));
    return this.#store.acquire(site, ids);
  }

  create(sessions: StoredSession[]): Promise<void> {
    return this.#store.create(sessions);
  }

  read(site: SiteKey, id: string): Promise<StoredSession | null> {
    return this.#store.read(site, id);
  }

  remove(ids: string[]): Promise<void> {
    return this.#store.remove(ids);
  }

  touch(ids: string[]): Promise<void> {
    return this.#store.touch(ids);
  }

  sweep(): Promise<number> {
    return this.#store.sweep();
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

function isShared({ site, id }: SessionCommit): boolean {
  return isSharedOf(site, id);
}

function nameOf({ appId, environment }: SiteKey): string {
  return `${environment}:${appId}`;
}
