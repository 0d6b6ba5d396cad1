/** First HTML from a confined process that is kept, and replaced when it dies or takes too long. */

import type { Budgets } from "../budgets/budgets.ts";
import type { ConfinedCommand } from "../confinement/confinement.ts";
import { Ask, type Packet, Tell } from "../wire/channel.ts";
import { ConfinedProcess } from "./confined-process.ts";

/** A page could not be rendered. `renderer-ended`: the process died or was too slow; `render-failed`: the code threw. */
export class RenderError extends Error {
  readonly code: "render-failed" | "renderer-ended";
  constructor(code: RenderError["code"], message: string) {
    super(message);
    this.name = "RenderError";
    this.code = code;
  }
}

interface Job {
  text: string;
  resolve(html: string): void;
  reject(error: RenderError): void;
}

interface RendererOptions {
  budgets: Budgets;
  log(message: string): void;
  /** The process ended without being asked to. */
  onEnd(): void;
  command(): Promise<ConfinedCommand>;
}

/** More pages than this waiting are refused: the visitors are gone by then. */
const MOST_WAITING = 500;

/** Renders one page at a time, so that a slow one is known by name. */
export class Renderer {
  process: ConfinedProcess | null = null;
  private readonly options: RendererOptions;
  private readonly waiting: Job[] = [];
  private current: { job: Job; number: number; timer: NodeJS.Timeout } | null = null;
  private starting = false;
  private closed = false;
  private last = 0;

  constructor(options: RendererOptions) {
    this.options = options;
  }

  render(input: unknown): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new RenderError("renderer-ended", "The sandbox is closed."));
      if (this.waiting.length >= MOST_WAITING)
        return reject(new RenderError("renderer-ended", "Too many pages are waiting to be rendered."));
      this.waiting.push({ text: JSON.stringify(input), resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.failAll("The sandbox is closed.");
    await this.process?.stop("the sandbox was closed");
  }

  /** Starts the process, if there is none: a page will soon be wanted. */
  prepare(): void {
    if (!this.closed && !this.starting && !this.process?.alive) void this.start();
  }

  private next(): void {
    if (this.current || this.waiting.length === 0) return;
    if (!this.process?.alive) {
      if (!this.starting) void this.start();
      return;
    }
    if (!this.process.ready) return;
    const job = this.waiting.shift() as Job;
    const number = ++this.last;
    const { renderMilliseconds } = this.options.budgets;
    const timer = setTimeout(
      () => this.process?.kill(`a page took longer than ${renderMilliseconds} ms to render`),
      renderMilliseconds,
    );
    this.current = { job, number, timer };
    this.process.send(Ask.render, number, job.text);
  }

  private async start(): Promise<void> {
    this.starting = true;
    try {
      const command = await this.options.command();
      if (this.closed) return;
      const { heartbeatMilliseconds, missedHeartbeats, runnerMegabytes, renderMilliseconds } =
        this.options.budgets;
      // Rendering blocks the process: only its own time limit says that it hangs.
      const patience = missedHeartbeats + Math.ceil(renderMilliseconds / heartbeatMilliseconds);
      const process = new ConfinedProcess(
        command,
        { heartbeatMilliseconds, missedHeartbeats: patience, megabytes: runnerMegabytes },
        {
          packet: (packet) => this.take(packet),
          output: (text) => this.options.log(`renderer: ${text.trimEnd()}`),
          busy: () => this.current !== null,
          exit: (reason) => this.ended(process, reason),
        },
      );
      this.process = process;
    } catch (error) {
      this.failAll(`The renderer does not start: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.starting = false;
    }
    this.next();
  }

  private take({ kind, number, text }: Packet): void {
    if (kind === Tell.ready) this.next();
    if (!this.current || this.current.number !== number || (kind !== Tell.rendered && kind !== Tell.trouble))
      return;
    const { job, timer } = this.current;
    clearTimeout(timer);
    this.current = null;
    if (kind === Tell.rendered) job.resolve(text);
    else job.reject(new RenderError("render-failed", text));
    this.next();
  }

  private ended(process: ConfinedProcess, reason: string): void {
    if (this.process === process) this.process = null;
    if (!this.closed) {
      this.options.log(`renderer ended: ${reason}`);
      this.options.onEnd();
    }
    if (this.current) {
      const { job, timer } = this.current;
      clearTimeout(timer);
      this.current = null;
      job.reject(new RenderError("renderer-ended", `The renderer ended: ${reason}.`));
    }
    if (!process.ready) this.failAll(`The renderer does not start: ${reason}.`);
    if (!this.closed) this.next();
  }

  private failAll(message: string): void {
    for (const job of this.waiting.splice(0)) job.reject(new RenderError("renderer-ended", message));
  }
}
