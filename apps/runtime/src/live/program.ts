/**
 * One program open in a runner, with the sessions that live in it: commands go in once per turn of the event loop,
 * records come out and become commits and patches. What happens when the runner dies stands in `recovery.ts`.
 */

import type { ExitReason, ProgramInstance } from "@heddle/sandbox";
import type { Json } from "@heddle/schema";
import type { Command, EngineRecord, FieldWrite, StoredField } from "@heddle/state-engine/frames";
import { ProgramCounting } from "../metrics/program-counting.ts";
import type { SiteCounts } from "../metrics/site-counts.ts";
import type { Release, Site } from "../source/site.ts";
import { type Admission, Admissions } from "./admissions.ts";
import { resumeReading } from "./backpressure.ts";
import { CommandQueue } from "./command-queue.ts";
import { commandOf } from "./event-command.ts";
import { Hibernation } from "./hibernation.ts";
import { passHostCall } from "./host-calls.ts";
import { Openings, openingOf } from "./openings.ts";
import { ProgramLife } from "./program-life.ts";
import { hasShared, type OpenedPage, ProgramError, type ProgramServices } from "./program-services.ts";
import { rememberEarlierRuns } from "./progress.ts";
import { Recovery } from "./recovery.ts";
import { type LiveSession, type RunningEvent, untilIdle } from "./session.ts";
import { SessionCommits } from "./session-commits.ts";
import { SharedStates } from "./shared-states.ts";
import { StateSize } from "./state-size.ts";
import { loseTooLarge } from "./too-large.ts";

export class LiveProgram {
  readonly site: Site;
  readonly release: Release;
  readonly services: ProgramServices;
  /** What its site has done. */
  readonly counts: SiteCounts;
  /** By the short name. */
  readonly sessions = new Map<string, LiveSession>();
  /** Set while a runner is being replaced, or while another program takes over: events wait. */
  isPaused = true;
  isClosed = false;
  /** Another program is taking over: the sessions must not run on here. */
  isHeld = false;
  /** Milliseconds since 1970 when the last session left. */
  emptySince: number;
  readonly commits: SessionCommits;
  readonly life: ProgramLife;
  readonly #counting: ProgramCounting;
  readonly hibernation: Hibernation;
  readonly #shared: SharedStates;
  readonly #recovery: Recovery;
  readonly #openings = new Openings((session) => this.send(openingOf(session, null, true)));
  readonly #admissions = new Admissions();
  #instance: ProgramInstance | null = null;
  #generation = 0;
  readonly #queue: CommandQueue;

  constructor(site: Site, release: Release, services: ProgramServices) {
    this.site = site;
    this.release = release;
    this.services = services;
    this.counts = services.metrics.site(site.id);
    this.#counting = new ProgramCounting(this.counts, services.pipeline);
    this.#queue = new CommandQueue(services.journal, () => this.sessions.values());
    this.emptySince = services.now();
    this.commits = new SessionCommits(
      services,
      (session, event) => this.#answered(session, event),
      (session) => loseTooLarge(this, session),
    );
    this.#shared = new SharedStates(site, services);
    this.hibernation = new Hibernation(this);
    this.life = new ProgramLife(release, (command) => this.send(command));
    this.#recovery = new Recovery(this);
  }

  /** Its isolate is there. */
  get isOpen(): boolean {
    return this.#instance !== null;
  }

  /** The process that its isolate is in; null = it has none. */
  get pid(): number | null {
    return this.#instance?.stats().pid ?? null;
  }

  get hash(): string {
    return this.release.program.hash;
  }

  /** Opens the isolate and gives it the app's shared state. Rejects when the module does not load. */
  async start(): Promise<void> {
    await this.openInstance();
    await this.begin();
    this.isPaused = false;
  }

  get hasShared(): boolean {
    return hasShared(this.release);
  }

