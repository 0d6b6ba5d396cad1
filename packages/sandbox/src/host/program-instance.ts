/** One program's isolate, seen from the gateway. */

import { type Command, decodeRecords, type EngineRecord, encodeCommand } from "@heddle/state-engine/frames";
import type { Budgets } from "../budgets/budgets.ts";
import { decodeRecordsMessage, type ExitMessage, encodeBatch } from "../wire/messages.ts";
import { Guard } from "./guard.ts";
import { Ledger, type Unfinished } from "./ledger.ts";

export interface ExitReason {
  /**
   * disposed = asked for; killed = its runner ended or its isolate broke the rules; memory and timeout = a budget was exceeded.
   */
  kind: "disposed" | "killed" | "memory" | "timeout";
  /** A sentence for the app's author. */
  message: string;
  /** What was sent and not completed, in the order sent. Only suspects can have caused the end: replay these one at a time. */
  running: Unfinished[];
}

export interface InstanceStats {
  /** Process id of the runner (of bubblewrap around it, where that is used). */
  pid: number;
  openMilliseconds: number;
  commands: number;
  batches: number;
  records: number;
  /** Sessions with commands not completed. */
  waiting: number;
}

/** An isolate with one app revision and the state of many sessions. */
export interface ProgramInstance {
  /**
   * Queues commands, in order; all that one callback of the event loop sends travel together, and what arrives while the isolate
   * is at work goes in together. Without effect after the end.
   */
  send(commands: Command[]): void;
  onRecords(listener: (records: EngineRecord[]) => void): void;
  /** Called once, also after `dispose`. Called at once when the end has come already. */
  onExit(listener: (reason: ExitReason) => void): void;
  dispose(): void;
  stats(): InstanceStats;
}

/** How an instance reaches its isolate. */
export interface InstancePort {
  pid: number;
  sendBatch(text: string): void;
  close(): void;
}

/**
 * Batches that may be on their way to an isolate: one that it works at, one that waits. What comes meanwhile travels together with
 * the next: under load each write and each run then carries many events.
 */
const MOST_BATCHES_UNDER_WAY = 2;
/** An event that was told to stop has this long to end, milliseconds. */
const GRACE_MILLISECONDS = 2_000;

export class RunnerInstance implements ProgramInstance {
  openMilliseconds = 0;
  private readonly port: InstancePort;
  private readonly budgets: Budgets;
  private readonly ledger = new Ledger();
  private readonly guard: Guard;
  /** What came before anybody listened: a module may log while it loads. */
  private early: EngineRecord[] = [];
  private readonly recordListeners: ((records: EngineRecord[]) => void)[] = [];
  private readonly exitListeners: ((reason: ExitReason) => void)[] = [];
  private queue: string[] = [];
  private scheduled = false;
  private ended: ExitReason | null = null;
  private commands = 0;
  /** How many commands were sent with each batch under way and all before it. */
  private underWay: number[] = [];
  private sentCommands = 0;
  private batches = 0;
  private records = 0;

  constructor(port: InstancePort, budgets: Budgets) {
    this.port = port;
    this.budgets = budgets;
    this.guard = new Guard(budgets);
  }

  /** True while commands are under way: then its runner must answer heartbeats. */
  get busy(): boolean {
    return this.ended === null && this.ledger.unfinished > 0;
  }

