/** What one site has done since this process started, as plain numbers: counting must cost next to nothing. */

import { LatencyHistogram } from "@heddle/observability";

/** Why an isolate, or the process it was in, ended without being asked to. */
export const RESTART_REASONS = ["killed", "memory", "timeout"] as const;
export type RestartReason = (typeof RESTART_REASONS)[number];

/**
 * What went wrong, by whose fault: `handler` the app's code threw; `refused` an event that may not run; `bad-message` a browser said what is no
 * message; `message` we could not handle one; `page` a page could not be opened; `render` its first HTML could not be made.
 */
export const ERROR_KINDS = ["handler", "refused", "bad-message", "message", "page", "render"] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** What app code asks the broker for; `other` is none of them. */
export const HOST_CALLS = ["fetch", "secret", "file", "other"] as const;
export type CountedCall = (typeof HOST_CALLS)[number];

export class SiteCounts {
  /** Events that were answered. */
  events = 0;
  patches = 0;
  /** UTF-8 bytes of patches that were sent or kept for a browser that comes back. */
  patchBytes = 0;
  outboxOverflows = 0;
  strikes = 0;
  quarantines = 0;
  readonly restarts: Record<RestartReason, number> = { killed: 0, memory: 0, timeout: 0 };
  readonly errors: Record<ErrorKind, number> = {
    handler: 0,
    refused: 0,
    "bad-message": 0,
    message: 0,
    page: 0,
    render: 0,
  };
  readonly calls: Record<CountedCall, { ok: number; failed: number }> = {
    fetch: { ok: 0, failed: 0 },
    secret: { ok: 0, failed: 0 },
    file: { ok: 0, failed: 0 },
    other: { ok: 0, failed: 0 },
  };
  /** From giving an event to the app until its answer came back. */
  readonly handler = new LatencyHistogram();
  /** From a batch of the app's commits until it was durable and on its way to the browsers. */
  readonly commit = new LatencyHistogram();
  /** A program of the site is open: it is not folded away. */
  open = 0;

  add(other: SiteCounts): void {
    this.events += other.events;
    this.patches += other.patches;
    this.patchBytes += other.patchBytes;
    this.outboxOverflows += other.outboxOverflows;
    this.strikes += other.strikes;
    this.quarantines += other.quarantines;
    for (const reason of RESTART_REASONS) this.restarts[reason] += other.restarts[reason];
    for (const kind of ERROR_KINDS) this.errors[kind] += other.errors[kind];
    for (const call of HOST_CALLS) {
      this.calls[call].ok += other.calls[call].ok;
      this.calls[call].failed += other.calls[call].failed;
    }
    this.handler.add(other.handler);
    this.commit.add(other.commit);
  }
}

export function countedCall(name: string): CountedCall {
  return name === "fetch" || name === "secret" || name === "file" ? name : "other";
}
