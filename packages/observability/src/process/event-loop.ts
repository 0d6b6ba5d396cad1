/** How late the event loop is: what waits for a turn waits this long. */

import { monitorEventLoopDelay } from "node:perf_hooks";

/** Milliseconds between samples. Each sample contains them, so they are taken off. */
const RESOLUTION = 20;
/** Milliseconds that one figure looks back. */
const WINDOW = 10_000;

export interface LoopDelay {
  /** Seconds. */
  p50: number;
  p99: number;
}

export class EventLoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  readonly #timer: NodeJS.Timeout;
  #last: LoopDelay | null = null;

  constructor() {
    this.#histogram.enable();
    this.#timer = setInterval(() => {
      this.#last = this.#now();
      this.#histogram.reset();
    }, WINDOW);
    this.#timer.unref();
  }

  /** Of the last whole ten seconds, or of the beginning. */
  get delay(): LoopDelay {
    return this.#last ?? this.#now();
  }

  #now(): LoopDelay {
    if (this.#histogram.count === 0) return { p50: 0, p99: 0 };
    const seconds = (percentile: number) =>
      Math.max(0, this.#histogram.percentile(percentile) / 1e9 - RESOLUTION / 1_000);
    return { p50: seconds(50), p99: seconds(99) };
  }

  close(): void {
    clearInterval(this.#timer);
    this.#histogram.disable();
  }
}
