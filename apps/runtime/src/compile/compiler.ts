/**
 * Compiling as the gateway uses it: in processes beside it, fair to all apps. Most compiles take milliseconds and are done in the quick lane.
 * One that does not end there within seconds is stopped and begun again in the slow lane, where such apps wait for each other and for nobody
 * else; whoever does not end there either is told so. An app has at most one compile under way, so apps take turns.
 */

import { WorkerProcess, WorkFailure } from "@heddle/sandbox/worker-process";
import type { Diagnostic } from "@heddle/schema";
import type { CompileAnswer, CompileRequest, MappedPlace } from "./requests.ts";

/** A draft's document as it is stored. */
export interface StoredEdits {
  updates: Uint8Array[];
  /** Of the last of them. */
  upTo: bigint;
}

export interface CompilerOptions {
  log(text: string): void;
  /** The process's script; absent = beside this file. */
  script?: URL;
  /** Without work for this long, a process and its memory go, milliseconds. */
  idleMilliseconds?: number;
  /** What a compile gets in the quick lane, milliseconds. */
  quickMilliseconds?: number;
  /** What it gets in the slow lane, milliseconds. People wait for a draft; a published app has been compiled once already, perhaps on a faster machine. */
  deadlines?: { draft: number; other: number };
  /** Of each process. */
  memoryMegabytes?: number;
  /** Told of each compile that has ended; `isGood`: it made something to run. */
  onCompiled?(isGood: boolean): void;
}

const QUICK = 4_000;
const DEADLINES = { draft: 20_000, other: 120_000 };
const IDLE = { quick: 5 * 60_000, slow: 30_000 };
const MEMORY_MEGABYTES = 1_024;

interface Lane {
  worker: WorkerProcess<CompileRequest, Value>;
  /** Of which process the rest is. */
  generation: number;
  /** Up to which row its process has the document of each draft. */
  documents: Map<string, bigint>;
}

type Value = CompileAnswer | MappedPlace | null;

interface Job {
  app: string;
  /** Where it must be done; absent = where the app's work is done now. */
  lane?: Lane;
  deadline: number;
  /** Makes the request, for the lane that will do it. */
  prepare(lane: Lane): Promise<CompileRequest | null>;
  /** What stands for an answer when it took too much. */
  tooMuch(failure: WorkFailure, deadline: number): Value;
}

interface WaitingJob extends Job {
  resolve(value: Value): void;
  reject(error: unknown): void;
}

export class Compiler {
  readonly #quickMilliseconds: number;
  readonly #deadlines: { draft: number; other: number };
  readonly #quick: Lane;
  readonly #slow: Lane;
  readonly #taken = new Set<Lane>();
  #waiting: WaitingJob[] = [];
  /** Apps whose last compile was too much for the quick lane. */
  readonly #slowApps = new Set<string>();
  readonly #onCompiled: (isGood: boolean) => void;
  #isClosed = false;

  constructor(options: CompilerOptions) {
    this.#onCompiled = options.onCompiled ?? (() => {});
    this.#quickMilliseconds = options.quickMilliseconds ?? QUICK;
    this.#deadlines = options.deadlines ?? DEADLINES;
    const lane = (idleMilliseconds: number): Lane => ({
      worker: new WorkerProcess({
        name: "compile",
        script: options.script ?? new URL("./worker.ts", import.meta.url),
        memoryMegabytes: options.memoryMegabytes ?? MEMORY_MEGABYTES,
        idleMilliseconds: options.idleMilliseconds ?? idleMilliseconds,
        log: options.log,
      }),
      generation: 0,
      documents: new Map(),
    });
    this.#quick = lane(IDLE.quick);
    this.#slow = lane(IDLE.slow);
  }

  /** @param app whose it is: apps take turns */
  compile(app: string, request: Extract<CompileRequest, { kind: "folder" | "revision" }>) {
    const prepare = async () => request;
    return this.#do({ app, deadline: this.#deadlines.other, prepare, tooMuch }) as Promise<CompileAnswer>;
  }

  /**
   * Compiles a draft as it is stored.
   * @param read gives the edits above a row, or all of them; null when there is nothing new
   * @returns null when there was nothing new
   */
  compileDraft(
    appId: string,
    read: (after: bigint | null) => Promise<StoredEdits | null>,
  ): Promise<CompileAnswer | null> {
    const prepare = async ({ documents }: Lane): Promise<CompileRequest | null> => {
      const known = documents.get(appId) ?? null;
      const edits = await read(known);
      if (!edits) return null;
      // A document that is cut short by a failure is read anew.
      documents.delete(appId);
      return { kind: "document", appId, fromBeginning: known === null, ...edits };
    };
    const { draft } = this.#deadlines;
    return this.#do({ app: appId, deadline: draft, prepare, tooMuch }) as Promise<CompileAnswer | null>;
  }

