/** Counts what one program does, batch by batch: the clock is read once for a batch of records, and nothing is allocated for an event. */

import type { SiteCounts } from "./site-counts.ts";
import { countedCall } from "./site-counts.ts";

/** Runs something when all that was committed before it is durable. */
interface Durable {
  deliver(delivery: () => void): void;
}

export class ProgramCounting {
  readonly #counts: SiteCounts;
  readonly #durable: Durable;
  #tookAt = 0;
  #hasCommits = false;

  constructor(counts: SiteCounts, durable: Durable) {
    this.#counts = counts;
    this.#durable = durable;
  }

  /** A batch of records came from the isolate. */
  began(): void {
    this.#tookAt = performance.now();
    this.#hasCommits = false;
  }

  committed(): void {
    this.#hasCommits = true;
  }

  /** @param code why the event was refused */
  refused(code: string): void {
    this.#hasCommits = true;
    this.#counts.errors[code === "handler-error" ? "handler" : "refused"] += 1;
  }

  /** @param dispatchedAt when the event was given to the isolate; 0 = it never was */
  answered(dispatchedAt: number): void {
    this.#counts.events += 1;
    if (dispatchedAt > 0) this.#counts.handler.observe((this.#tookAt - dispatchedAt) / 1_000);
  }

  /** The batch has been taken: what it commits is timed until it is durable and sent. */
  ended(): void {
    if (!this.#hasCommits) return;
    const tookAt = this.#tookAt;
    const { commit } = this.#counts;
    this.#durable.deliver(() => commit.observe((performance.now() - tookAt) / 1_000));
  }

  /** The isolate ended; `disposed` was asked for. */
  lost(kind: "disposed" | "killed" | "memory" | "timeout"): void {
    if (kind !== "disposed") this.#counts.restarts[kind] += 1;
  }

  /** App code asks the host; call what this gives when it is answered. */
  call(name: string): (ok: boolean) => void {
    const calls = this.#counts.calls[countedCall(name)];
    return (ok) => {
      calls[ok ? "ok" : "failed"] += 1;
    };
  }
}
