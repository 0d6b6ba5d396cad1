/**
 * One isolate in the runner: takes batches of commands, runs them within their budgets, and gives back records
 * (SPEC.md, RU rules).
 */

import { decodeCommands, encodeCommand } from "@heddle/state-engine/frames";
import { SERVER_MODULE_FILE } from "@heddle/state-engine/program";
import type IsolatedVM from "isolated-vm";
import type { ExitMessage, OpenMessage } from "../wire/messages.ts";
import { SESSION_CLOSED } from "../wire/timers.ts";
import { Collecting } from "./collecting.ts";
import type { FreshIsolate, Gate } from "./fresh-isolate.ts";
import { Pace } from "./pace.ts";
import { type TimerCall, takeTimerCalls } from "./timer-calls.ts";

/** What the isolate tells the runner. */
export interface IsolateListener {
  /** `taken` = commands it was given over its life. */
  records(taken: number, records: string): void;
  exit(message: ExitMessage): void;
  /** It has work: call `run` in a turn of the loop. */
  wake(isolate: RunnerIsolate): void;
}

/** `command`: index over the isolate's life, null when the runner itself made it; `session`: whose timer it is. */
interface Frame {
  text: string;
  command: number | null;
  session: string | null;
}

/** How a frame that closes a session begins. */
const CLOSE = '["x"';
/** How a frame that lets a session rest begins. */
const REST = '["w"';
/** How a frame that answers a host call begins. */
const ANSWER = '["h"';
/** The gate stops taking commands after its share of the time; the slice is for the last one taken. */
const SHARE_MILLISECONDS = 10;
/** V8 counts the time on the wall; a busy host may have given us less than half of it. */
const TOLERANCE = 2.5;
/** A heap of the largest size is collected in this time, milliseconds. */
const COLLECTION_MILLISECONDS = 5_000;
/** V8 breaks in a moment after the time is up; a run that outlives this cannot be broken. */
const GRACE_MILLISECONDS = 400;
/** For asking whose command was broken off: no work, but a machine may be elsewhere for a while, and the guess would fall on all. */
const WHERE_MILLISECONDS = 500;

export class RunnerIsolate {
  private readonly ivm: typeof IsolatedVM;
  private readonly budgets: OpenMessage;
  private readonly listener: IsolateListener;
  private readonly fresh: FreshIsolate;
  private readonly isolate: IsolatedVM.Isolate;
  private readonly pace = new Pace();
  private gate: Gate | null = null;
  private inbox: Frame[] = [];
  private received = 0;
  private taken = 0;
  /** How many taken commands the gateway knows of. */
  private told = 0;
  /** Commands of the run under way. */
  private giving = 0;
  private running = false;
  private closed = false;
  private waking: NodeJS.Timeout | null = null;
  private hasRest = false;
  private readonly collecting = new Collecting(() => this.collect());
  private readonly timers = new Map<number, { handle: NodeJS.Timeout; call: number; session: string }>();

  constructor(ivm: typeof IsolatedVM, fresh: FreshIsolate, budgets: OpenMessage, listener: IsolateListener) {
    this.ivm = ivm;
    this.fresh = fresh;
    this.budgets = budgets;
    this.listener = listener;
    this.isolate = fresh.isolate;
    fresh.onLost = () => this.exit({ kind: "memory", message: "The app ran out of memory.", fatal: true });
    fresh.onRest = () => {
      this.hasRest = true;
    };
  }

  /** Runs the app's module. Rejects with what the module threw. */
  async open(): Promise<void> {
    const { gate, context } = this.fresh;
    const { module: source, traces } = this.budgets;
    gate.begin.applySync(undefined, [
      source.includes("console"),
      ...(traces ? [new this.ivm.Callback(() => performance.now())] : []),
    ]);
    // The app's module may be anything: it loads on a thread of its own.
    const module = await this.isolate.compileScript(source, { filename: SERVER_MODULE_FILE });
    await this.unbreakable(
      module.run(context, { timeout: this.budgets.loadMilliseconds }),
      this.budgets.loadMilliseconds,
    );
    await gate.seal.apply(undefined, [], { timeout: this.budgets.loadMilliseconds });
    this.gate = gate;
    this.tell(await gate.drain.apply(undefined, [], { timeout: this.budgets.sliceMilliseconds }));
  }

  /** Commands from the gateway, in order. */
  push(frames: string[]): void {
    for (const text of frames) {
      this.inbox.push({ text, command: this.received++, session: null });
      const isClose = text.startsWith(CLOSE);
      if (isClose) this.cancelTimers(text);
      if (isClose || text.startsWith(REST)) this.collecting.leaves(performance.now());
    }
    if (!this.running) this.listener.wake(this);
  }