  mapStack(app: string, hash: string, sourceMap: string, stack: string): Promise<MappedPlace | null> {
    const prepare = async (): Promise<CompileRequest> => ({ kind: "stack", hash, sourceMap, stack });
    const job = { app, deadline: this.#deadlines.draft, prepare, tooMuch: () => null };
    return this.#do(job) as Promise<MappedPlace | null>;
  }

  /** Nobody looks at the draft any more: its document leaves memory. */
  forgetDocument(appId: string): void {
    this.#slowApps.delete(appId);
    for (const lane of [this.#quick, this.#slow]) {
      if (!lane.documents.delete(appId) || !lane.worker.awake) continue;
      const prepare = async (): Promise<CompileRequest> => ({ kind: "forget-document", appId });
      const job = { app: appId, lane, deadline: this.#deadlines.draft, prepare, tooMuch: () => null };
      this.#do(job).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(closing());
    await Promise.all([this.#quick.worker.close(), this.#slow.worker.close()]);
  }

  /** Of the processes that compile now or may soon. */
  get pids(): number[] {
    return [this.#quick.worker.pid, this.#slow.worker.pid].filter((pid) => pid !== null);
  }

  #do(job: Job): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.push({ ...job, resolve: (value) => this.#done(value, resolve), reject });
      this.#next();
    });
  }

  #done(value: Value, resolve: (value: Value) => void): void {
    if (value && "release" in value) this.#onCompiled(value.release !== null);
    resolve(value);
  }

  #laneOf(job: Job): Lane {
    return job.lane ?? (this.#slowApps.has(job.app) ? this.#slow : this.#quick);
  }

  #next(): void {
    if (this.#isClosed) for (const job of this.#waiting.splice(0)) job.reject(closing());
    for (const lane of [this.#quick, this.#slow]) {
      if (this.#taken.has(lane)) continue;
      const job = this.#waiting.find((waiting) => this.#laneOf(waiting) === lane);
      if (!job) continue;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      void this.#run(lane, job);
    }
  }

  async #run(lane: Lane, job: WaitingJob): Promise<void> {
    this.#taken.add(lane);
    const isQuick = lane === this.#quick;
    const deadline = isQuick ? Math.min(this.#quickMilliseconds, job.deadline) : job.deadline;
    try {
      const request = await this.#prepare(lane, job);
      if (this.#isClosed) throw closing();
      if (request === null) {
        job.resolve(null);
        return;
      }
      const startedAt = performance.now();
      const value = await lane.worker.do(request, deadline);
      if (request.kind === "document") lane.documents.set(job.app, request.upTo);
      if (!isQuick && performance.now() - startedAt < this.#quickMilliseconds / 2)
        this.#slowApps.delete(job.app);
      job.resolve(value);
    } catch (error) {
      const isTooMuch =
        error instanceof WorkFailure && (error.reason === "late" || error.reason === "memory");
      if (!isTooMuch) job.reject(error);
      else if (isQuick) {
        this.#slowApps.add(job.app);
        this.#waiting.push(job);
      } else job.resolve(job.tooMuch(error, deadline));
    } finally {
      this.#taken.delete(lane);
      this.#next();
    }
  }

  /** The request for the lane's process as it is now: one that ended meanwhile has taken what it knew with it. */
  async #prepare(lane: Lane, job: Job): Promise<CompileRequest | null> {
    for (;;) {
      const generation = lane.worker.wake();
      if (generation !== lane.generation) lane.documents.clear();
      lane.generation = generation;
      const request = await job.prepare(lane);
      if (this.#isClosed || lane.worker.wake() === generation) return request;
    }
  }
}

const closing = () => new Error("The runtime is closing.");

function tooMuch({ reason, step }: WorkFailure, deadline: number): CompileAnswer {
  const what = step === null ? "This app" : `This app, at ${step},`;
  const cure = "Make it smaller: split large pages and files, and take out generated code.";
  const diagnostic: Diagnostic =
    reason === "late"
      ? {
          severity: "error",
          code: "too-long",
          message: `${what} takes more than ${Math.round(deadline / 1000)} seconds to compile, and was stopped. ${cure}`,
        }
      : {
          severity: "error",
          code: "too-large",
          message: `${what} needs more memory to compile than the server has for it. ${cure}`,
        };
  if (step !== null) diagnostic.file = step;
  return { release: null, withoutLogic: null, diagnostics: [diagnostic] };
}
