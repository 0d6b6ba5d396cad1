/**
 * One program open in a runner, with the sessions that live in it: commands go in once per turn of the event loop,
 * records come out and become commits and patches. What happens when the runner dies stands in `recovery.ts`.
 */

import type { ExitReason, ProgramInstance, Sandbox } from "@heddle/sandbox";
import type { Json } from "@heddle/schema";
import type {
  Command,
  EngineRecord,
  FieldWrite,
  LogEntry,
  PageRequest,
  StoredField,
} from "@heddle/state-engine/frames";
import type { Broker } from "../broker/broker.ts";
import type { StartedEvent, StartJournal } from "../journal/start-journal.ts";
import type { RuntimeLog } from "../log.ts";
import type { Release, Site } from "../source/site.ts";
import { type SessionStore, type StoredSession, sharedSessionId } from "../store/store.ts";
import type { CommitPipeline } from "./commit-pipeline.ts";
import { Recovery } from "./recovery.ts";
import type { LiveSession, RunningEvent } from "./session.ts";
import type { Strikes } from "./strikes.ts";

/** The page of a session just opened. */
export interface OpenedPage {
  title: string;
  /** The patch number that the model stands for. */
  patchSeq: number;
  /** JSON text of the PageModel. */
  model: string;
}

/** The page cannot be shown: `code` is `not-running`, `killed`, `quarantined` or `timeout`. */
export class ProgramError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a program tells whoever watches it. */
export interface ProgramObserver {
  onLog(program: LiveProgram, entry: LogEntry, session: LiveSession | null): void;
  /** An event was answered: for the timeline of drafts. */
  onEvent(session: LiveSession, event: RunningEvent, milliseconds: number, characters: number): void;
  onWrites(session: LiveSession | null, program: LiveProgram, writes: FieldWrite[]): void;
  /** A session leaves memory; with a sentence: it ends for good. */
  onSessionLost(session: LiveSession, closedFor: string | null): void;
  onQuarantine(program: LiveProgram): void;
}

export interface ProgramServices {
  sandbox: Pick<Sandbox, "open">;
  store: SessionStore;
  pipeline: CommitPipeline;
  journal: StartJournal;
  strikes: Strikes;
  broker: Broker;
  observer: ProgramObserver;
  log: RuntimeLog;
  now: () => number;
}

/** An event that was running at more deaths of the gateway than this is answered `killed`. */
const TOLERATED_GATEWAY_DEATHS = 3;

interface Opening {
  session: LiveSession;
  resolve: (page: OpenedPage) => void;
  reject: (error: ProgramError) => void;
}

export class LiveProgram {
  readonly site: Site;
  readonly release: Release;
  readonly services: ProgramServices;
  /** By the short name. */
  readonly sessions = new Map<string, LiveSession>();
  /** Set while a runner is being replaced, or while another program takes over: events wait. */
  isPaused = true;
  isClosed = false;
  /** Another program is taking over: the sessions must not run on here. */
  isHeld = false;
  /** Milliseconds since 1970 when the last session left. */
  emptySince: number;
  readonly #recovery: Recovery;
  readonly #openings = new Map<string, Opening>();
  #instance: ProgramInstance | null = null;
  #generation = 0;
  #commands: Command[] = [];
  #started: StartedEvent[] = [];
  #isScheduled = false;
  #shared = { epoch: 0, patchSeq: 0 };

  constructor(site: Site, release: Release, services: ProgramServices) {
    this.site = site;
    this.release = release;
    this.services = services;
    this.emptySince = services.now();
    this.#recovery = new Recovery(this);
  }

  /** Its isolate is there. */
  get isOpen(): boolean {
    return this.#instance !== null;
  }

  get hash(): string {
    return this.release.program.hash;
  }

  /** Opens the isolate and gives it the app's shared state. Rejects when the module does not load. */
  async start(): Promise<void> {
    await this.openInstance();
    await this.adoptShared();
    this.isPaused = false;
  }

  get hasShared(): boolean {
    return hasShared(this.release);
  }

