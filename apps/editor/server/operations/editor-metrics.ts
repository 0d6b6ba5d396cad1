/** What the editor's server counts, and how Prometheus reads it. Names, meanings and alerts: docs/running.md. */

import { HEDDLE_VERSION } from "@heddle/codec";
import {
  type EventLoopDelay,
  LatencyHistogram,
  MetricsRegistry,
  ownUsage,
  type Sample,
  usageOf,
} from "@heddle/observability";

export class EditorMetrics {
  /** Requests to the API, by what became of them. */
  readonly requests = { ok: 0, refused: 0, failed: 0 };
  /** Messages of the documents' sockets that were handled. */
  syncMessages = 0;
  /** Operations of the register that came through the API. */
  operations = 0;
  readonly publishes = { ok: 0, refused: 0 };
  /** Jobs of the worker processes: imports, exports, the checks before a publish. */
  readonly jobs = { ok: 0, failed: 0 };
  readonly job = new LatencyHistogram();
}

export interface EditorMetricSources {
  metrics: EditorMetrics;
  connections(): number;
  documents(): number;
  workerPids(): number[];
  loop: EventLoopDelay;
}

export function createEditorRegistry(sources: EditorMetricSources): MetricsRegistry {
  const { metrics, connections, documents, loop } = sources;
  const registry = new MetricsRegistry();
  const byOutcome = (counts: Readonly<Record<string, number>>) => () =>
    Object.entries(counts).map(([outcome, value]): Sample<"outcome"> => [{ outcome }, value]);
  registry.gauge("heddle_editor_build_info", "1, with the version that runs.", ["version", "node"], () => [
    [{ version: HEDDLE_VERSION, node: process.version }, 1],
  ]);
  registry.gauge(
    "heddle_editor_connections",
    "Editors that are open: sockets of documents.",
    [],
    connections,
  );
  registry.gauge("heddle_editor_documents", "Documents in memory.", [], documents);
  registry.counter(
    "heddle_editor_requests_total",
    "Requests to the editor's API: answered, refused with a reason, or failed by a fault of ours.",
    ["outcome"],
    byOutcome(metrics.requests),
  );
  registry.counter(
    "heddle_editor_sync_messages_total",
    "Messages of the documents' sockets: edits, presence, what is missing.",
    [],
    () => metrics.syncMessages,
  );
  registry.counter(
    "heddle_editor_operations_total",
    "Operations on documents that came through the API.",
    [],
    () => metrics.operations,
  );
  registry.counter(
    "heddle_editor_publishes_total",
    "Publishes, by outcome; an app that does not compile is refused.",
    ["outcome"],
    byOutcome(metrics.publishes),
  );
  registry.counter(
    "heddle_editor_jobs_total",
    "Jobs of the worker processes (imports, exports, the compile before a publish), by outcome.",
    ["outcome"],
    byOutcome(metrics.jobs),
  );
  registry.latency("heddle_editor_job_seconds", "How long such a job took.", () => metrics.job);
  registry.counter(
    "heddle_editor_process_cpu_seconds_total",
    "CPU time of the editor's server and of its worker processes.",
    ["process", "pid"],
    async () => (await usages(sources)).map(({ labels, cpuSeconds }) => [labels, cpuSeconds]),
  );
  registry.gauge(
    "heddle_editor_process_resident_bytes",
    "Memory of the editor's server and of its worker processes.",
    ["process", "pid"],
    async () => (await usages(sources)).map(({ labels, bytes }) => [labels, bytes]),
  );
  registry.gauge(
    "heddle_editor_event_loop_delay_seconds",
    "How late the editor's event loop was in the last ten seconds.",
    ["quantile"],
    () => [
      [{ quantile: "0.5" }, loop.delay.p50],
      [{ quantile: "0.99" }, loop.delay.p99],
    ],
  );
  return registry;
}

interface Usage {
  labels: Record<"process" | "pid", string>;
  cpuSeconds: number;
  bytes: number;
}

async function usages({ workerPids }: Pick<EditorMetricSources, "workerPids">): Promise<Usage[]> {
  const own: Usage = { labels: { process: "editor", pid: String(process.pid) }, ...ownUsage() };
  const workers = await Promise.all(
    workerPids().map(async (pid): Promise<Usage[]> => {
      const usage = await usageOf(pid);
      return usage ? [{ labels: { process: "worker", pid: String(pid) }, ...usage }] : [];
    }),
  );
  return [own, ...workers.flat()];
}

/** Of the processes that the installation's owner sees. */
export async function editorProcesses(
  sources: Pick<EditorMetricSources, "workerPids">,
): Promise<{ kind: string; pid: number; cpuSeconds: number; bytes: number }[]> {
  const all = await usages(sources);
  return all.map(({ labels, cpuSeconds, bytes }) => ({
    kind: labels.process,
    pid: Number(labels.pid),
    cpuSeconds,
    bytes,
  }));
}
