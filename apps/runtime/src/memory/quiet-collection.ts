/**
 * Gives memory back when nothing is to do. V8 collects when it needs room: a gateway whose visitors sit before their pages would keep what their page
 * loads left behind, some 10 KB for each (SPEC.md HI10).
 */

import { performance } from "node:perf_hooks";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const LOOK_MILLISECONDS = 1_000;
/** So many looks in a row that find the event loop idle but for this share of the time. */
const QUIET_LOOKS = 3;
const QUIET_SHARE = 0.05;
/** What the heap must have grown by since the last collection, bytes. */
const WORTH = 4 * 1024 * 1024;
/** A larger heap would hold up its visitors for too long; bytes. */
const LARGEST = 256 * 1024 * 1024;
/** Between two collections: a while, and so many times as long as the last one took. */
const LEAST_MILLISECONDS = 10_000;
const PAUSES = 100;

/** What is known of this process; tests have their own. */
export interface CollectedProcess {
  /** Share of the time that the event loop was at work since it was last asked. */
  busyShare(): number;
  /** Bytes of the heap, with what it holds ready. */
  heapBytes(): number;
  collect(): void;
  /** Milliseconds of a steady clock. */
  now(): number;
}

export class QuietCollection {
  readonly #process: CollectedProcess;
  #quietLooks = 0;
  #bytes = 0;
  #next = Number.NEGATIVE_INFINITY;

  constructor(collected: CollectedProcess) {
    this.#process = collected;
  }

  /** Looks once a second; ends with the process, or when what it gives is cleared. */
  static start(): NodeJS.Timeout {
    const collection = new QuietCollection(thisProcess());
    return setInterval(() => collection.look(), LOOK_MILLISECONDS);
  }

  look(): void {
    const { busyShare, heapBytes, collect, now } = this.#process;
    this.#quietLooks = busyShare() < QUIET_SHARE ? this.#quietLooks + 1 : 0;
    if (this.#quietLooks < QUIET_LOOKS || now() < this.#next) return;
    const bytes = heapBytes();
    if (bytes - this.#bytes < WORTH || bytes > LARGEST) return;
    const began = now();
    collect();
    const ended = now();
    this.#bytes = heapBytes();
    this.#next = ended + Math.max(LEAST_MILLISECONDS, (ended - began) * PAUSES);
  }
}

function thisProcess(): CollectedProcess {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NonNullable<typeof globalThis.gc>;
  let before = performance.eventLoopUtilization();
  return {
    busyShare() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
    },
    heapBytes: () => getHeapStatistics().total_physical_size,
    collect: () => collect({ type: "major", execution: "sync", flavor: "last-resort" }),
    now: () => performance.now(),
  };
}
