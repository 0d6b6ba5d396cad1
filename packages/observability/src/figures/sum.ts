/** One app's figures from several nodes, added up. */

import type { HistogramFigures } from "../latency/histogram.ts";
import type { AppFigures, SiteFigures } from "./figures.ts";

/** Of no node: null. */
export function sumApp(nodes: readonly AppFigures[]): AppFigures | null {
  if (nodes.length === 0) return null;
  return {
    at: Math.max(...nodes.map(({ at }) => at)),
    production: sumSites(nodes.map(({ production }) => production)),
    draft: sumSites(nodes.map(({ draft }) => draft)),
  };
}

function sumSites(given: readonly (SiteFigures | null)[]): SiteFigures | null {
  const sites = given.filter((site) => site !== null);
  return sites.length === 0 ? null : sites.reduce(addSites);
}

function addSites(one: SiteFigures, other: SiteFigures): SiteFigures {
  return {
    sessions: addSessions(one.sessions, other.sessions),
    events: one.events + other.events,
    patches: one.patches + other.patches,
    patchBytes: one.patchBytes + other.patchBytes,
    outboxOverflows: one.outboxOverflows + other.outboxOverflows,
    strikes: one.strikes + other.strikes,
    restarts: addCounts(one.restarts, other.restarts),
    errors: addCounts(one.errors, other.errors),
    calls: { ok: one.calls.ok + other.calls.ok, failed: one.calls.failed + other.calls.failed },
    handler: addHistograms(one.handler, other.handler),
    commit: addHistograms(one.commit, other.commit),
    runner: addRunners(one.runner, other.runner),
    quarantined: joined(one.quarantined, other.quarantined),
  };
}

function addSessions(one: SiteFigures["sessions"], other: SiteFigures["sessions"]): SiteFigures["sessions"] {
  const hibernated = (one.hibernated ?? 0) + (other.hibernated ?? 0);
  const sum = { live: one.live + other.live, provisional: one.provisional + other.provisional };
  return one.hibernated === undefined && other.hibernated === undefined ? sum : { ...sum, hibernated };
}

function addCounts(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

function addHistograms(one: HistogramFigures, other: HistogramFigures): HistogramFigures {
  return {
    counts: one.counts.map((count, bucket) => count + other.counts[bucket]!),
    sum: one.sum + other.sum,
  };
}

function addRunners(one: SiteFigures["runner"], other: SiteFigures["runner"]): SiteFigures["runner"] {
  if (!one || !other) return one ?? other;
  return { bytes: one.bytes + other.bytes, cpuSeconds: one.cpuSeconds + other.cpuSeconds };
}

/** A program may be in quarantine at several nodes: it is told once, as the first of them says. */
function joined(
  one: SiteFigures["quarantined"],
  other: SiteFigures["quarantined"],
): SiteFigures["quarantined"] {
  return [...one, ...other.filter(({ program }) => !one.some((known) => known.program === program))];
}