  async openInstance(): Promise<void> {
    const generation = ++this.#generation;
    const instance = await this.services.sandbox.open(this.release.program, {
      group: this.site.key.workspaceId,
    });
    if (this.isClosed) {
      instance.dispose();
      throw new ProgramError("not-running", "The program was closed while it opened.");
    }
    this.#instance = instance;
    instance.onRecords((records) => {
      if (generation === this.#generation) this.#take(records);
    });
    instance.onExit((reason) => {
      if (generation === this.#generation) this.#onExit(reason);
    });
  }

  /** Becomes the owner of the app's shared state; before any session opens. */
  async adoptShared(): Promise<void> {
    if (!this.hasShared) return;
    const shared = await this.#acquireShared();
    this.#shared = { epoch: shared.epoch, patchSeq: shared.patchSeq };
    this.send({ kind: "shared", fields: shared.fields });
  }

  async #acquireShared(): Promise<StoredSession> {
    const { store, pipeline } = this.services;
    const id = sharedSessionId(this.site.key);
    await pipeline.drain();
    for (;;) {
      const [shared] = await store.acquire(this.site.key, [id]);
      if (shared) return shared;
      const request: PageRequest = {
        path: "",
        params: {},
        query: {},
        locale: "",
        timeZone: "",
        sessionId: "",
      };
      const empty = {
        epoch: 0,
        eventSeq: 0,
        patchSeq: 0,
        page: "",
        request,
        visitor: "",
        effects: [],
        fields: [],
      };
      await store.create([{ id, site: this.site.key, programHash: this.hash, ...empty }]);
    }
  }

  /** Opens a session's page in the isolate; resolves with its first model. */
  open(session: LiveSession, fields: StoredField[] | null, runOnLoad: boolean): Promise<OpenedPage> {
    return new Promise((resolve, reject) => {
      if (!this.#instance || this.isClosed) {
        reject(new ProgramError("not-running", "The app is just starting again; try again in a moment."));
        return;
      }
      this.sessions.set(session.name, session);
      this.#openings.set(session.name, { session, resolve, reject });
      const { page, request, isProvisional: provisional, patchSeq } = session;
      this.send({
        kind: "open",
        session: session.name,
        page,
        request,
        fields,
        runOnLoad,
        provisional,
        patchSeq,
      });
    });
  }

  /** Takes an event that was accepted: it runs now, or when the program can run it. */
  dispatch(session: LiveSession, event: RunningEvent): void {
    session.running.set(event.seq, event);
    if (event.what.kind === "refuse") {
      this.#settleRefusals(session);
      return;
    }
    const earlier = this.services.journal.earlier(session.id, event.seq);
    // App code does not run in the gateway, so a gateway that died under an event says little about the event.
    event.starts = earlier.starts > TOLERATED_GATEWAY_DEATHS ? 2 : Math.min(earlier.starts, 1);
    event.hasProgress = earlier.hasProgress;
    if (event.starts > 0) this.#recovery.addTrial(session, event);
    else if (!this.isPaused) this.run(session, event);
  }

  /** Refuses what is next in the session's order and is not to run. */
  #settleRefusals(session: LiveSession): void {
    const next = session.running.values().next().value;
    if (next?.what.kind === "refuse") this.refuseEvent(session, next, next.what.code, next.what.message);
  }

  run(session: LiveSession, event: RunningEvent): void {
    if (event.what.kind === "refuse") {
      this.#settleRefusals(session);
      return;
    }
    event.starts += 1;
    event.dispatchedAt = performance.now();
    this.#started.push({ session: session.id, seq: event.seq });
    const { what, seq } = event;
    if (what.kind === "event") {
      this.send({
        kind: "event",
        session: session.name,
        seq,
        scope: what.scope,
        event: what.event,
        payload: what.payload,
      });
    } else if (what.kind === "navigate") {
      this.send({ kind: "navigate", session: session.name, seq, page: what.page, request: what.request });
    } else {
      this.send({ kind: "storage", session: session.name, seq, values: { [what.key]: what.value } });
    }
  }

  /** Asks for the session's whole model, which then goes to its browser as a welcome. */
  requestModel(session: LiveSession): void {
    if (this.isPaused || session.isModelRequested) return;
    session.isModelRequested = true;
    this.send({ kind: "model", session: session.name });
  }

