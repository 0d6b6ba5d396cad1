/** The metrics that the runtime exports to Prometheus. Names, meanings and alerts: docs/running.md. */

import { type LoopDelay, MetricsRegistry, type ProcessUsage, type Sample } from "@heddle/observability";
import type { RuntimeMetrics } from "./runtime-metrics.ts";
import { ERROR_KINDS, HOST_CALLS, RESTART_REASONS, type SiteCounts } from "./site-counts.ts";

export interface RunningProcess extends ProcessUsage {
  /** `gateway`, `runner`, `renderer` or `compiler`. */
  kind: string;
  pid: number;
}

/** What the registry asks when it is asked. */
export interface MetricSources {
  metrics: RuntimeMetrics;
  counts(): {
    programs: number;
    sessions: number;
    provisional: number;
    /** Absent: this process hibernates none. */
    hibernated?: number;
    connections: number;
  };
  processes(): Promise<RunningProcess[]>;
  loopDelay(): LoopDelay;
  version: string;
}

export function createRegistry(sources: MetricSources): MetricsRegistry {
  const registry = new MetricsRegistry();
  describeInstallation(registry, sources);
  describeSites(registry, sources.metrics);
  describeStore(registry, sources.metrics);
  describeProcesses(registry, sources);
  return registry;
}

function describeInstallation(registry: MetricsRegistry, { counts, metrics, version }: MetricSources): void {
  registry.gauge("heddle_build_info", "1, with the version that runs.", ["version", "node"], () => [
    [{ version, node: process.version }, 1],
  ]);
  registry.gauge(
    "heddle_connections",
    "Browsers that are connected, by socket or stream.",
    [],
    () => counts().connections,
  );
  registry.gauge(
    "heddle_programs",
    "Versions of apps that are open in a runner.",
    [],
    () => counts().programs,
  );
  registry.gauge(
    "heddle_sessions",
    "Sessions in memory: live, provisional (a page load whose browser has not said hello) or hibernated.",
    ["state"],
    (): Sample<"state">[] => {
      const { sessions, provisional, hibernated } = counts();
      return [
        [{ state: "live" }, sessions - (hibernated ?? 0)],
        [{ state: "provisional" }, provisional],
        ...(hibernated === undefined ? [] : [[{ state: "hibernated" }, hibernated] as Sample<"state">]),
      ];
    },
  );
  registry.counter(
    "heddle_provisional_ended_total",
    "Page loads that ended without a hello: pushed out by newer ones, or expired.",
    ["reason"],
    () => Object.entries(metrics.provisionalEnds).map(([reason, value]) => [{ reason }, value]),
  );
  registry.counter("heddle_compiles_total", "Compiles of apps, by outcome.", ["outcome"], () => [
    [{ outcome: "ok" }, metrics.compiles - metrics.compileFailures],
    [{ outcome: "failed" }, metrics.compileFailures],
  ]);
}

function describeSites(registry: MetricsRegistry, metrics: RuntimeMetrics): void {
  const bySite = (read: (counts: SiteCounts) => number) => () =>
    metrics.labelled().map(([site, counts]): Sample<"site"> => [{ site }, read(counts)]);
  registry.counter(
    "heddle_events_total",
    "Events that were answered.",
    ["site"],
    bySite(({ events }) => events),
  );
  registry.counter(
    "heddle_patches_total",
    "Patches made for browsers.",
    ["site"],
    bySite(({ patches }) => patches),
  );
  registry.counter(
    "heddle_patch_bytes_total",
    "Bytes of these patches, before compression.",
    ["site"],
    bySite(({ patchBytes }) => patchBytes),
  );
  registry.counter(
    "heddle_outbox_overflows_total",
    "Browsers that did not read what they were sent, so that the newest values replace it.",
    ["site"],
    bySite(({ outboxOverflows }) => outboxOverflows),
  );
  registry.counter(
    "heddle_strikes_total",
    "Events that stopped their app.",
    ["site"],
    bySite(({ strikes }) => strikes),
  );
  registry.counter(
    "heddle_quarantines_total",
    "Versions of apps that were taken out of service because they kept failing.",
    ["site"],
    bySite(({ quarantines }) => quarantines),
  );
  registry.counter(
    "heddle_app_restarts_total",
    "Isolates that ended unasked and were opened again.",
    ["reason"],
    () => {
      const { restarts } = metrics.total();
      return RESTART_REASONS.map((reason) => [{ reason }, restarts[reason]]);
    },
  );
  registry.counter("heddle_errors_total", "What went wrong, by kind.", ["kind"], () => {
    const { errors } = metrics.total();
    return ERROR_KINDS.map((kind) => [{ kind }, errors[kind]]);
  });
  registry.counter(
    "heddle_host_calls_total",
    "What app code asked the broker for, by outcome.",
    ["call", "outcome"],
    () => {
      const { calls } = metrics.total();
      return HOST_CALLS.flatMap((call): Sample<"call" | "outcome">[] => [
        [{ call, outcome: "ok" }, calls[call].ok],
        [{ call, outcome: "failed" }, calls[call].failed],
      ]);
    },
  );
  registry.latency(
    "heddle_handler_seconds",
    "From giving an event to the app until its answer came back.",
    () => metrics.total().handler,
  );
  registry.latency(
    "heddle_commit_seconds",
    "From the app's commits until they were durable and on their way to the browsers.",
    () => metrics.total().commit,
  );
}

function describeStore(registry: MetricsRegistry, metrics: RuntimeMetrics): void {
  registry.counter(
    "heddle_store_flushes_total",
    "Writes of commits to the store.",
    [],
    () => metrics.flushes,
  );
  registry.counter(
    "heddle_store_flush_failures_total",
    "Writes to the store that failed and were repeated.",
    [],
    () => metrics.flushFailures,
  );
  registry.latency("heddle_store_flush_seconds", "How long a write to the store took.", () => metrics.flush);
}

function describeProcesses(
  registry: MetricsRegistry,
  { processes, loopDelay, metrics }: MetricSources,
): void {
  const byProcess = (read: (process: RunningProcess) => number) => async () =>
    (await processes()).map(
      (one): Sample<"process" | "pid"> => [{ process: one.kind, pid: String(one.pid) }, read(one)],
    );
  registry.counter(
    "heddle_process_cpu_seconds_total",
    "CPU time of the gateway and of each process beside it.",
    ["process", "pid"],
    byProcess(({ cpuSeconds }) => cpuSeconds),
  );
  registry.gauge(
    "heddle_process_resident_bytes",
    "Memory of the gateway and of each process beside it.",
    ["process", "pid"],
    byProcess(({ bytes }) => bytes),
  );
  registry.counter(
    "heddle_process_ends_total",
    "Processes of the sandbox that ended unasked.",
    ["process"],
    () => Object.entries(metrics.processEnds).map(([process, value]) => [{ process }, value]),
  );
  registry.gauge(
    "heddle_event_loop_delay_seconds",
    "How late the gateway's event loop was in the last ten seconds.",
    ["quantile"],
    () => {
      const { p50, p99 } = loopDelay();
      return [
        [{ quantile: "0.5" }, p50],
        [{ quantile: "0.99" }, p99],
      ];
    },
  );
}
