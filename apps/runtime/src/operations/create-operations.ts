/** Puts together what the process tells of itself: health, metrics and figures, all from the same sources. */

import { HEDDLE_VERSION } from "@heddle/codec";
import { EventLoopDelay, Health, type HealthCheck, ownUsage, usageOf } from "@heddle/observability";
import { OpenError, type Sandbox } from "@heddle/sandbox";
import type { Key } from "@heddle/security";
import type { Compiler } from "../compile/compiler.ts";
import type { LiveApps } from "../live/live-apps.ts";
import type { Strikes } from "../live/strikes.ts";
import { createRegistry, type RunningProcess } from "../metrics/registry.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import type { SessionStore } from "../store/store.ts";
import { Figures } from "./figures.ts";
import { type Operations, operationsOf } from "./operations.ts";

export interface OperationsSources {
  /** Which node this is. */
  node: string;
  metrics: RuntimeMetrics;
  apps: LiveApps;
  strikes: Strikes;
  sandbox: Sandbox;
  compiler: Compiler;
  store: SessionStore;
  key: Key;
  metricsToken: string | null;
  appsHaveNames: boolean;
  connections(): number;
  isDraining(): boolean;
}

/** An isolate that opened proves that the sandbox works for so long, milliseconds. */
const PROOF = 30_000;

export function createOperations(sources: OperationsSources): { operations: Operations; close(): void } {
  const { metrics, apps, strikes, sandbox, compiler, store, connections } = sources;
  const loop = new EventLoopDelay();
  const loopDelay = () => loop.delay;
  const health = new Health({
    process: () => (sources.isDraining() ? "It is stopping." : null),
    store: async () => {
      await store.read(NOBODY, "health");
      return null;
    },
    sandbox: sandboxCheck(sandbox),
  });
  const processes = () => runningProcesses(sandbox, compiler);
  const registry = createRegistry({
    metrics,
    counts: () => ({ ...apps.counts, connections: connections() }),
    processes,
    loopDelay,
    version: HEDDLE_VERSION,
  });
  const figures = new Figures({
    node: sources.node,
    metrics,
    apps,
    strikes,
    health,
    confinement: sandbox.confinement,
    processes,
    loopDelay,
    connections,
  });
  const { key, metricsToken, appsHaveNames } = sources;
  return {
    operations: operationsOf({
      health,
      registry,
      figures,
      strikes,
      key,
      metricsToken,
      namesCount: appsHaveNames,
    }),
    close: () => loop.close(),
  };
}

/** No app's: a store that answers that there is nothing works. */
const NOBODY = { workspaceId: "health", appId: "health", environment: "production" } as const;

/** Opens an isolate with nothing in it. That nothing is no program is the answer of a sandbox that works. */
function sandboxCheck(sandbox: Sandbox): HealthCheck {
  let provenAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - provenAt < PROOF) return null;
    try {
      const instance = await sandbox.open({ hash: "health", serverModule: "" }, { group: "health" });
      instance.dispose();
    } catch (error) {
      if (!(error instanceof OpenError) || error.code !== "program-broken") return "No isolate opens.";
    }
    provenAt = performance.now();
    return null;
  };
}

async function runningProcesses(sandbox: Sandbox, compiler: Compiler): Promise<RunningProcess[]> {
  const inside = sandbox.processes().map(
    ({ kind, pid, megabytes, cpuSeconds }): RunningProcess => ({
      kind,
      pid,
      cpuSeconds,
      bytes: megabytes * 1024 * 1024,
    }),
  );
  const compilers = await Promise.all(
    compiler.pids.map(async (pid): Promise<RunningProcess[]> => {
      const usage = await usageOf(pid);
      return usage ? [{ kind: "compiler", pid, ...usage }] : [];
    }),
  );
  return [{ kind: "gateway", pid: process.pid, ...ownUsage() }, ...inside, ...compilers.flat()];
}