  /** One run, if there is something to do and none is under way. */
  run(): void {
    const gate = this.gate;
    if (!gate || this.running || this.closed || this.inbox.length === 0 || this.rests()) return;
    const frames = this.inbox.splice(0, this.pace.commands);
    let lengths = "";
    let texts = "";
    for (const { text } of frames) {
      lengths += lengths === "" ? text.length : `,${text.length}`;
      texts += text;
    }
    const batch = `${lengths}\n${texts}`;
    this.giving = frames.filter(({ command }) => command !== null).length;
    const timeout = this.budgets.sliceMilliseconds * TOLERANCE + SHARE_MILLISECONDS;
    const start = this.cpuMilliseconds();
    if (this.pace.ownThread) void this.runBeside(gate, frames, batch, timeout, start);
    else this.runHere(gate, frames, batch, timeout, start);
  }

  /** Gives back the memory of what is gone, on a thread of its own. False while it is at work. */
  private collect(): boolean {
    const { gate } = this;
    if (!gate || this.running || this.closed || this.inbox.length > 0) return false;
    this.running = true;
    const timeout = this.budgets.sliceMilliseconds * TOLERANCE + COLLECTION_MILLISECONDS;
    this.unbreakable(gate.collect.apply(undefined, [], { timeout }), timeout)
      // Broken off or disposed: whoever did that knows.
      .catch(() => undefined)
      .finally(() => {
        this.running = false;
        if (!this.closed && this.inbox.length > 0) this.listener.wake(this);
      });
    return true;
  }

  /** Work that nobody at a page asked for lately waits its turn. */
  private rests(): boolean {
    const rest = this.pace.rest(performance.now());
    if (rest === 0 || !this.inbox.every(isBackground)) return false;
    this.waking ??= setTimeout(() => {
      this.waking = null;
      this.listener.wake(this);
    }, rest);
    return true;
  }

  private runHere(gate: Gate, frames: Frame[], batch: string, timeout: number, start: number): void {
    let answer: unknown = null;
    let rest: unknown = "";
    try {
      answer = gate.step.applySync(undefined, [batch], { timeout });
      if (this.takesRest()) rest = gate.drain.applySync(undefined, [], { timeout });
    } catch (error) {
      this.broke(error, frames, answer === null);
      return;
    }
    this.ran(frames, answer, rest, start);
  }

  private async runBeside(
    gate: Gate,
    frames: Frame[],
    batch: string,
    timeout: number,
    start: number,
  ): Promise<void> {
    this.running = true;
    let answer: unknown = null;
    let rest: unknown = "";
    try {
      answer = await this.unbreakable(gate.step.apply(undefined, [batch], { timeout }), timeout);
      if (this.takesRest())
        rest = await this.unbreakable(gate.drain.apply(undefined, [], { timeout }), timeout);
    } catch (error) {
      this.running = false;
      if (!this.closed) this.broke(error, frames, answer === null);
      return;
    }
    this.running = false;
    if (!this.closed) this.ran(frames, answer, rest, start);
  }

  /** Did microtasks leave records since it was last asked? Mostly they did not, and the isolate need not be entered again. */
  private takesRest(): boolean {
    const { hasRest } = this;
    this.hasRest = false;
    return hasRest;
  }

  /** CPU time of this isolate so far: what other processes take of the machine must not count. */
  private cpuMilliseconds(): number {
    return this.isolate.isDisposed ? 0 : Number(this.isolate.cpuTime) / 1e6;
  }

  /** Passes a run's outcome on; a run that cannot be broken after its time means that the process is lost. */
  private unbreakable<Value>(run: Promise<Value>, timeout: number): Promise<Value> {
    return new Promise((resolve, reject) => {
      const watch = setTimeout(() => {
        const memory = this.isolate.isDisposed;
        const message = memory ? "The app ran out of memory." : "The app's code could not be stopped.";
        this.exit({ kind: memory ? "memory" : "timeout", message, fatal: true });
        reject(new Error(message));
      }, timeout + GRACE_MILLISECONDS);
      run.then(resolve, reject).finally(() => clearTimeout(watch));
    });
  }

  private ran(frames: Frame[], answer: unknown, rest: unknown, start: number): void {
    const semicolon = typeof answer === "string" ? answer.indexOf(";") : -1;
    if (typeof answer !== "string" || semicolon < 0 || typeof rest !== "string") {
      this.exit({ kind: "killed", message: "The app changed the engine it runs on." });
      return;
    }
    const count = Number(answer.slice(0, semicolon));
    const background = frames.every((frame, index) => index >= count || isBackground(frame));
    this.pace.ran(count, this.cpuMilliseconds() - start, background, performance.now());
    if (count < frames.length) this.inbox.unshift(...frames.slice(count));
    this.took(frames, count);
    this.tell(answer.slice(semicolon + 1) + rest);
    if (this.inbox.length > 0) this.listener.wake(this);
  }

