/**
 * Work that takes long, or might, in a process of its own with a deadline: what one app costs never stops what all others do. A process and
 * not a thread: a thread that runs out of memory can take the whole process with it. It is started when first needed, knows no secrets, and
 * ends when idle; one that is late or out of memory is ended, and the next job gets another. `serve.ts` is the process's side.
 */

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Question } from "./wire.ts";

export interface WorkerProcessOptions {
  /** For the log. */
  name: string;
  /** What the process runs. */
  script: URL;
  memoryMegabytes: number;
  /** Without work for this long, the process and its memory go. */
  idleMilliseconds: number;
  log(text: string): void;
}

/** Why a job has no answer: it took too long, it took too much memory, the process ended by itself, or it was closed. */
export type FailureReason = "late" | "memory" | "ended" | "closed";

export class WorkFailure extends Error {
  override readonly name = "WorkFailure";
  readonly reason: FailureReason;
  /** What the process said last that it was at. */
  readonly step: string | null;

  constructor(reason: FailureReason, message: string, step: string | null = null) {
    super(message);
    this.reason = reason;
    this.step = step;
  }
}

interface Job {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** One process that does one job at a time. */
export class WorkerProcess<Request, Value> {
  readonly #options: WorkerProcessOptions;
  #child: ChildProcess | null = null;
  #job: Job | null = null;
  #step: string | null = null;
  #ids = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #generation = 0;

  constructor(options: WorkerProcessOptions) {
    this.#options = options;
  }

  get busy(): boolean {
    return this.#job !== null;
  }

  /** Of the process, while there is one. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** A process runs, and knows what it was told. */
  get awake(): boolean {
    return this.#child !== null;
  }

  /** Starts the process if there is none. The number rises with each: what an earlier one knew is gone. */
  wake(): number {
    this.#child ??= this.#launch();
    return this.#generation;
  }

  /** Does one job; it must not be busy already. @throws WorkFailure, or an Error with the fault that the process met */
  do(request: Request, deadline: number): Promise<Value> {
    return new Promise<unknown>((resolve, reject) => {
      this.#job = { resolve, reject };
      this.#step = null;
      this.#after(deadline, () => {
        this.#drop();
        this.#fail("late", `It was not done after ${deadline} ms.`);
      });
      this.wake();
      const question: Question = { id: ++this.#ids, request };
      // A process that is gone already says so by its exit.
      this.#child!.send(question, () => undefined);
    }) as Promise<Value>;
  }

  async close(): Promise<void> {
    const child = this.#child;
    const ended = new Promise<void>((resolve) => {
      if (child && child.exitCode === null && child.signalCode === null) child.once("exit", () => resolve());
      else resolve();
    });
    this.#drop();
    this.#fail("closed", "The server is stopping.");
    if (this.#timer) clearTimeout(this.#timer);
    await ended;
  }

  #launch(): ChildProcess {
    this.#generation += 1;
    const { PATH, NODE_ENV, SystemRoot } = process.env;
    const child = fork(fileURLToPath(this.#options.script), [], {
      serialization: "advanced",
      execArgv: [
        `--max-old-space-size=${this.#options.memoryMegabytes}`,
        "--disable-warning=ExperimentalWarning",
      ],
      env: { ...(PATH && { PATH }), ...(NODE_ENV && { NODE_ENV }), ...(SystemRoot && { SystemRoot }) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (answer: Answer) => {
      if (this.#child !== child || answer.id !== this.#ids) return;
      if ("step" in answer) this.#step = answer.step;
      else if ("fault" in answer) this.#finish((job) => job.reject(new Error(answer.fault)));
      else this.#finish((job) => job.resolve(answer.value));
    });
    const ended = (reason: FailureReason, how: string) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#options.log(`A ${this.#options.name} process ended: ${how}`);
      this.#fail(reason, `The ${this.#options.name} process ended: ${how}`);
    };
    child.on("error", (error) => ended("ended", error.message));
    child.on("exit", (code, signal) =>
      ended(signal === "SIGABRT" || code === 134 ? "memory" : "ended", signal ?? `code ${code}`),
    );
    return child;
  }

  /** Lets go of the process, whatever it is doing. */
  #drop(): void {
    const child = this.#child;
    this.#child = null;
    child?.kill("SIGKILL");
  }

  #fail(reason: FailureReason, message: string): void {
    this.#finish((job) => job.reject(new WorkFailure(reason, message, this.#step)));
  }

  #finish(settle: (job: Job) => void): void {
    const job = this.#job;
    this.#job = null;
    this.#after(this.#options.idleMilliseconds, () => this.#drop());
    if (job) settle(job);
  }

  #after(milliseconds: number, work: () => void): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
    this.#timer.unref();
  }
}