  async openInstance(): Promise<void> {
    const generation = ++this.#generation;
    const instance = await this.services.sandbox.open(this.release.program, {
      group: this.site.key.workspaceId,
      traces: this.services.observer.isWatching(this.site),
    });
    if (this.isClosed) {
      instance.dispose();
      throw new ProgramError("not-running", "The program was closed while it opened.");
    }
    this.#instance = instance;
    this.#queue.lead(instance);
    instance.onRecords((records) => {
      if (generation === this.#generation) this.#take(records);
    });
    instance.onExit((reason) => {
      if (generation === this.#generation) this.#onExit(reason);
    });
  }

  /** The isolate becomes the owner of the app's shared state; before any session opens. Then the page loads that waited begin. */
  async begin(): Promise<void> {
    if (this.hasShared) {
      const fields = await this.#shared.acquireDefaults(this.hash);
      this.send({ kind: "shared", key: "", fields });
      this.life.startTasks();
    }
    this.#openings.open();
  }

  /** Opens a session's page in the isolate, a page load in its turn; resolves with its first model. */
  open(session: LiveSession, fields: StoredField[] | null, runOnLoad: boolean): Promise<OpenedPage> {
    return new Promise((resolve, reject) => {
      if (this.isClosed || !(this.#instance || session.isProvisional)) {
        reject(new ProgramError("not-running", "The app is just starting again; try again in a moment."));
        return;
      }
      this.sessions.set(session.name, session);
      session.stateSize = fields && StateSize.of(fields);
      this.#openings.add(session, resolve, reject);
      if (!session.isProvisional) this.send(openingOf(session, fields, runOnLoad));
    });
  }

  isOpening(session: LiveSession): boolean {
    return this.#openings.has(session);
  }

  /** Takes an event that was accepted: it runs now, or when the program can run it. */
  dispatch(session: LiveSession, event: RunningEvent): void {
    session.admit(event);
    if (event.what.kind === "refuse") {
      this.commits.settleRefusals(session);
      return;
    }
    rememberEarlierRuns(session, event, this.services.journal.earlierStarts(session.id, event.seq));
    if (event.starts > 0 || event.hasProgress) this.#recovery.addTrial(session, event);
    else if (!this.isPaused) this.run(session, event);
  }

  run(session: LiveSession, event: RunningEvent): void {
    if (event.what.kind === "refuse") {
      this.commits.settleRefusals(session);
      return;
    }
    if (session.rest !== "awake" && this.hibernation.holdsEvent(session, event)) return;
    event.starts += 1;
    event.dispatchedAt = performance.now();
    session.usedAt = Math.round(event.dispatchedAt);
    this.#queue.starts({ session: session.id, seq: event.seq });
    this.#queue.post(commandOf(session.name, event.seq, event.what));
  }

  /** Passes on what a browser answers to an effect. While the app is away nobody waits for it; a welcome says so. */
  answer(session: LiveSession, effect: number, value: Json): void {
    if (this.#instance) this.send({ kind: "answer", session: session.name, effect, value });
  }

  /** Asks whether an event may take files now, and which. Null = the program does not answer. */
  admit(session: LiveSession, scope: number, event: number): Promise<Admission | null> {
    if (!this.#instance || this.isPaused) return Promise.resolve(null);
    const { admission, answered } = this.#admissions.ask();
    this.send({ kind: "admit", session: session.name, admission, scope, event });
    return answered;
  }

  /** Asks for the session's whole model, which then goes to its browser as a welcome. */
  requestModel(session: LiveSession): void {
    if (this.isPaused || session.isModelRequested) return;
    session.isModelRequested = true;
    this.send({ kind: "model", session: session.name });
  }

  send(command: Command): void {
    if (!this.hibernation.holds(command)) this.#queue.post(command);
  }

  #take(records: EngineRecord[]): void {
    this.#counting.began();
    for (const record of records) {
      try {
        this.#takeOne(record);
      } catch (error) {
        this.#spoiled(record, error);
      }
    }
    this.#counting.ended();
    this.services.pipeline.flush();
    this.#recovery.step();
  }

  /** Records are made by app code: one that cannot be handled ends its session and nothing else. */
  #spoiled(record: EngineRecord, error: unknown): void {
    const name = "session" in record ? record.session : "";
    const session = this.sessions.get(name) ?? null;
    this.services.log({
      level: "error",
      site: this.site.id,
      session: session?.id,
      message: `A ${record.kind} record of the app could not be handled: ${String(error)}`,
    });
    if (session) this.services.observer.onSessionLost(session, "The app answered with what cannot be sent.");
  }

  #takeOne(record: EngineRecord): void {
    const session = "session" in record ? this.sessions.get(record.session) : undefined;
    switch (record.kind) {
      case "commit":
        this.#counting.committed();
        if (session) this.commits.commit(session, record.ack, record.ops, record.effects, record.writes);
        this.#stateChanged(session, record.writes);
        break;
      case "refused":
        if (session && record.ack === 0) this.#openings.reject(session, record.message);
        this.#counting.refused(record.code);
        if (session) this.commits.refuse(session, record);
        this.#stateChanged(session, record.writes);
        break;
      case "opened":
        this.#opened(record);
        break;
      case "model":
        if (session) this.commits.welcome(session, record.model);
        break;
      case "shared":
        this.#shared.commit(record.key, record.writes);
        if (this.site.isDraft)
          for (const each of this.sessions.values()) this.#stateChanged(each, record.writes);
        break;
      case "load":
        void this.#giveShared(record.key);
        break;
      case "rested":
        if (session) this.hibernation.rested(session, record.shown);
        break;
      case "unloaded":
        this.life.done(record.session);
        break;
      case "stopped":
        this.life.done();
        break;
      case "release":
        this.#shared.release(record.key);
        break;
      case "inspected":
        this.services.observer.onInspected(session, record.fields);
        break;
      case "told":
        this.services.observer.onTold(session, record);
        break;
      case "trace":
        this.services.observer.onTrace(session, record.trace);
        break;
      case "answered":
        this.commits.answered(session, record.effect, record.message);
        break;
      case "awaits":
        if (session) session.awaitsPerson = record.person;
        break;
      case "admitted":
        this.#admissions.answer(record);
        break;
      case "call":
        this.#passCall(record);
        break;
      case "log":
        this.services.observer.onLog(this, record.entry, this.sessions.get(record.entry.session) ?? null);
        break;
    }
  }

  async #giveShared(key: string): Promise<void> {
    const generation = this.#generation;
    const fields = await this.#shared.find(key);
    if (generation === this.#generation && !this.isClosed) this.send({ kind: "shared", key, fields });
  }

  /** Those who work on a draft see its state. */
  #stateChanged(session: LiveSession | undefined, writes: FieldWrite[]): void {
    if (session && this.site.isDraft && writes.length > 0) this.services.observer.onStateChanged(session);
  }

  #answered(session: LiveSession, event: RunningEvent): void {
    this.#counting.answered(event.dispatchedAt);
    this.#recovery.answered(session, event);
    const upload = event.what.kind === "event" ? event.what.files?.[0]?.upload : undefined;
    if (upload !== undefined) this.services.uploads.answered(upload, event.seq);
    if (this.services.observer.isWatching(this.site))
      this.services.observer.onEvent(session, event, performance.now() - event.dispatchedAt);
    this.commits.settleRefusals(session);
    resumeReading(session);
  }

