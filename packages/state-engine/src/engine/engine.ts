/** The engine: a program, its sessions and shared states. Commands in, records out. Runs wherever ECMAScript runs. */

import type { Json } from "@heddle/schema";
import type { Command, EngineRecord, HostCall, LogEntry } from "../frames/frames.ts";
import { type PageFunctions, PageProgram } from "../page/page-program.ts";
import type { ProgramInfo } from "../program/program.ts";
import {
  admit,
  giveUpAnswers,
  receiveAction,
  receiveAnswer,
  receiveClient,
  receiveEvent,
  receiveKept,
  receiveStorage,
} from "../session/arrivals.ts";
import { inspect } from "../session/inspection.ts";
import { rest, wake } from "../session/rest.ts";
import { Session } from "../session/session.ts";
import { SharedKeys } from "../shared/shared-keys.ts";
import { SharedTasks } from "../shared/shared-tasks.ts";
import { type Shape, type StateClass, shapeOf } from "../state/shape.ts";
import { BIG_FIELD } from "../store/field-store.ts";
import type { Clock } from "../trace/index.ts";
import { HostCalls } from "./host-calls.ts";
import { type Services, type Speaker, stackOf } from "./services.ts";

/** What the server module gives to `heddle.define`. */
export interface ProgramDefinition {
  info: ProgramInfo;
  states: StateClass[];
  /** In the order of `info.locals`. */
  locals?: StateClass[];
  pages: PageFunctions[];
}

export interface EngineOptions {
  /** Takes each record as it is made. */
  emit(record: EngineRecord): void;
  /** Runs something after a time in milliseconds; absent: the realm's setTimeout, if it has one. */
  later?(milliseconds: number, run: () => void): void;
  /** From what length on a field's changes are logged instead of storing it anew. UTF-16 units; absent: 4,096. */
  bigField?: number;
  /** Absent: commits are not traced. */
  clock?: Clock;
}

export class Engine implements Services {
  readonly emit: (record: EngineRecord) => void;
  readonly later: (milliseconds: number, run: () => void) => void;
  readonly bigField: number;
  clock: Clock | null;
  private readonly calls: HostCalls;
  private readonly shapes = new Map<unknown, Shape>();
  private shapeList: Shape[] = [];
  private locals: readonly StateClass[] = [];
  private pages = new Map<string, PageProgram>();
  private readonly sessions = new Map<string, Session>();
  readonly shared: SharedKeys;
  private readonly tasks: SharedTasks;
  speaking: Speaker | null = null;
  turn = 0;
  private defined = false;
  isDraft = false;
  errorPage: PageProgram | null = null;

  constructor(options: EngineOptions) {
    this.emit = options.emit;
    this.later = options.later ?? laterByTimer;
    this.clock = options.clock ?? null;
    this.bigField = options.bigField ?? BIG_FIELD;
    this.calls = new HostCalls(this.emit);
    this.shared = new SharedKeys({
      services: this,
      isWaiting: (state) => this.calls.isWaiting(state),
      later: (milliseconds, run) => this.laterForAll(milliseconds, run),
    });
    this.tasks = new SharedTasks(this, () => this.shapeList);
  }

  /** Takes the program. Once per engine. */
  define({ info, states, locals = [], pages }: ProgramDefinition): void {
    if (this.defined)
      throw new Error("A program was defined already; each revision has an isolate of its own.");
    const isComplete = states.length === info.states.length && locals.length === (info.locals ?? []).length;
    if (!isComplete || pages.length !== info.pages.length)
      throw new Error("The program's functions do not fit its description.");
    this.defined = true;
    this.locals = locals;
    this.shapeList = states.map((stateClass, index) => {
      const shape = shapeOf(stateClass, index, info.states[index]!);
      this.shapes.set(stateClass, shape);
      return shape;
    });
    this.pages = new Map(
      info.pages.map((page, index) => [page.pageId, new PageProgram(page, pages[index]!)]),
    );
    this.isDraft = info.draft === true;
    this.errorPage = (info.errorPage !== undefined && this.pages.get(info.errorPage)) || null;
  }

  /** Traces the commits of sessions that are opened from now on. */
  trace(clock: Clock): void {
    this.clock = clock;
  }

  /** Runs one command. What it leads to, now or later, is emitted as records. Never throws. */
  receive(command: Command): void {
    this.speaking = null;
    this.turn += 1;
    try {
      this.run(command);
    } catch (error) {
      const session = "session" in command ? command.session : "";
      const { text, stack } = stackOf(error);
      this.log({ level: "error", text: `${command.kind}: ${text}`, session, stack });
    }
    // What was waited for goes on as who asked, after this.
    if (command.kind !== "host" && command.kind !== "answer") this.speaking = null;
  }

  private run(command: Command): void {
    switch (command.kind) {
      case "open":
        this.open(command);
        return;
      case "host":
        this.calls.answer(command.call, command.ok, command.value, (who) => this.enter(who));
        return;
      case "shared":
        this.shared.receive(command.key, command.fields);
        return;
      case "start":
        this.tasks.start();
        return;
      case "stop":
        void this.tasks.stop();
        return;
      default:
        this.runInSession(command);
    }
  }

