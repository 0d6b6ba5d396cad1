/** What this process counts: by site, and what belongs to none. The registry reads it when it is asked, and not before. */

import { LatencyHistogram } from "@heddle/observability";
import { SiteCounts } from "./site-counts.ts";

/** Sites whose figures are kept apart; of further ones those without an open program are folded together, the oldest first. */
const MOST_SITES = 1_000;
/** Sites that have a label of their own in the exported metrics; all others are `other` there. */
export const MOST_LABELS = 100;

export type ProvisionalEnd = "pushed-out" | "expired";
export type ProcessKind = "runner" | "renderer";

export class RuntimeMetrics {
  readonly #sites = new Map<string, SiteCounts>();
  readonly #labels = new Set<string>();
  /** Of sites that are folded together. */
  readonly #folded = new SiteCounts();
  /** Page loads that never said hello, by how they ended. */
  readonly provisionalEnds: Record<ProvisionalEnd, number> = { "pushed-out": 0, expired: 0 };
  /** Writes to the store, and how many of them failed (and were repeated). */
  flushes = 0;
  flushFailures = 0;
  /** How long one write took. */
  readonly flush = new LatencyHistogram();
  /** Processes of the sandbox that ended without being asked to. */
  readonly processEnds: Record<ProcessKind, number> = { runner: 0, renderer: 0 };
  compiles = 0;
  compileFailures = 0;

  /** The counts of a site: `production:<app>`, `draft:<app>` or `folder`. Keep them while a program is open. */
  site(id: string): SiteCounts {
    const known = this.#sites.get(id);
    if (known) return known;
    if (this.#sites.size >= MOST_SITES) this.#fold();
    const counts = new SiteCounts();
    this.#sites.set(id, counts);
    if (this.#labels.size < MOST_LABELS) this.#labels.add(id);
    return counts;
  }

  /** What is known of a site; null where it did nothing here yet. */
  find(id: string): SiteCounts | null {
    return this.#sites.get(id) ?? null;
  }

  #fold(): void {
    for (const [id, counts] of this.#sites) {
      if (counts.open > 0) continue;
      this.#folded.add(counts);
      this.#sites.delete(id);
      this.#labels.delete(id);
      return;
    }
  }

  /** All sites together. */
  total(): SiteCounts {
    const total = new SiteCounts();
    total.add(this.#folded);
    for (const counts of this.#sites.values()) total.add(counts);
    return total;
  }

  /** The sites that have a label of their own, and all others together as `other`. Their sum never falls. */
  labelled(): [site: string, counts: SiteCounts][] {
    const other = new SiteCounts();
    other.add(this.#folded);
    const labelled: [string, SiteCounts][] = [];
    for (const [id, counts] of this.#sites) {
      if (this.#labels.has(id)) labelled.push([id, counts]);
      else other.add(counts);
    }
    labelled.push(["other", other]);
    return labelled;
  }
}
