/**
 * The stores of an installation: one, with one pipeline of commits, for each durability that is in use, opened when the first program asks for
 * it. An app's sessions and shared states are in the store that its release names (SPEC.md, DU rules).
 */

import { DURABILITIES, type Durability } from "@heddle/schema";
import type { RuntimeLog } from "../log.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import type { Release } from "../source/site.ts";
import type { SessionStore } from "../store/store.ts";
import { CommitPipeline } from "./commit-pipeline.ts";

/** A store and the only way by which commits get into it. */
export interface StoreLine {
  store: SessionStore;
  pipeline: CommitPipeline;
}

/** How this installation opens the store of a durability; or a sentence that says why it has none. */
export type StoreOpener =
  | {
      open(): Promise<SessionStore> /** False: nothing can be in it unless it is open. */;
      mayHold(): boolean;
    }
  | { missing: string };

export interface StoresOptions {
  /** What apps get that ask for nothing, or for what is missing here. */
  standard: Durability;
  openers: Record<Durability, StoreOpener>;
  /** Told for each session that another owner has, or that is gone; or whose data the store can never take. */
  onRefused: (id: string, isUnstorable: boolean) => void;
  log: RuntimeLog;
  metrics: RuntimeMetrics;
}

export class Stores {
  readonly #options: StoresOptions;
  readonly #open = new Map<Durability, StoreLine>();
  readonly #opening = new Map<Durability, Promise<StoreLine>>();

  constructor(options: StoresOptions) {
    const standard = options.openers[options.standard];
    if ("missing" in standard) throw new RangeError(standard.missing);
    this.#options = options;
  }

  /** Why an app does not get the durability it asks for, as a sentence; null = it does. */
  missing({ app }: Pick<Release, "app">): string | null {
    const opener = this.#options.openers[app.settings.durability ?? this.#options.standard];
    return "missing" in opener ? opener.missing : null;
  }

  /** The durability that an app gets. */
  levelOf(release: Pick<Release, "app">): Durability {
    const { standard } = this.#options;
    return this.missing(release) === null ? (release.app.settings.durability ?? standard) : standard;
  }

  /** The store of a release. Rejects when it cannot be opened. */
  of(release: Pick<Release, "app">): Promise<StoreLine> {
    return this.line(this.levelOf(release));
  }

  /** The store of a durability that this installation has. Rejects when it cannot be opened. */
  async line(level: Durability): Promise<StoreLine> {
    const open = this.#open.get(level);
    if (open) return open;
    let opening = this.#opening.get(level);
    if (!opening) {
      opening = this.#begin(level).finally(() => this.#opening.delete(level));
      this.#opening.set(level, opening);
    }
    return opening;
  }

  async #begin(level: Durability): Promise<StoreLine> {
    const { openers, onRefused, log, metrics } = this.#options;
    const opener = openers[level];
    if ("missing" in opener) throw new RangeError(opener.missing);
    const store = await opener.open();
    const line = { store, pipeline: new CommitPipeline(store, onRefused, log, metrics) };
    this.#open.set(level, line);
    return line;
  }

  /** Those that are open. */
  all(): StoreLine[] {
    return [...this.#open.values()];
  }

  /** Every other store that may hold what an app left there before its durability was changed. */
  async others(than: StoreLine): Promise<StoreLine[]> {
    const levels = DURABILITIES.filter((level) => {
      const opener = this.#options.openers[level];
      if (level === than.store.durability || "missing" in opener) return false;
      return this.#open.has(level) || opener.mayHold();
    });
    return Promise.all(levels.map((level) => this.line(level)));
  }

  /** Resolves when every commit so far is durable. */
  async drain(): Promise<void> {
    await Promise.all(this.all().map(({ pipeline }) => pipeline.drain()));
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map(({ store }) => store.close()));
  }
}
