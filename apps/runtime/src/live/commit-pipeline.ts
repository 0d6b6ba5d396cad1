/**
 * Between the isolates and the browsers stands the store: what a browser sees is durable first (SPEC.md G1). Commits
 * of all apps that arrive while one flush is on its way go together with the next, as one write.
 */

import type { RuntimeLog } from "../log.ts";
import { foldWrites, mergeCommit } from "../store/merge.ts";
import type { SessionCommit, SessionStore, StoredSession } from "../store/store.ts";

/** Something that waits for the commits before it, and then goes out in order. */
export type Delivery = () => void;

interface Flush {
  creations: StoredSession[];
  commits: Map<string, SessionCommit>;
  deliveries: Delivery[];
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;

export class CommitPipeline {
  readonly #store: SessionStore;
  readonly #onRefused: (id: string) => void;
  readonly #log: RuntimeLog;
  #next: Flush = emptyFlush();
  #running: Promise<void> | null = null;

  /** @param onRefused told for each session that another owner has, or that is gone */
  constructor(store: SessionStore, onRefused: (id: string) => void, log: RuntimeLog) {
    this.#store = store;
    this.#onRefused = onRefused;
    this.#log = log;
  }

  create(session: StoredSession): void {
    this.#next.creations.push(session);
  }

  commit(commit: SessionCommit): void {
    const earlier = this.#next.commits.get(commit.id);
    if (earlier) mergeCommit(earlier, commit);
    else {
      commit.writes = foldWrites(commit.writes);
      this.#next.commits.set(commit.id, commit);
    }
  }

  /** Runs `delivery` when everything added before it is durable. */
  deliver(delivery: Delivery): void {
    this.#next.deliveries.push(delivery);
  }

  /** Starts the write of what was added, once per batch of records. */
  flush(): void {
    if (this.#running || isEmpty(this.#next)) return;
    const flush = this.#next;
    this.#next = emptyFlush();
    if (flush.creations.length === 0) {
      const result = flush.commits.size > 0 ? this.#store.commit([...flush.commits.values()]) : [];
      // A store without I/O answers at once; then the patches leave in this same turn.
      if (Array.isArray(result)) {
        this.#finish(flush, result);
        return;
      }
      this.#running = this.#continue(flush, result);
      return;
    }
    this.#running = this.#continue(flush, null);
  }

  /** Resolves when everything added so far is durable and delivered. */
  async drain(): Promise<void> {
    this.flush();
    while (this.#running) await this.#running;
  }

  async #continue(flush: Flush, started: Promise<string[]> | null): Promise<void> {
    let attempt = started;
    let pause = FIRST_PAUSE;
    for (;;) {
      try {
        if (flush.creations.length > 0) {
          await this.#store.create(flush.creations);
          flush.creations = [];
        }
        const refused = await (attempt ?? this.#store.commit([...flush.commits.values()]));
        this.#finish(flush, refused);
        break;
      } catch (error) {
        attempt = null;
        this.#log({
          level: "error",
          message: `Sessions could not be stored; trying again: ${messageOf(error)}`,
        });
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
    this.#running = null;
    this.flush();
  }

  #finish(flush: Flush, refused: string[]): void {
    for (const id of refused) this.#onRefused(id);
    for (const delivery of flush.deliveries) delivery();
  }
}

function emptyFlush(): Flush {
  return { creations: [], commits: new Map(), deliveries: [] };
}

function isEmpty(flush: Flush): boolean {
  return flush.deliveries.length === 0 && flush.commits.size === 0 && flush.creations.length === 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