  #opened(record: EngineRecord & { kind: "opened" }): void {
    const opening = this.#openings.take(record.session);
    if (!opening) return;
    const { session } = opening;
    // What opening changed is part of the model, so it is stored without a patch of its own.
    if (record.writes.length > 0) {
      if (session.provisionalFields) session.keepFields(record.writes);
      else this.commits.commit(session, 0, "", false, record.writes);
    }
    const { title, model, redirect = null } = record;
    opening.resolve({ title, model, redirect, patchSeq: session.patchSeq });
    // It hibernated, and its page did not come out as its browser shows it.
    if (session.rest === "wakes" && model !== "") session.needsModel = true;
    if (!session.needsModel) return;
    // What came out as it was shown has no model with it: a browser that needs one (it came back meanwhile) gets it by asking.
    if (model === "") this.requestModel(session);
    else this.commits.welcome(session, model);
  }

  #passCall(record: EngineRecord & { kind: "call" }): void {
    const generation = this.#generation;
    passHostCall(this, record, {
      scope: this.#brokerScope(),
      counted: this.#counting.call(record.name),
      isCurrent: () => generation === this.#generation && !this.isClosed,
    });
  }

  #brokerScope(): string {
    return `${this.site.id}:${this.hash}:${this.#generation}`;
  }

  #onExit(exit: ExitReason): void {
    this.#instance = null;
    this.#queue.cut();
    this.life.giveUp();
    this.services.broker.endScope(this.#brokerScope());
    if (this.isClosed) return;
    this.#counting.lost(exit.kind);
    this.isPaused = true;
    for (const session of this.sessions.values()) session.isModelRequested = false;
    this.#recovery.begin(exit, this.#openings.cut(exit));
  }

  /** The session leaves this program; its stored state stays. */
  forget(session: LiveSession): void {
    if (!this.sessions.delete(session.name)) return;
    this.hibernation.forget(session);
    this.#openings.reject(session, "The page was closed while it opened.");
    if (this.#instance) this.send({ kind: "close", session: session.name });
    if (this.sessions.size === 0) this.emptySince = this.services.now();
  }

  /** Resolves when no event is running, or after `milliseconds`. New events wait until `resume`. */
  async quiesce(milliseconds: number): Promise<void> {
    this.isPaused = true;
    this.isHeld = true;
    await untilIdle(() => this.sessions.values(), milliseconds);
    await this.services.pipeline.drain();
  }

  /** Runs what waited while the program was paused, in each session's order. */
  resume(): void {
    this.isPaused = false;
    this.isHeld = false;
    this.hibernation.resume();
    for (const session of this.sessions.values()) {
      if (session.connection && session.needsModel) this.requestModel(session);
      for (const event of session.running.values()) if (event.starts === 0) this.run(session, event);
    }
  }

  async close(): Promise<void> {
    if (this.#instance && !this.isClosed && this.life.hasTasks) {
      await this.life.stopTasks();
      await this.services.pipeline.drain();
    }
    this.isClosed = true;
    this.isPaused = true;
    this.#openings.rejectAll(new ProgramError("not-running", "The app was closed."));
    const instance = this.#instance;
    this.#instance = null;
    this.#queue.cut();
    this.services.broker.endScope(this.#brokerScope());
    instance?.dispose();
  }
}
