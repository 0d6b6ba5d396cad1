import type { Limits } from "../limits.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Addresses that are remembered. */
const MOST_ADDRESSES = 10_000;

/** Counts the sessions that each address begins: they are stored, so their rate is bounded. */
export class Beginnings {
  readonly #limits: Pick<Limits, "sessionsPerSecond" | "sessionBurst">;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: Pick<Limits, "sessionsPerSecond" | "sessionBurst">) {
    this.#limits = limits;
  }

  /** @param now milliseconds */
  admit(address: string, now: number): boolean {
    let bucket = this.#buckets.get(address);
    if (!bucket) {
      if (this.#buckets.size >= MOST_ADDRESSES) this.#buckets.clear();
      bucket = new TokenBucket(this.#limits.sessionsPerSecond, this.#limits.sessionBurst, now);
      this.#buckets.set(address, bucket);
    }
    return bucket.take(now) === 0;
  }
}