  send(command: Command): void {
    this.#commands.push(command);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#isScheduled = false;
    if (!this.#instance || this.#commands.length === 0) return;
    const commands = this.#commands;
    this.#commands = [];
    if (this.#started.length > 0) {
      this.services.journal.started(this.#started, () => this.#running());
      this.#started = [];
    }
    this.#instance.send(commands);
  }

  #running(): StartedEvent[] {
    const running: StartedEvent[] = [];
    for (const session of this.sessions.values()) {
      for (const event of session.running.values()) {
        if (event.starts > 0)
          running.push({ session: session.id, seq: event.seq, hasProgress: event.hasProgress });
      }
    }
    return running;
  }

  #take(records: EngineRecord[]): void {
    for (const record of records) this.#takeOne(record);
    this.services.pipeline.flush();
    this.#recovery.step();
  }

  #takeOne(record: EngineRecord): void {
    switch (record.kind) {
      case "commit": {
        const session = this.sessions.get(record.session);
        if (session) this.commit(session, record.ack, record.ops, record.effects, record.writes);
        break;
      }
      case "refused": {
        const session = this.sessions.get(record.session);
        if (session) this.#refuse(session, record);
        break;
      }
      case "opened":
        this.#opened(record);
        break;
      case "model": {
        const session = this.sessions.get(record.session);
        if (session) this.welcome(session, record.model);
        break;
      }
      case "shared":
        this.#commitShared(record.writes);
        break;
      case "call":
        this.#call(record);
        break;
      case "log":
        this.services.observer.onLog(this, record.entry, this.sessions.get(record.entry.session) ?? null);
        break;
    }
  }

  /**
   * A commit of a session: state, numbers and effects go to the store, then the patch to the browser.
   * @param ack the event it completes, or 0
   */
  commit(session: LiveSession, ack: number, ops: string, hasEffects: boolean, writes: FieldWrite[]): void {
    if (ack === 0 && ops === "" && writes.length === 0) return;
    const fromPatchSeq = session.patchSeq;
    const patchSeq = fromPatchSeq + 1;
    session.patchSeq = patchSeq;
    let location: { page: string; request: PageRequest; programHash: string } | null = null;
    let event: RunningEvent | undefined;
    const isFirstStore = session.awaitsFirstStore && ack === 0 && ops === "";
    session.awaitsFirstStore = false;
    if (ack === 0 && (hasEffects || writes.length > 0) && !isFirstStore) this.#markProgress(session);
    if (ack > 0) {
      event = session.running.get(ack);
      if (event) {
        session.running.delete(ack);
        if (event.what.kind === "navigate" && ops !== "") {
          session.page = event.what.page;
          session.request = event.what.request;
          location = { page: session.page, request: session.request, programHash: session.programHash };
        }
      }
      if (ack > session.eventSeq) session.eventSeq = ack;
    }
    if (hasEffects) {
      const effects = [...session.effects, { patchSeq, ops: effectsOf(ops) }];
      session.effects = effects.slice(-session.limits.pendingEffects);
    }
    if (session.provisionalFields) session.keepFields(writes);
    else {
      const effects = hasEffects || session.effectsChanged ? session.effects : null;
      session.effectsChanged = false;
      const { id, site, epoch, eventSeq } = session;
      this.services.pipeline.commit({
        id,
        site,
        epoch,
        fromPatchSeq,
        patchSeq,
        eventSeq,
        writes,
        effects,
        location,
      });
    }
    const { eventSeq } = session;
    const text = `["p",${patchSeq},${eventSeq},${ops === "" ? "[]" : ops}]`;
    this.services.pipeline.deliver(() => session.deliver(patchSeq, eventSeq, text));
    if (writes.length > 0 && this.site.isDraft) this.services.observer.onWrites(session, this, writes);
    if (event) this.#answered(session, event, ops.length);
  }

  /** The running event has committed a part: it must not run again from its start. */
  #markProgress(session: LiveSession): void {
    for (const event of session.running.values()) {
      if (event.starts === 0 || event.hasProgress) continue;
      event.hasProgress = true;
      this.services.journal.progressed(session.id, event.seq);
    }
  }

  #refuse(session: LiveSession, record: EngineRecord & { kind: "refused" }): void {
    if (record.ack === 0) {
      this.commit(session, 0, record.ops, record.effects, record.writes);
      return;
    }
    const reply = JSON.stringify(["r", record.ack, record.code, record.message]);
    this.services.pipeline.deliver(() => session.connection?.send(reply));
    this.commit(session, record.ack, record.ops, record.effects, record.writes);
  }

  /** Completes an event that was under way when the runner died and had committed a part: that part stays. */
  interruptEvent(session: LiveSession, event: RunningEvent): void {
    const status = JSON.stringify([
      "s",
      "interrupted",
      "The server restarted; what was done so far is kept.",
    ]);
    this.services.pipeline.deliver(() => session.connection?.send(status));
    this.commit(session, event.seq, "", false, []);
    this.services.pipeline.flush();
  }

  /** Completes an event without running it (again): `killed`, or no such page. */
  refuseEvent(session: LiveSession, event: RunningEvent, code: string, message: string): void {
    this.#refuse(session, {
      kind: "refused",
      session: session.name,
      ack: event.seq,
      code,
      message,
      ops: "",
      effects: false,
      writes: [],
    });
    this.services.pipeline.flush();
  }

  #answered(session: LiveSession, event: RunningEvent, characters: number): void {
    this.#recovery.answered(session, event);
    if (this.site.isDraft) {
      this.services.observer.onEvent(session, event, performance.now() - event.dispatchedAt, characters);
    }
    this.#settleRefusals(session);
    const { connection, limits } = session;
    if (connection && session.running.size === limits.outstandingEvents - 1) connection.resume();
  }

  #opened(record: EngineRecord & { kind: "opened" }): void {
    const opening = this.#openings.get(record.session);
    if (!opening) return;
    this.#openings.delete(record.session);
    const { session } = opening;
    // What opening changed is part of the model, so it is stored without a patch of its own.
    if (record.writes.length > 0) {
      if (session.provisionalFields) session.keepFields(record.writes);
      else this.commit(session, 0, "", false, record.writes);
    }
    opening.resolve({ title: record.title, model: record.model, patchSeq: session.patchSeq });
    if (session.needsModel) this.welcome(session, record.model);
  }

  /** Sends the model when everything before it is durable, and after it the effects that the browser may not have run. */
  welcome(session: LiveSession, model: string): void {
    const { patchSeq, eventSeq } = session;
    this.services.pipeline.deliver(() => {
      session.isModelRequested = false;
      const { connection } = session;
      if (!connection || !session.needsModel) return;
      session.needsModel = false;
      session.awaitsAck = true;
      session.basePatchSeq = patchSeq;
      session.deliveredPatchSeq = patchSeq;
      session.deliveredEventSeq = eventSeq;
      session.outbox.clear();
      const { token, epoch, programHash } = session;
      connection.send(
        `["w",${JSON.stringify(token)},${epoch},${patchSeq},${eventSeq},${JSON.stringify(programHash)},${model}]`,
      );
    });
    if (session.effects.length === 0) return;
    const again = session.effects.map((effect) => effect.ops.slice(1, -1)).join(",");
    session.effects = [];
    this.commit(session, 0, `[${again}]`, true, []);
  }

  #commitShared(writes: FieldWrite[]): void {
    const { epoch, patchSeq } = this.#shared;
    this.#shared.patchSeq += 1;
    const { key } = this.site;
    this.services.pipeline.commit({
      id: sharedSessionId(key),
      site: key,
      epoch,
      fromPatchSeq: patchSeq,
      patchSeq: patchSeq + 1,
      eventSeq: 0,
      writes,
      effects: null,
      location: null,
    });
    if (this.site.isDraft) this.services.observer.onWrites(null, this, writes);
  }

  #call(record: EngineRecord & { kind: "call" }): void {
    const generation = this.#generation;
    const session = this.sessions.get(record.session) ?? null;
    const answer = (ok: boolean, value: Json) => {
      if (generation === this.#generation && !this.isClosed)
        this.send({ kind: "host", call: record.call, ok, value });
    };
    this.services.broker.call({
      site: this.site,
      scope: this.#brokerScope(),
      name: record.name,
      args: record.args,
      isProvisional: session?.isProvisional ?? false,
      answer,
    });
  }

  #brokerScope(): string {
    return `${this.site.id}:${this.hash}:${this.#generation}`;
  }

  #onExit(exit: ExitReason): void {
    this.#instance = null;
    this.#commands = [];
    this.#started = [];
    this.services.broker.endScope(this.#brokerScope());
    if (this.isClosed) return;
    this.isPaused = true;
    for (const session of this.sessions.values()) session.isModelRequested = false;
    for (const opening of this.#openings.values()) {
      opening.reject(new ProgramError("killed", "The app stopped while it opened this page."));
    }
    this.#openings.clear();
    this.#noteInnocent(exit);
    this.#recovery.begin(exit);
  }

  /** What cannot have caused the end was not really tried. */
  #noteInnocent(exit: ExitReason): void {
    for (const { session, seq, suspect } of exit.running) {
      const event = suspect ? undefined : this.sessions.get(session)?.running.get(seq);
      if (event && event.starts > 0) event.starts -= 1;
    }
  }

  /** The session leaves this program; its stored state stays. */
  forget(session: LiveSession): void {
    if (!this.sessions.delete(session.name)) return;
    this.#openings.delete(session.name);
    if (this.#instance) this.send({ kind: "close", session: session.name });
    if (this.sessions.size === 0) this.emptySince = this.services.now();
  }

  /** Resolves when no event is running, or after `milliseconds`. New events wait until `resume`. */
  async quiesce(milliseconds: number): Promise<void> {
    this.isPaused = true;
    this.isHeld = true;
    const until = performance.now() + milliseconds;
    const isBusy = () =>
      [...this.sessions.values()].some((session) =>
        [...session.running.values()].some((event) => event.starts > 0),
      );
    while (isBusy() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
    await this.services.pipeline.drain();
  }

  /**
   * After the runner was replaced: sessions with a browser or an unanswered event come back from the store; the others when
   * they are asked for.
   * @param oneByOne after a restore that stopped the runner: finds out whose state does it, and gives that session up
   */
  async restoreSessions(oneByOne: boolean): Promise<void> {
    const { store, pipeline, observer } = this.services;
    await pipeline.drain();
    const wanted: LiveSession[] = [];
    for (const session of [...this.sessions.values()]) {
      if (!session.isProvisional && (session.connection || session.running.size > 0)) wanted.push(session);
      else observer.onSessionLost(session, null);
    }
    const stored = await store.acquire(
      this.site.key,
      wanted.map((session) => session.id),
    );
    const byId = new Map(stored.map((one) => [one.id, one]));
    const restore = async (session: LiveSession) => {
      const found = byId.get(session.id);
      if (!found) {
        observer.onSessionLost(session, null);
        return;
      }
      session.adopt(found);
      for (const seq of session.running.keys()) if (seq <= session.eventSeq) session.running.delete(seq);
      await this.open(session, found.fields, false);
    };
    if (!oneByOne) {
      await Promise.all(wanted.map(restore));
      return;
    }
    for (const session of wanted) {
      await restore(session).catch((error: unknown) => {
        observer.onSessionLost(session, "The stored state of this page stops the app.");
        throw error;
      });
    }
  }

  /** Runs what waited while the program was paused, in each session's order. */
  resume(): void {
    this.isPaused = false;
    this.isHeld = false;
    for (const session of this.sessions.values()) {
      if (session.connection && session.needsModel) this.requestModel(session);
      for (const event of session.running.values()) if (event.starts === 0) this.run(session, event);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.isPaused = true;
    for (const opening of this.#openings.values()) {
      opening.reject(new ProgramError("not-running", "The app was closed."));
    }
    this.#openings.clear();
    const instance = this.#instance;
    this.#instance = null;
    this.services.broker.endScope(this.#brokerScope());
    instance?.dispose();
  }
}

export function hasShared(release: Release): boolean {
  return release.program.info.states.some((state) => state.kind === "shared");
}

/** The effects among the operations, as JSON text. Effects are rare, so only then the patch is parsed. */
function effectsOf(ops: string): string {
  const operations = JSON.parse(ops) as Json[][];
  return JSON.stringify(operations.filter((operation) => operation[0] === "!"));
}
