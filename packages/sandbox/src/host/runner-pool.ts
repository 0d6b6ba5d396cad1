/**
 * Which runner process the isolates of a group are in. A group is a workspace: an app that takes its runner with it then takes down nobody
 * else's apps (SPEC.md, RU11). Runners start when they are needed, end when nothing is in them, and are shared where memory does not allow one each.
 */

import { totalmem } from "node:os";
import type { Runner } from "./runner.ts";

export interface RunnerPoolOptions {
  /** Most runners at once. */
  most: number;
  /** A runner without isolates ends after this time, unless it is the only one, milliseconds. */
  idleMilliseconds: number;
  /** Starts one; `onEnd` is called when it has ended. */
  start(onEnd: () => void): Promise<Runner>;
}

interface Place {
  runner: Runner | null;
  starting: Promise<Runner> | null;
  groups: Set<string>;
  /** Nothing has been in it since then, milliseconds of a steady clock. */
  emptySince: number | null;
}

/** What a runner may come to with an app or two in it, bytes. */
const RUNNER_BYTES = 256 * 1024 * 1024;
const MOST_RUNNERS = 64;

/** How many runners this machine (or the container) has the memory for, when half of it is theirs. */
export function runnersByMemory(
  bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
): number {
  return Math.max(1, Math.min(MOST_RUNNERS, Math.floor(bytes / 2 / RUNNER_BYTES)));
}

/** Why a runner was ended that nothing was in. */
export const NOT_NEEDED = "nothing was in it";

export class RunnerPool {
  readonly #options: RunnerPoolOptions;
  readonly #sweep: NodeJS.Timeout;
  #places: Place[] = [];

  constructor(options: RunnerPoolOptions) {
    this.#options = options;
    this.#sweep = setInterval(() => this.#endIdle(performance.now()), options.idleMilliseconds / 2);
    this.#sweep.unref();
  }

  /** Those that run. */
  get runners(): Runner[] {
    return this.#places.flatMap(({ runner }) => (runner?.alive ? [runner] : []));
  }

  /** The runner of a group; started if there is none. */
  async runnerOf(group: string): Promise<Runner> {
    const place = this.#places.find(({ groups }) => groups.has(group)) ?? this.#placeFor(group);
    place.emptySince = null;
    if (place.runner?.alive) return place.runner;
    place.starting ??= this.#start(place).finally(() => {
      place.starting = null;
    });
    return place.starting;
  }

  async #start(place: Place): Promise<Runner> {
    const runner = await this.#options.start(() => {
      if (place.runner === runner) place.runner = null;
    });
    place.runner = runner;
    return runner;
  }

  #placeFor(group: string): Place {
    const unused = this.#places.find(({ groups }) => groups.size === 0);
    let place = unused;
    if (!place && this.#places.length < this.#options.most) {
      place = { runner: null, starting: null, groups: new Set(), emptySince: null };
      this.#places.push(place);
    }
    place ??= this.#places.reduce((least, other) => (other.groups.size < least.groups.size ? other : least));
    place.groups.add(group);
    return place;
  }

  #endIdle(now: number): void {
    for (const place of [...this.#places]) {
      const isEmpty = place.starting === null && (place.runner?.size ?? 0) === 0;
      if (!isEmpty) place.emptySince = null;
      else if (place.emptySince === null) place.emptySince = now;
      else if (now - place.emptySince >= this.#options.idleMilliseconds / 2) this.#giveUp(place);
    }
  }

  /** The last one stays, for whoever comes next. */
  #giveUp(place: Place): void {
    place.groups.clear();
    if (this.#places.length === 1) return;
    this.#places = this.#places.filter((one) => one !== place);
    void place.runner?.process.stop(NOT_NEEDED);
  }

  async close(): Promise<void> {
    clearInterval(this.#sweep);
    await Promise.all(this.runners.map((runner) => runner.process.stop("the sandbox was closed")));
  }
}
