/**
 * Work that takes long, or might, in processes of its own with a deadline: what somebody imports, exports or publishes never stops what all
 * others do. Processes and not threads: a thread that runs out of memory can take the whole process with it. They are started when first
 * needed, know no secrets, and end when idle; one that is late or out of memory is ended, and the next job gets another.
 */

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Refusal } from "../http/refusal.ts";
import type { Work, WorkKind, WorkRequest, WorkResponse } from "./requests.ts";

export interface WorkshopOptions {
  log(text: string): void;
  /** The process's script; absent = beside this file. */
  script?: URL | undefined;
  /** Milliseconds that one job gets. */
  deadline?: number;
  /** Of each process. */
  memoryMegabytes?: number;
}

const DEADLINE = 60_000;
/** Milliseconds without work after which a process and its memory go. */
const IDLE = 60_000;
/** Two at once: one that takes its whole time does not keep all others waiting. */
const BENCHES = 2;
const MOST_WAITING = 20;
const MEMORY_MEGABYTES = 1_024;

interface Job {
  request: Omit<WorkRequest, "id">;
  resolve(output: Work[WorkKind]["output"]): void;
  reject(error: Error): void;
}

export class Workshop {
  readonly #benches: Bench[];
  #waiting: Job[] = [];
  #closed = false;

  constructor(options: WorkshopOptions) {
    const next = () => this.#next();
    this.#benches = Array.from({ length: BENCHES }, () => new Bench(options, next));
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
      this.#waiting.push({ request: { kind, input } as Job["request"], resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(stopping());
    await Promise.all(this.#benches.map((bench) => bench.close()));
  }

  #next(): void {
    for (const bench of this.#benches) {
      if (bench.busy || this.#waiting.length === 0) continue;
      bench.start(this.#waiting.shift()!);
    }
  }
}

class Bench {
  readonly #options: WorkshopOptions;
  readonly #onFree: () => void;
  #child: ChildProcess | null = null;
  #job: Job | null = null;
  #ids = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: WorkshopOptions, onFree: () => void) {
    this.#options = options;
    this.#onFree = onFree;
  }

  get busy(): boolean {
    return this.#job !== null;
  }

  start(job: Job): void {
    this.#job = job;
    const deadline = this.#options.deadline ?? DEADLINE;
    this.#after(deadline, () => {
      this.#drop();
      this.#finish(() => job.reject(late(deadline)));
    });
    this.#child ??= this.#launch();
    // A process that is gone already says so by its exit.
    this.#child.send({ ...job.request, id: ++this.#ids }, () => undefined);
  }

  async close(): Promise<void> {
    const child = this.#child;
    const ended = new Promise<void>((resolve) => {
      if (child && child.exitCode === null && child.signalCode === null) child.once("exit", () => resolve());
      else resolve();
    });
    this.#drop();
    const job = this.#job;
    if (job) this.#finish(() => job.reject(stopping()));
    if (this.#timer) clearTimeout(this.#timer);
    await ended;
  }

  #launch(): ChildProcess {
    const script = this.#options.script ?? new URL("./worker.ts", import.meta.url);
    const { PATH, NODE_ENV, SystemRoot } = process.env;
    const child = fork(fileURLToPath(script), [], {
      serialization: "advanced",
      execArgv: [
        `--max-old-space-size=${this.#options.memoryMegabytes ?? MEMORY_MEGABYTES}`,
        "--disable-warning=ExperimentalWarning",
      ],
      env: { ...(PATH && { PATH }), ...(NODE_ENV && { NODE_ENV }), ...(SystemRoot && { SystemRoot }) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (response: WorkResponse) => {
      const job = this.#job;
      if (this.#child !== child || !job || response.id !== this.#ids) return;
      this.#finish(() => {
        if (response.ok) job.resolve(response.output);
        else if ("refusal" in response) {
          const { status, code, message, cure } = response.refusal;
          job.reject(new Refusal(status, code, message, cure));
        } else job.reject(new Error(response.fault));
      });
    });
    const ended = (how: string, error: Error) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#options.log(`A workshop process ended: ${how}`);
      const job = this.#job;
      if (job) this.#finish(() => job.reject(error));
    };
    child.on("error", (error) => ended(error.message, error));
    child.on("exit", (code, signal) => {
      const memory = signal === "SIGABRT" || code === 134;
      const how = signal ?? `code ${code}`;
      ended(how, memory ? outOfMemory() : new Error(`The workshop process ended with ${how}.`));
    });
    return child;
  }

  /** Lets go of the process, whatever it is doing. */
  #drop(): void {
    const child = this.#child;
    this.#child = null;
    child?.kill("SIGKILL");
  }

  #finish(settle: () => void): void {
    this.#job = null;
    this.#after(IDLE, () => this.#drop());
    settle();
    this.#onFree();
  }

  #after(milliseconds: number, work: () => void): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
    this.#timer.unref();
  }
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
