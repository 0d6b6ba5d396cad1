/**
 * Between the isolates and the browsers stands the store: what a browser sees is durable first (SPEC.md G1). Commits
 * of all apps that arrive while one flush is on its way go together with the next, as one write.
 */

import type { RuntimeLog } from "../log.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { foldWrites, mergeCommit } from "../store/merge.ts";
import {
  type SessionCommit,
  type SessionStore,
  type StoredSession,
  UnstorableError,
} from "../store/store.ts";

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
  readonly #onRefused: (id: string, isUnstorable: boolean) => void;
  readonly #log: RuntimeLog;
  readonly #metrics: RuntimeMetrics;
  #next: Flush = emptyFlush();
  #number = 0;
  /** What is on its way to the store. */
  #current: Flush | null = null;
  #running: Promise<void> | null = null;

  /** @param onRefused told for each session that another owner has, or that is gone; or whose data the store can never take */
  constructor(
    store: SessionStore,
    onRefused: (id: string, isUnstorable: boolean) => void,
    log: RuntimeLog,
    metrics: RuntimeMetrics,
  ) {
    this.#store = store;
    this.#onRefused = onRefused;
    this.#log = log;
    this.#metrics = metrics;
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

  /** Number of the flush that takes what is added now. */
  get flushNumber(): number {
    return this.#number;
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
    this.#current = flush;
    this.#number += 1;
    if (flush.creations.length === 0) {
      const result = flush.commits.size > 0 ? this.#store.commit([...flush.commits.values()]) : [];
      // A store without I/O answers at once; then the patches leave in this same turn.
      if (Array.isArray(result)) {
        this.#metrics.flushes += 1;
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

  /** Nothing of a session waits to be stored, or to be sent when it is. */
  isSettled(id: string): boolean {
    return !holds(this.#next, id) && !(this.#current && holds(this.#current, id));
  }

  /** Resolves when nothing of a session waits to be stored: other sessions, and so another app's trouble, are not waited for. */
  async settle(id: string): Promise<void> {
    while (!this.isSettled(id)) {
      this.flush();
      await this.#running;
    }
  }

  async #continue(flush: Flush, started: Promise<string[]> | null): Promise<void> {
    let attempt = started;
    let pause = FIRST_PAUSE;
    const startedAt = performance.now();
    for (;;) {
      try {
        if (flush.creations.length > 0) {
          await this.#store.create(flush.creations);
          flush.creations = [];
        }
        const refused = await (attempt ?? this.#store.commit([...flush.commits.values()]));
        this.#metrics.flushes += 1;
        this.#metrics.flush.observe((performance.now() - startedAt) / 1_000);
        this.#finish(flush, refused);
        break;
      } catch (error) {
        attempt = null;
        if (error instanceof UnstorableError) {
          await this.#dropUnstorable(flush);
          continue;
        }
        this.#metrics.flushFailures += 1;
        this.#log({
          level: "error",
          event: "store-failure",
          message: `Sessions could not be stored; trying again: ${messageOf(error)}`,
        });
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
    this.#running = null;
    this.flush();
  }

  /** One session's data must not keep back the others': each is tried alone, and those that cannot be stored are given up. */
  async #dropUnstorable(flush: Flush): Promise<void> {
    const creations = flush.creations.splice(0);
    for (const session of creations) {
      const problem = await problemWith(() => this.#store.create([session]));
      if (problem === "failed") flush.creations.push(session);
      if (problem !== null && problem !== "failed") this.#giveUp(flush, session.id, problem);
    }
    for (const commit of [...flush.commits.values()]) {
      const problem = await problemWith(() => this.#store.commit([commit]));
      if (problem !== null && problem !== "failed") this.#giveUp(flush, commit.id, problem);
    }
  }

  #giveUp(flush: Flush, id: string, problem: UnstorableError): void {
    flush.commits.delete(id);
    this.#log({
      level: "error",
      session: id,
      message: `A session holds what cannot be stored, so it was closed: ${problem.message}`,
    });
    this.#onRefused(id, true);
  }

  #finish(flush: Flush, refused: string[]): void {
    this.#current = null;
    for (const id of refused) this.#onRefused(id, false);
    for (const delivery of flush.deliveries) delivery();
  }
}

/** What a write ran into: null = nothing; `failed` = the store could not be reached, so nothing is known. */
async function problemWith(write: () => unknown): Promise<UnstorableError | "failed" | null> {
  try {
    await write();
    return null;
  } catch (error) {
    return error instanceof UnstorableError ? error : "failed";
  }
}

function emptyFlush(): Flush {
  return { creations: [], commits: new Map(), deliveries: [] };
}

function holds(flush: Flush, id: string): boolean {
  return flush.commits.has(id) || flush.creations.some((session) => session.id === id);
}

function isEmpty(flush: Flush): boolean {
  return flush.deliveries.length === 0 && flush.commits.size === 0 && flush.creations.length === 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
