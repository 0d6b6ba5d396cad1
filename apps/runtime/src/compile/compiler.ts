/** The compile worker as the gateway uses it: started when first needed, ended when idle, started again if it dies. */

import { Worker } from "node:worker_threads";
import type { CompileAnswer, CompileRequest, MappedPlace, WorkerResponse } from "./requests.ts";

interface Waiting {
  resolve: (value: CompileAnswer | MappedPlace | null) => void;
  reject: (error: Error) => void;
}

export interface CompilerOptions {
  /** The worker's script; absent = beside this file. */
  script?: URL;
  /** Without work for this long, the worker and its memory go, milliseconds. */
  idleMilliseconds?: number;
}

export class Compiler {
  readonly #script: URL;
  readonly #idleMilliseconds: number;
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #ids = 0;
  #idle: NodeJS.Timeout | null = null;
  /** Rises whenever a worker starts: what an earlier one knew is gone. */
  generation = 0;

  constructor(options: CompilerOptions = {}) {
    this.#script = options.script ?? new URL("./worker.ts", import.meta.url);
    this.#idleMilliseconds = options.idleMilliseconds ?? 5 * 60_000;
  }

  /** Starts the worker if there is none; then `generation` says which one the next request reaches. */
  wake(): number {
    if (!this.#worker) this.#start();
    return this.generation;
  }

  async compile(
    request: Exclude<CompileRequest, { kind: "stack" | "forget-document" }>,
  ): Promise<CompileAnswer> {
    return (await this.#ask(request)) as CompileAnswer;
  }

  async mapStack(hash: string, sourceMap: string, stack: string): Promise<MappedPlace | null> {
    return (await this.#ask({ kind: "stack", hash, sourceMap, stack })) as MappedPlace | null;
  }

  forgetDocument(appId: string): void {
    if (this.#worker) void this.#ask({ kind: "forget-document", appId }).catch(() => undefined);
  }

  #ask(request: CompileRequest): Promise<CompileAnswer | MappedPlace | null> {
    this.wake();
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker!.postMessage({ ...request, id });
    });
  }

  #start(): void {
    const worker = new Worker(this.#script, { name: "heddle-compile" });
    this.generation += 1;
    this.#worker = worker;
    worker.on("message", (response: WorkerResponse) => {
      const waiting = this.#waiting.get(response.id);
      this.#waiting.delete(response.id);
      if (response.ok) waiting?.resolve(response.value);
      else waiting?.reject(new Error(response.message));
      if (this.#waiting.size === 0) this.#rest();
    });
    worker.on("error", (error) =>
      this.#ended(worker, error instanceof Error ? error : new Error(String(error))),
    );
    worker.on("exit", () => this.#ended(worker, new Error("The compile worker ended.")));
  }

  #rest(): void {
    this.#idle = setTimeout(() => void this.close(), this.#idleMilliseconds);
    this.#idle.unref();
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  async close(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    if (!worker) return;
    this.#ended(worker, new Error("The runtime is closing."));
    await worker.terminate();
  }
}
