/** One runner process and the isolates in it, seen from the gateway. */

import type { Budgets } from "../budgets/budgets.ts";
import type { ConfinedCommand } from "../confinement/confinement.ts";
import { Ask, type Packet, Tell } from "../wire/channel.ts";
import type { ExitMessage, FailedMessage, OpenedMessage, OpenMessage } from "../wire/messages.ts";
import { ConfinedProcess } from "./confined-process.ts";
import { RunnerInstance } from "./program-instance.ts";

/** The program's module does not load, or its runner ended meanwhile. */
export class OpenError extends Error {
  readonly code: "program-broken" | "runner-ended";
  /** Stack inside the isolate: frames of the server module. */
  readonly programStack: string;
  constructor(code: OpenError["code"], message: string, programStack = "") {
    super(message);
    this.name = "OpenError";
    this.code = code;
    this.programStack = programStack;
  }
}

interface Opening {
  instance: RunnerInstance;
  resolve(instance: RunnerInstance): void;
  reject(error: OpenError): void;
}

export interface RunnerListener {
  exit(reason: string): void;
  output(text: string): void;
}

export class Runner {
  readonly process: ConfinedProcess;
  private readonly budgets: Budgets;
  private readonly instances = new Map<number, RunnerInstance>();
  private readonly opening = new Map<number, Opening>();
  private readonly clock: NodeJS.Timeout;
  private last = 0;
  /** The isolate that made the process unusable, when one did. */
  private culprit: number | null = null;

  constructor(command: ConfinedCommand, budgets: Budgets, listener: RunnerListener) {
    this.budgets = budgets;
    const { heartbeatMilliseconds, missedHeartbeats, runnerMegabytes } = budgets;
    this.process = new ConfinedProcess(
      command,
      { heartbeatMilliseconds, missedHeartbeats, megabytes: runnerMegabytes },
      {
        packet: (packet) => this.take(packet),
        output: listener.output,
        busy: () => this.busy(),
        exit: (reason) => {
          this.lose(reason);
          listener.exit(reason);
        },
      },
    );
    this.clock = setInterval(() => this.checkTime(), heartbeatMilliseconds);
    this.clock.unref();
  }

  get alive(): boolean {
    return this.process.alive;
  }

  /** Isolates in it, opening ones included. */
  get size(): number {
    return this.instances.size + this.opening.size;
  }

  /** An isolate for this server module; `traces`: it tells what its commits are made of. Rejects with OpenError. */
  open(module: string, traces = false): Promise<RunnerInstance> {
    const number = ++this.last;
    const { isolateMegabytes, sliceMilliseconds, loadMilliseconds, outputUnits, timers } = this.budgets;
    const message: OpenMessage = {
      module,
      megabytes: isolateMegabytes,
      sliceMilliseconds,
      loadMilliseconds,
      outputUnits,
      timers,
      traces,
    };
    const instance = new RunnerInstance(
      {
        pid: this.process.child.pid ?? 0,
        sendBatch: (text) => this.process.send(Ask.batch, number, text),
        close: () => {
          this.instances.delete(number);
          this.process.send(Ask.close, number, "");
        },
      },
      this.budgets,
    );
    return new Promise((resolve, reject) => {
      if (!this.alive) return reject(new OpenError("runner-ended", "The runner has ended."));
      this.opening.set(number, { instance, resolve, reject });
      this.process.send(Ask.open, number, JSON.stringify(message));
    });
  }

  kill(reason: string): void {
    this.process.kill(reason);
  }

  private busy(): boolean {
    if (this.opening.size > 0) return true;
    for (const instance of this.instances.values()) if (instance.busy) return true;
    return false;
  }

  private checkTime(): void {
    const now = performance.now();
    for (const instance of this.instances.values()) instance.checkTime(now);
  }

  private take({ kind, number, text }: Packet): void {
    if (kind === Tell.records) {
      // What a module logs while it loads comes before it has opened.
      (this.instances.get(number) ?? this.opening.get(number)?.instance)?.take(text);
    } else if (kind === Tell.opened) {
      const opening = this.opening.get(number);
      if (!opening) return;
      this.opening.delete(number);
      const { milliseconds }: OpenedMessage = JSON.parse(text);
      opening.instance.openMilliseconds = milliseconds;
      this.instances.set(number, opening.instance);
      opening.resolve(opening.instance);
    } else if (kind === Tell.failed) {
      const { message, stack }: FailedMessage = JSON.parse(text);
      this.failOpening(number, new OpenError("program-broken", message, stack));
    } else if (kind === Tell.exit) {
      const message: ExitMessage = JSON.parse(text);
      this.failOpening(number, new OpenError("program-broken", message.message));
      const instance = this.instances.get(number);
      this.instances.delete(number);
      if (message.fatal) {
        this.culprit = number;
        this.process.kill(message.message);
      }
      instance?.exited(message);
    }
  }

  private failOpening(number: number, error: OpenError): void {
    const opening = this.opening.get(number);
    this.opening.delete(number);
    opening?.reject(error);
  }

  private lose(reason: string): void {
    clearInterval(this.clock);
    for (const [number, { reject }] of this.opening) {
      this.opening.delete(number);
      reject(new OpenError("runner-ended", `The runner ended while the program was loading: ${reason}.`));
    }
    const instances = [...this.instances.values()];
    this.instances.clear();
    // Whoever had nothing under way when it happened cannot have been the cause.
    const known = this.culprit !== null;
    for (const instance of instances) instance.lost(`The runner ended: ${reason}.`, known);
  }
}