  private runInSession(
    command: Exclude<Command, { kind: "open" | "host" | "shared" | "start" | "stop" }>,
  ): void {
    const session = this.sessions.get(command.session);
    if (!session) {
      this.unknownSession(command);
      return;
    }
    if (session.isFolded && command.kind !== "rest" && command.kind !== "close") wake(session);
    switch (command.kind) {
      case "event":
        receiveEvent(session, command);
        return;
      case "navigate": {
        const page = this.pages.get(command.page);
        if (page) session.navigate(page, command);
        else this.refuseUnknown(command.session, command.seq, "not-found", "There is no such page.");
        return;
      }
      case "storage":
        receiveStorage(session, command.values, command.seq);
        return;
      case "answer":
        receiveAnswer(session, command.effect, command.value);
        return;
      case "action":
        receiveAction(session, command.seq, command.effect);
        return;
      case "unanswered":
        giveUpAnswers(session, command.message);
        return;
      case "kept":
        receiveKept(session, command.entries);
        return;
      case "admit":
        admit(session, command);
        return;
      case "model":
        session.sendModel();
        return;
      case "client":
        receiveClient(session, command.locale, command.timeZone);
        return;
      case "inspect":
        this.emit({ kind: "inspected", session: command.session, fields: session.inspect() });
        return;
      case "look":
      case "set-field":
        inspect(session, command, this.isDraft);
        return;
      case "confirm":
        session.confirm();
        return;
      case "connection":
        session.lifecycle.connection(command.connected);
        return;
      case "report":
        session.log.browserFailed(command.about, command);
        return;
      case "unload":
        session.unload();
        return;
      case "rest":
        rest(session);
        return;
      case "cancel":
        session.cancel(command.seq, command.message);
        return;
      case "close":
        session.close();
        this.sessions.delete(command.session);
    }
  }

  private open(command: Extract<Command, { kind: "open" }>): void {
    const page = this.pages.get(command.page);
    if (!page) {
      this.refuseUnknown(command.session, 0, "not-found", "There is no such page.");
      return;
    }
    this.sessions.get(command.session)?.close();
    const session = new Session(this, command, page);
    this.sessions.set(command.session, session);
    session.open(command.runOnLoad, command.from);
  }

  private unknownSession(command: { kind: string; session: string; seq?: number }): void {
    if (command.seq !== undefined && command.seq > 0)
      this.refuseUnknown(
        command.session,
        command.seq,
        "unknown-session",
        "This page is no longer open here.",
      );
  }

  private refuseUnknown(session: string, ack: number, code: string, message: string): void {
    this.emit({ kind: "refused", session, ack, code, message, ops: "", effects: false, writes: [] });
  }

  enter(who: Speaker | null): void {
    this.speaking = who;
  }

  log(entry: LogEntry): void {
    this.emit({ kind: "log", entry: withoutAbsent(entry) });
  }

  /** A line of app code's console: the speaker's. */
  logLine(level: LogEntry["level"], text: string): void {
    const speaker = this.speaking;
    this.log({
      level,
      text,
      session: speaker?.session ?? "",
      handler: speaker?.handler,
      event: speaker?.event,
    });
  }

  callHost(session: string, name: HostCall, args: Json[]): Promise<Json> {
    const { speaking } = this;
    const speaker = speaking?.session === session ? speaking : (this.sessions.get(session)?.speaker ?? null);
    return this.calls.call(speaker, session, name, args);
  }

  isWaiting(session: string): boolean {
    return this.calls.isSessionWaiting(session);
  }

  failCalls(speaker: Speaker, message: string): void {
    this.calls.fail(speaker, message);
  }

  /** A host call of app code: the speaker's. */
  callFromApp(name: HostCall, args: Json[]): Promise<Json> {
    const { speaking: speaker } = this;
    if (name === "fetch" && writesOutside(args) && this.isProvisional(speaker))
      return Promise.reject(
        new Error(
          "A page that is only being loaded may fetch with GET alone; do the rest once the person has connected.",
        ),
      );
    return this.calls.call(speaker, speaker?.session ?? "", name, args);
  }

  private isProvisional(speaker: Speaker | null): boolean {
    if (speaker) return speaker.provisional;
    for (const session of this.sessions.values()) if (session.provisional) return true;
    return false;
  }

  shape(stateClass: unknown): Shape {
    const shape = this.shapes.get(stateClass);
    if (shape) return shape;
    const name = typeof stateClass === "function" ? stateClass.name : String(stateClass);
    throw new TypeError(
      `${name} is not a state class of this app: export it from a file under state/ and let it extend State or SharedState.`,
    );
  }

  shapeAt(index: number): Shape {
    return this.shapeList[index]!;
  }

  shapeOf(id: string): Shape | undefined {
    return this.shapeList.find((shape) => shape.id === id);
  }

  localAt(index: number): StateClass {
    return this.locals[index]!;
  }

  /** A timer that is nobody's: that of a session would end with it. */
  private laterForAll(milliseconds: number, run: () => void): void {
    const { speaking } = this;
    this.speaking = null;
    this.later(milliseconds, run);
    this.speaking = speaking;
  }
}

/** Does this fetch do more than read? Pieces of a body (`read`) and `cancel` have no method. */
function writesOutside([request]: Json[]): boolean {
  const method =
    typeof request === "object" && request !== null && !Array.isArray(request) ? request.method : undefined;
  return typeof method === "string" && method !== "GET" && method !== "HEAD";
}

function withoutAbsent(entry: LogEntry): LogEntry {
  const clean: LogEntry = { level: entry.level, text: entry.text, session: entry.session };
  if (entry.handler !== undefined) clean.handler = entry.handler;
  if (entry.event !== undefined) clean.event = entry.event;
  if (entry.stack !== undefined) clean.stack = entry.stack;
  return clean;
}

function laterByTimer(milliseconds: number, run: () => void): void {
  const { setTimeout } = globalThis as { setTimeout?: (run: () => void, milliseconds: number) => unknown };
  setTimeout?.(run, milliseconds);
}
