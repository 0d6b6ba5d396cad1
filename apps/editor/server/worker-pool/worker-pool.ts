/**
 * Work that takes long, or might, in processes of its own with a deadline: what somebody imports, exports or publishes never stops what all
 * others do.
 */

import { WorkerProcess, WorkFailure } from "@heddle/sandbox/worker-process";
import { Refusal } from "../http/refusal.ts";
import type { Work, WorkKind, WorkRequest, WorkResponse } from "./requests.ts";

export interface WorkerPoolOptions {
  log(text: string): void;
  /** The process's script; absent = beside this file. */
  script?: URL | undefined;
  /** Milliseconds that one job gets. */
  deadline?: number;
  /** Of each process. */
  memoryMegabytes?: number;
  /** Told of each job that has ended, and how long it took in milliseconds. */
  onDone?(isGood: boolean, milliseconds: number): void;
}

const DEADLINE = 60_000;
/** Milliseconds without work after which a process and its memory go. */
const IDLE = 60_000;
/** Two at once: one that takes its whole time does not keep all others waiting. */
const PROCESSES = 2;
const MOST_WAITING = 20;
const MEMORY_MEGABYTES = 1_024;

interface Job {
  request: WorkRequest;
  resolve(output: Work[WorkKind]["output"]): void;
  reject(error: unknown): void;
}

export class WorkerPool {
  readonly #processes: WorkerProcess<WorkRequest, WorkResponse>[];
  readonly #deadline: number;
  readonly #onDone: (isGood: boolean, milliseconds: number) => void;
  #waiting: Job[] = [];
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#onDone = options.onDone ?? (() => {});
    this.#deadline = options.deadline ?? DEADLINE;
    const make = () =>
      new WorkerProcess<WorkRequest, WorkResponse>({
        name: "editor worker",
        script: options.script ?? new URL("./worker.ts", import.meta.url),
        memoryMegabytes: options.memoryMegabytes ?? MEMORY_MEGABYTES,
        idleMilliseconds: IDLE,
        log: options.log,
      });
    this.#processes = Array.from({ length: PROCESSES }, make);
  }

  /** Does one job. @throws Refusal with what a person is told: what is wrong with theirs, or that it took too long or too much */
  do<Kind extends WorkKind>(kind: Kind, input: Work[Kind]["input"]): Promise<Work[Kind]["output"]> {
    if (this.#closed) return Promise.reject(stopping());
    if (this.#waiting.length >= MOST_WAITING) {
      return Promise.reject(
        new Refusal(503, "busy", "Too many imports and publishes are under way.", "Try again in a minute."),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request: { kind, input } as WorkRequest, resolve, reject });
      this.#next();
    });
  }

  /** Of the processes that run now. */
  get pids(): number[] {
    return this.#processes.map(({ pid }) => pid).filter((pid) => pid !== null);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(stopping());
    await Promise.all(this.#processes.map((worker) => worker.close()));
  }

  #next(): void {
    for (const worker of this.#processes) {
      if (worker.busy || this.#waiting.length === 0) continue;
      const { request, resolve, reject } = this.#waiting.shift()!;
      const startedAt = performance.now();
      worker
        .do(request, this.#deadline)
        .then(outputOf)
        .catch((error: unknown) => Promise.reject(this.#explain(error)))
        .then(
          (output) => {
            this.#onDone(true, performance.now() - startedAt);
            resolve(output);
          },
          (error: unknown) => {
            this.#onDone(false, performance.now() - startedAt);
            reject(error);
          },
        )
        .finally(() => this.#next());
    }
  }

  #explain(error: unknown): unknown {
    if (!(error instanceof WorkFailure)) return error;
    if (error.reason === "late") return late(this.#deadline);
    if (error.reason === "memory") return outOfMemory();
    return error.reason === "closed" ? stopping() : error;
  }
}

function outputOf(response: WorkResponse): Work[WorkKind]["output"] {
  if (response.ok) return response.output;
  const { status, code, message, cure } = response.refusal;
  throw new Refusal(status, code, message, cure);
}

const stopping = () => new Refusal(503, "stopping", "The server is stopping.", "Try again in a moment.");

function late(deadline: number): Refusal {
  const seconds = Math.round(deadline / 1000);
  return new Refusal(
    422,
    "too-long",
    `This app takes more than ${seconds} seconds to be worked through, and was stopped.`,
    "Make it smaller: split large pages and files, and take out generated code.",
  );
}

const outOfMemory = () =>
  new Refusal(
    422,
    "too-large",
    "This app needs more memory to be worked through than the server has for it.",
    "Make it smaller: split large pages and files, and take out generated code.",
  );
