/** The figures that a runtime tells the editor's server, and that to browsers: plain data, checked where it arrives. Counts are since the process started. */

import { z } from "zod";
import { LATENCY_BOUNDS } from "../latency/histogram.ts";

const count = z.number().nonnegative();
const sessions = z.object({ live: count, provisional: count, hibernated: count.optional() });
const histogram = z.object({ counts: z.array(count).length(LATENCY_BOUNDS.length + 1), sum: count });

export const siteFiguresShape = z.object({
  sessions,
  events: count,
  patches: count,
  patchBytes: count,
  outboxOverflows: count,
  strikes: count,
  /** By reason. */
  restarts: z.record(z.string(), count),
  /** By kind. */
  errors: z.record(z.string(), count),
  /** Requests to the broker. */
  calls: z.object({ ok: count, failed: count }),
  handler: histogram,
  commit: histogram,
  /** The process that the app's isolates are in; programs of several apps may share it. Null = none runs. */
  runner: z.object({ bytes: count, cpuSeconds: count }).nullable(),
  /** Revisions that are not run any more. */
  quarantined: z.array(
    z.object({
      program: z.string(),
      /** What ran when it stopped. */
      handler: z.string(),
      reason: z.string(),
      /** Milliseconds since 1970. */
      at: count,
      /** Whoever comes to the app gets it, and so a page that says that it is stopped. Absent from runtimes that do not tell. */
      isNewest: z.boolean().default(true),
    }),
  ),
});
export type SiteFigures = z.output<typeof siteFiguresShape>;

export const processFiguresShape = z.object({
  kind: z.string(),
  pid: count,
  bytes: count,
  cpuSeconds: count,
});
export type ProcessFigures = z.output<typeof processFiguresShape>;

export const nodeFiguresShape = z.object({
  /** Which node it is. */
  node: z.string(),
  /** Milliseconds since 1970, at the node. */
  at: count,
  uptimeSeconds: count,
  connections: count,
  sessions,
  programs: count,
  events: count,
  processes: z.array(processFiguresShape),
  loopDelay: z.object({ p50: count, p99: count }),
  health: z.object({ ready: z.boolean(), checks: z.record(z.string(), z.string()) }),
  confinement: z.object({ level: z.string(), message: z.string().nullable() }),
});
export type NodeFigures = z.output<typeof nodeFiguresShape>;

/** What a node answers about one app: its published version and its draft; null where it has not run there. */
export const appFiguresShape = z.object({
  at: count,
  production: siteFiguresShape.nullable(),
  draft: siteFiguresShape.nullable(),
});
export type AppFigures = z.output<typeof appFiguresShape>;
