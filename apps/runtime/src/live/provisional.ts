/**
 * Page loads that have not said hello: bounded per address and per site, oldest out first, gone after a minute. So a
 * robot that loads ten thousand pages leaves nothing behind.
 */

import type { Limits } from "../limits.ts";
import type { ProvisionalEnd } from "../metrics/runtime-metrics.ts";
import type { LiveSession } from "./session.ts";

interface Entry {
  session: LiveSession;
  site: string;
  expiresAt: number;
}

export class ProvisionalSessions {
  readonly #limits: Limits;
  readonly #drop: (session: LiveSession, why: ProvisionalEnd) => void;
  /** In order of arrival, so also of expiry. */
  readonly #entries = new Map<LiveSession, Entry>();
  readonly #byAddress = new Map<string, Set<LiveSession>>();
  readonly #bySite = new Map<string, Set<LiveSession>>();

  /** @param drop ends a session that was pushed out or expired */
  constructor(limits: Limits, drop: (session: LiveSession, why: ProvisionalEnd) => void) {
    this.#limits = limits;
    this.#drop = drop;
  }

  get size(): number {
    return this.#entries.size;
  }

  add(session: LiveSession, site: string, now: number): void {
    this.#entries.set(session, { session, site, expiresAt: now + this.#limits.provisionalMilliseconds });
    this.#pushOut(setOf(this.#byAddress, session.address).add(session), this.#limits.provisionalPerAddress);
    this.#pushOut(setOf(this.#bySite, site).add(session), this.#limits.provisionalPerSite);
  }

  #pushOut(sessions: Set<LiveSession>, maximum: number): void {
    const oldest = sessions.values().next().value;
    if (sessions.size > maximum && oldest) this.#end(oldest, "pushed-out");
  }

  /** The session became real, or ended otherwise. */
  remove(session: LiveSession): void {
    const entry = this.#entries.get(session);
    if (!entry) return;
    this.#entries.delete(session);
    dropFrom(this.#byAddress, session.address, session);
    dropFrom(this.#bySite, entry.site, session);
  }

  sweep(now: number): void {
    for (const entry of this.#entries.values()) {
      if (entry.expiresAt > now) break;
      this.#end(entry.session, "expired");
    }
  }

  #end(session: LiveSession, why: ProvisionalEnd): void {
    this.remove(session);
    this.#drop(session, why);
  }
}

function setOf(map: Map<string, Set<LiveSession>>, key: string): Set<LiveSession> {
  let set = map.get(key);
  if (!set) {
    set = new Set();
    map.set(key, set);
  }
  return set;
}

function dropFrom(map: Map<string, Set<LiveSession>>, key: string, session: LiveSession): void {
  const set = map.get(key);
  set?.delete(session);
  if (set?.size === 0) map.delete(key);
}