  send(commands: Command[]): void {
    if (this.ended) return;
    const now = performance.now();
    for (const command of commands) {
      if (command.kind === "open") this.guard.opened(command.session);
      else if (command.kind === "close") this.guard.closed(command.session);
      else if (command.kind === "host") this.guard.answered(command.call);
      this.ledger.sent(command, now);
      this.queue.push(encodeCommand(command));
    }
    this.commands += commands.length;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.queue.length === 0 || this.underWay.length >= MOST_BATCHES_UNDER_WAY) return;
    this.scheduled = true;
    process.nextTick(() => this.flush());
  }

  private flush(): void {
    this.scheduled = false;
    if (this.ended || this.queue.length === 0) return;
    const frames = this.queue;
    this.queue = [];
    this.batches++;
    this.sentCommands += frames.length;
    this.underWay.push(this.sentCommands);
    this.port.sendBatch(encodeBatch(frames));
  }

  onRecords(listener: (records: EngineRecord[]) => void): void {
    this.recordListeners.push(listener);
    if (this.early.length === 0) return;
    const early = this.early;
    this.early = [];
    queueMicrotask(() => listener(early));
  }

  onExit(listener: (reason: ExitReason) => void): void {
    if (this.ended) listener(this.ended);
    else this.exitListeners.push(listener);
  }

  dispose(): void {
    if (this.ended) return;
    this.port.close();
    this.end({ kind: "disposed", message: "The program was closed.", running: this.ledger.close("nobody") });
  }

  stats(): InstanceStats {
    const { openMilliseconds, commands, batches, records } = this;
    return {
      pid: this.port.pid,
      openMilliseconds,
      commands,
      batches,
      records,
      waiting: this.ledger.unfinished,
    };
  }

  /** Text of `Tell.records`. */
  take(text: string): void {
    if (this.ended) return;
    const { taken, records: frames } = decodeRecordsMessage(text);
    let said: EngineRecord[];
    try {
      said = decodeRecords(frames);
    } catch (error) {
      this.breach(`The app changed the engine it runs on. ${error instanceof Error ? error.message : ""}`);
      return;
    }
    const now = performance.now();
    this.ledger.tookUpTo(taken);
    while (this.underWay.length > 0 && this.underWay[0]! <= taken) this.underWay.shift();
    const passed: EngineRecord[] = [];
    const answers: Command[] = [];
    for (const record of said) {
      const verdict = this.guard.judge(record, now);
      if (verdict.kind === "breach") {
        this.breach(verdict.message);
        return;
      }
      this.ledger.said(record, now);
      if (verdict.kind === "pass") {
        passed.push(record);
        if (verdict.warning) passed.push(warning(record, verdict.warning));
      } else if (verdict.kind === "refuse")
        answers.push({ kind: "host", call: verdict.call, ok: false, value: verdict.message });
    }
    this.records += passed.length;
    this.send(answers);
    this.schedule();
    if (passed.length === 0) return;
    if (this.recordListeners.length === 0) this.early.push(...passed);
    else for (const listener of this.recordListeners) listener(passed);
  }

  /** Stops events whose time is up; call it now and then. */
  checkTime(now: number): void {
    if (this.ended || this.ledger.unfinished === 0) return;
    const { eventMilliseconds, streamMilliseconds, personMilliseconds } = this.budgets;
    const { stop, lost, unanswered } = this.ledger.overdue(now, {
      eventMilliseconds,
      streamMilliseconds,
      personMilliseconds,
      graceMilliseconds: GRACE_MILLISECONDS,
    });
    const culprit = lost[0];
    if (culprit) {
      this.port.close();
      const running = this.ledger.close({ command: culprit.command, session: null, taken: null });
      this.end({ kind: "timeout", message: "An event ran for too long and could not be stopped.", running });
      return;
    }
    const minutes = personMilliseconds / 60_000;
    this.send(
      unanswered.map((session) => ({
        kind: "unanswered",
        session,
        message: `nobody answered for ${minutes} minutes.`,
      })),
    );
    this.send(
      stop.map(({ session, seq, progressed }) => {
        const seconds = (progressed ? streamMilliseconds : eventMilliseconds) / 1_000;
        return {
          kind: "cancel",
          session,
          seq,
          message: `This took longer than ${seconds} seconds and was stopped.`,
        };
      }),
    );
  }

  private breach(message: string): void {
    this.port.close();
    this.end({
      kind: "killed",
      message,
      running: this.ledger.close({ command: null, session: null, taken: null }),
    });
  }

  /** The runner ended the isolate. */
  exited({ kind, message, command, session, taken }: ExitMessage): void {
    if (this.ended) return;
    this.ledger.tookUpTo(taken);
    this.end({ kind, message, running: this.ledger.close({ command, session, taken }) });
  }

  /** The runner process is gone. `innocent`: it is known that another app was the cause. */
  lost(message: string, innocent: boolean): void {
    if (this.ended) return;
    const blame = innocent ? "nobody" : { command: null, session: null, taken: null };
    this.end({ kind: "killed", message, running: this.ledger.close(blame) });
  }

  private end(reason: ExitReason): void {
    this.ended = reason;
    this.queue = [];
    for (const listener of this.exitListeners) listener(reason);
  }
}

function warning(record: EngineRecord, text: string): EngineRecord {
  return { kind: "log", entry: { level: "warn", text, session: "session" in record ? record.session : "" } };
}