  private took(frames: Frame[], count: number): void {
    this.giving = 0;
    for (let index = 0; index < count; index++) if (frames[index]?.command !== null) this.taken++;
  }

  /** A run was broken off or the isolate is gone. What was finished before still counts. */
  private broke(error: unknown, frames: Frame[], inStep: boolean): void {
    const text = error instanceof Error ? error.message : String(error);
    let culprit: Frame | undefined;
    let count = frames.length;
    if (inStep && !this.isolate.isDisposed && this.gate) {
      try {
        const where: unknown = this.gate.where.applySync(undefined, [], { timeout: WHERE_MILLISECONDS });
        const semicolon = typeof where === "string" ? where.indexOf(";") : -1;
        if (typeof where === "string" && semicolon > 0) {
          const index = Number(where.slice(0, semicolon));
          if (index >= 0) {
            culprit = frames[index];
            count = index + 1;
          }
          this.took(frames, count);
          count = 0;
          this.tell(where.slice(semicolon + 1));
        }
      } catch {
        // Nothing more can be learnt from it.
      }
    }
    this.took(frames, count);
    const place = { command: culprit?.command ?? null, session: culprit?.session ?? null };
    if (/memory limit/.test(text) || this.isolate.isDisposed) {
      this.exit({
        kind: "memory",
        message: `The app used more than ${this.budgets.megabytes} MB of memory.`,
        ...place,
      });
    } else if (/timed out/.test(text)) {
      this.exit({
        kind: "timeout",
        message: `The app's code ran for more than ${this.budgets.sliceMilliseconds} ms without a pause.`,
        ...place,
      });
    } else {
      this.exit({ kind: "killed", message: `The engine failed: ${text.slice(0, 500)}`, ...place });
    }
  }

  /** Sends records, after taking out what the runner answers itself; also none, where commands were taken. */
  private tell(records: unknown): void {
    if (typeof records !== "string" || (records === "" && this.taken === this.told)) return;
    if (records.length > this.budgets.outputUnits) {
      this.exit({ kind: "memory", message: `The app sent ${records.length} characters at once.` });
      return;
    }
    try {
      const { rest, calls } = takeTimerCalls(records);
      if (rest !== "" || this.taken !== this.told) this.listener.records(this.taken, rest);
      this.told = this.taken;
      for (const call of calls) this.timerCall(call);
    } catch {
      this.exit({ kind: "killed", message: "The app changed the engine it runs on." });
    }
  }

  private timerCall({ call, session, name, timer, milliseconds }: TimerCall): void {
    if (name === "cancel-timer") {
      const waiting = this.timers.get(timer);
      if (waiting) {
        clearTimeout(waiting.handle);
        this.timers.delete(timer);
        this.answer(waiting.call, waiting.session, true, null);
      }
      this.answer(call, session, true, null);
    } else if (!Number.isInteger(timer) || this.timers.has(timer)) {
      this.answer(call, session, false, "Not a timer.");
    } else if (this.timers.size >= this.budgets.timers) {
      this.answer(call, session, false, `More than ${this.budgets.timers} timers are waiting.`);
    } else {
      const handle = setTimeout(() => {
        this.timers.delete(timer);
        this.answer(call, session, true, null);
      }, milliseconds);
      this.timers.set(timer, { handle, call, session });
    }
  }

  /** A session that is closed needs no timers: an interval would run for ever. */
  private cancelTimers(close: string): void {
    const [command] = decodeCommands(close);
    if (command?.kind !== "close") return;
    for (const [timer, { handle, call, session }] of this.timers) {
      if (session !== command.session) continue;
      clearTimeout(handle);
      this.timers.delete(timer);
      this.answer(call, session, false, SESSION_CLOSED);
    }
  }

  private answer(call: number, session: string, ok: boolean, value: string | null): void {
    if (this.closed) return;
    this.inbox.push({ text: encodeCommand({ kind: "host", call, ok, value }), command: null, session });
    if (!this.running) this.listener.wake(this);
  }

  private exit(reason: Pick<ExitMessage, "kind" | "message"> & Partial<ExitMessage>): void {
    if (this.closed) return;
    this.close();
    this.listener.exit({
      command: null,
      session: null,
      fatal: false,
      ...reason,
      taken: this.taken + this.giving,
    });
  }

  /** Ends it without a word. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.collecting.end();
    this.inbox = [];
    for (const { handle } of this.timers.values()) clearTimeout(handle);
    this.timers.clear();
    if (this.waking) clearTimeout(this.waking);
    this.fresh.dispose();
  }
}

/** Timers and answers to host calls: what only the app's own doings bring about. */
function isBackground(frame: Frame): boolean {
  return frame.text.startsWith(ANSWER);
}
