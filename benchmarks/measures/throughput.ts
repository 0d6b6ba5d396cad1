/** Counter round trip, throughput and CPU beside a bare ws echo in the same run. */

import { servedAt } from "../load/durability.ts";
import { visit } from "../load/exchange.ts";
import type { Job } from "../load/generator.ts";
import { runLoad, startEcho } from "../load/processes.ts";
import { type RunningServer, serveFolder } from "../load/server.ts";
import { clickOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

export interface ThroughputOptions {
  clients: number;
  /** Milliseconds per run. */
  duration: number;
  runs: number;
}

export async function measureThroughput(options: ThroughputOptions): Promise<Result[]> {
  const echo = await startEcho();
  const server = await serveFolder("benchmarks/apps/counter", "memory");
  try {
    const job = await counterJob(server);
    const [fast, reference] = await compare(options, options.runs, [
      { job: { ...job, kind: "events" }, pids: [server.pid] },
      { job: echoJob(echo.port), pids: [echo.pid] },
    ]);
    const single = { clients: 1, duration: Math.min(options.duration, 3000) };
    const [rtt, echoRtt] = await compare(single, options.runs, [
      { job: { ...job, kind: "events" }, pids: [] },
      { job: echoJob(echo.port), pids: [] },
    ]);
    return [
      result("load.generator.cpu", fast.share, "of a core", reference.share),
      result("counter.rtt", rtt.p50, "ms", echoRtt.p50),
      result("counter.throughput.memory", fast.eventsPerSecond, "events/s", reference.eventsPerSecond),
      result("counter.cpu.memory", fast.cpuPerThousand, "s/1000 events", reference.cpuPerThousand),
    ];
  } finally {
    echo.stop();
    await server.stop();
  }
}

export const DURABLE = ["file", "redis", "postgres"] as const;

/**
 * The same with each click stored before its answer, beside the figure without: `counter.throughput.file`, `.redis` and `.postgres`, and
 * their `counter.cpu.*` (without the database's own).
 */
export async function measureDurableThroughput(options: ThroughputOptions): Promise<Result[]> {
  return servedAt("counter", "memory", async (memory) => {
    const memoryJob = await counterJob(memory);
    const results: Result[] = [];
    for (const durability of DURABLE) {
      await servedAt("counter", durability, async (server) => {
        const job = await counterJob(server);
        const [durable, reference] = await compare(options, options.runs, [
          { job: { ...job, kind: "events" }, pids: [server.pid] },
          { job: { ...memoryJob, kind: "events" }, pids: [memory.pid] },
        ]);
        results.push(
          result(
            `counter.throughput.${durability}`,
            durable.eventsPerSecond,
            "events/s",
            reference.eventsPerSecond,
          ),
          result(
            `counter.cpu.${durability}`,
            durable.cpuPerThousand,
            "s/1000 events",
            reference.cpuPerThousand,
          ),
        );
      });
    }
    return results;
  });
}

async function counterJob(server: RunningServer) {
  const visitor = await visit(server.target);
  const job = {
    target: server.target,
    event: clickOf(visitor.template, "Add one"),
    scope: visitor.rootScope,
  };
  visitor.close();
  return job;
}

function echoJob(port: number) {
  return {
    kind: "echo" as const,
    target: { port, host: `127.0.0.1:${port}`, path: "/" },
    event: 0,
    scope: 1,
  };
}

type Load = Omit<Job, "clients" | "duration">;

interface Contender {
  job: Load;
  /** Whose CPU counts. */
  pids: number[];
}

/** Runs both by turns, so that a machine that slows down does so for both; medians. */
async function compare(
  size: Pick<Job, "clients" | "duration">,
  runs: number,
  contenders: [Contender, Contender],
): Promise<[Figures, Figures]> {
  const reports: [Report[], Report[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    for (const [index, { job, pids }] of contenders.entries())
      reports[index]!.push(await runLoad({ ...job, clients: size.clients, duration: size.duration }, pids));
  }
  return [figuresOf(reports[0]), figuresOf(reports[1])];
}

type Report = Awaited<ReturnType<typeof runLoad>>;
type Figures = ReturnType<typeof figuresOf>;

function figuresOf(reports: Report[]) {
  return {
    eventsPerSecond: median(reports.map((report) => report.eventsPerSecond)),
    p50: median(reports.map((report) => report.p50)),
    cpuPerThousand: median(reports.map((report) => (report.cpuSeconds * 1000) / report.events)),
    share: median(reports.map((report) => report.share)),
  };
}
