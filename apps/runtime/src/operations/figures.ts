/** The figures that the editor shows: of one app, and of this process. */

import type { Health, LoopDelay } from "@heddle/observability";
import type { AppFigures, NodeFigures, SiteFigures } from "@heddle/observability/figures";
import type { Confinement } from "@heddle/sandbox";
import type { LiveApps } from "../live/live-apps.ts";
import type { Strikes } from "../live/strikes.ts";
import type { RunningProcess } from "../metrics/registry.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { HOST_CALLS, type SiteCounts } from "../metrics/site-counts.ts";

export interface FigureSources {
  /** Which node this is. */
  node: string;
  metrics: RuntimeMetrics;
  apps: LiveApps;
  strikes: Strikes;
  health: Health;
  confinement: Confinement;
  processes(): Promise<RunningProcess[]>;
  loopDelay(): LoopDelay;
  connections(): number;
}

export class Figures {
  readonly #sources: FigureSources;

  constructor(sources: FigureSources) {
    this.#sources = sources;
  }

  /** Of an app's published version and of its draft. */
  async app(appId: string): Promise<AppFigures> {
    const processes = await this.#sources.processes();
    return {
      at: Date.now(),
      production: this.#site(`production:${appId}`, processes),
      draft: this.#site(`draft:${appId}`, processes),
    };
  }

  #site(id: string, processes: readonly RunningProcess[]): SiteFigures | null {
    const counts = this.#sources.metrics.find(id);
    if (!counts) return null;
    const programs = this.#sources.apps.allPrograms().filter(({ site }) => site.id === id);
    const sessions = { live: 0, provisional: 0, hibernated: 0 };
    for (const program of programs)
      for (const session of program.sessions.values())
        sessions[
          session.isProvisional ? "provisional" : session.rest === "hibernates" ? "hibernated" : "live"
        ] += 1;
    const pids = new Set(programs.map(({ pid }) => pid));
    const runners = processes.filter(({ pid }) => pids.has(pid));
    return {
      sessions,
      ...countsOf(counts),
      runner:
        runners.length === 0
          ? null
          : { bytes: sumOf(runners, "bytes"), cpuSeconds: sumOf(runners, "cpuSeconds") },
      quarantined: this.#sources.strikes.quarantined(id).map((strike) => ({
        program: strike.programHash,
        handler: strike.handler,
        reason: strike.reason,
        at: strike.at,
        isNewest: strike.isNewest(),
      })),
    };
  }

  /** Of this process and what it runs. */
  async node(): Promise<NodeFigures> {
    const { apps, metrics, health, confinement, processes, loopDelay, connections } = this.#sources;
    const { programs, sessions, provisional, hibernated } = apps.counts;
    const [report, running] = await Promise.all([health.report(), processes()]);
    return {
      node: this.#sources.node,
      at: Date.now(),
      uptimeSeconds: process.uptime(),
      connections: connections(),
      sessions: { live: sessions - hibernated, provisional, hibernated },
      programs,
      events: metrics.total().events,
      processes: running,
      loopDelay: loopDelay(),
      health: report,
      confinement: { level: confinement.level, message: confinement.message },
    };
  }
}

function countsOf(counts: SiteCounts): Omit<SiteFigures, "sessions" | "runner" | "quarantined"> {
  const { events, patches, patchBytes, outboxOverflows, strikes, restarts, errors, calls } = counts;
  const all = HOST_CALLS.map((call) => calls[call]);
  return {
    events,
    patches,
    patchBytes,
    outboxOverflows,
    strikes,
    restarts,
    errors,
    calls: { ok: sumOf(all, "ok"), failed: sumOf(all, "failed") },
    handler: counts.handler.figures(),
    commit: counts.commit.figures(),
  };
}

function sumOf<Key extends string>(items: readonly Record<Key, number>[], key: Key): number {
  return items.reduce((sum, item) => sum + item[key], 0);
}
