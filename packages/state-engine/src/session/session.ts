/** One browser tab's page and events. SPEC.md, rules S1-S15. */

import { Effects } from "../effects/effects.ts";
import { messageFor, type Services, type Speaker } from "../engine/services.ts";
import type { Command, PageRequest } from "../frames/frames.ts";
import type { Reference } from "../handlers/run.ts";
import type { Runs } from "../handlers/runs.ts";
import { Visit, Voice } from "../handlers/voice.ts";
import type { PageProgram } from "../page/page-program.ts";
import type { CallId } from "../shared/shared-key.ts";
import { inspectInstances } from "../state/preview.ts";
import type { Shape } from "../state/shape.ts";
import { Tracer } from "../trace/index.ts";
import type { Change, Node } from "../tracking/node.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { type Arriving, followQuery } from "./arrivals.ts";
import { Commits, type Committing } from "./commits.ts";
import { Display } from "./display.ts";
import type { Refusal } from "./event-check.ts";
import { fieldsOf } from "./form-check.ts";
import { Lifecycle, type Living } from "./lifecycle.ts";
import { type Loading, load } from "./loading.ts";
import { TaskQueue } from "./queue.ts";
import type { Resting } from "./rest.ts";
import { SessionEffects } from "./session-effects.ts";
import { SessionHandlers, type SessionHome } from "./session-handlers.ts";
import { SessionLog } from "./session-log.ts";
import type { Running } from "./settle.ts";
import { States, type StatesPort } from "./states.ts";

type Open = Extract<Command, { kind: "open" }>;
type Navigate = Extract<Command, { kind: "navigate" }>;

export class Session
  implements StatesPort, Committing, Loading, Living, Running, SessionHome, Speaker, Arriving, Resting
{
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  readonly log: SessionLog;
  readonly states: States;
  readonly display: Display;
  readonly commits: Commits;
  readonly queue: TaskQueue;
  readonly lifecycle: Lifecycle;
  /** Watches its commits for those who work on the app. */
  readonly tracer: Tracer | null;
  request: PageRequest;
  provisional: boolean;
  cancelled = false;
  isFolded = false;
  /** From the opening of the page that is shown until another one takes its place. */
  visit = new Visit();
  /** Who speaks while the queue's task runs. */
  private voice: Voice | null = null;
  /** Who speaks else: timers of no handler. */
  private outside: Voice | null = null;
  /** Whose changes a commit sends, where that is not the queue's task. */
  private committing: Voice | null = null;
  private beside: SessionHandlers | null = null;
  private commitScheduled = false;
  /** Calls to shared states so far, by event; null = none. */
  private calls: Map<number, number> | null = null;
  /** No method was called in this event yet: the first gives the handler its name in the log. */
  private naming = false;

  constructor(
    services: Services,
    { session, request, provisional, patchSeq, fields, kept, shown }: Open,
    page: PageProgram,
  ) {
    this.services = services;
    this.session = session;
    this.request = request;
    this.provisional = provisional;
    this.log = new SessionLog(services, this);
    this.effects = new Effects(patchSeq, new SessionEffects(this));
    this.queue = new TaskQueue(this, services.clock && (() => this.tracer?.gaveWay()));
    this.states = new States(this);
    if (kept) this.states.beginWith(kept);
    if (fields) this.states.load(fields);
    this.display = new Display(services, this.states, this.log, page);
    this.display.expected = shown ?? null;
    this.tracer = services.clock
      ? new Tracer(services.clock, (binding) => this.display.program.binding(binding))
      : null;
    this.display.trace(this.tracer);
    this.commits = new Commits(this);
    this.lifecycle = new Lifecycle(this);
    this.log.onFailure = (error, failure) => this.lifecycle.failed(error, failure);
  }

  get speaker(): Voice {
    this.outside ??= new Voice(this, undefined, undefined, null);
    return this.voice ?? this.outside;
  }

  get handler(): string | undefined {
    return (this.committing ?? this.voice)?.handler;
  }

  get event(): number | undefined {
    return (this.committing ?? this.voice)?.event;
  }

  get stopped(): boolean {
    return this.cancelled;
  }

  get turn(): number {
    return this.services.turn;
  }

  get signal(): unknown {
    return this.speaker.signal;
  }

  /** What runs beside the queue. */
  get handlers(): Runs {
    return this.handling().runs;
  }

  private handling(): SessionHandlers {
    this.beside ??= new SessionHandlers(this);
    return this.beside;
  }

  /** @param from the older program that stored the session's fields, where it was another */
  open(runOnLoad: boolean, from?: string): void {
    this.queue.add({
      begin: () => {
        if (from !== undefined) this.states.migrate({ program: from });
        return this.states.links.restore();
      },
      end: (failure) => {
        if (failure) this.cannotOpen(failure.error);
      },
    });
    load(this, { kind: "open", runOnLoad, seq: 0 });
  }

  private cannotOpen(error: unknown): void {
    this.log.handlerFailed(error);
    this.close();
    const { session, services } = this;
    const message = "The page could not be opened at the moment.";
    const nothing = { ops: "", effects: false, writes: [] };
    services.emit({ kind: "refused", session, ack: 0, code: "unknown-session", message, ...nothing });
  }

  navigate(page: PageProgram, { request, seq, queryOnly }: Navigate): void {
    if (queryOnly && page === this.display.program) followQuery(this, request, seq);
    else {
      this.lifecycle.leave(page);
      load(this, { kind: "page", runOnLoad: true, seq, target: { page, request } });
    }
  }

  /** Its running event has used up its time: it is answered as it stands, and the next one runs. */
  cancel(seq: number, message: string): void {
    if (this.queue.task?.seq !== seq) return;
    this.log.error(message);
    this.effects.giveUp(message);
    this.effects.form = null;
    if (seq > 0) this.refuse(seq, { code: "killed", message, again: [] });
    else this.commits.commit(0, false);
    const { voice } = this;
    this.voice = null;
    if (voice) {
      this.services.failCalls(voice, message);
      voice.stop();
    }
    this.queue.abandon();
  }

  /** The whole page again. */
  sendModel(): void {
    if (!this.display.isUnopened)
      this.services.emit({ kind: "model", session: this.session, model: this.display.modelText() });
  }

  /** What its states hold now, in short. */
  inspect(): Record<string, string> {
    const members = inspectInstances(this.states.owner.instances);
    for (const shared of this.states.links.shown()) Object.assign(members, shared.inspect());
    return members;
  }

  /** From now on its fields are stored and outside effects allowed. */
  confirm(): void {
    if (!this.provisional) return;
    this.provisional = false;
    this.commits.storeAll();
    if (this.display.redirect === "") return;
    // Nobody followed when the page was opened: it is a browser that had no document of this session.
    this.effects.add("redirect", this.display.redirect);
    this.display.redirect = "";
  }

  /** The tab is gone: what runs for it is cancelled, and the page is left. Says `unloaded` when that is done. */
  unload(): void {
    this.stopAll();
    this.lifecycle.leave(null);
    const { session, services } = this;
    this.queue.add({
      begin: () => undefined,
      end: () => services.emit({ kind: "unloaded", session }),
    });
  }

  close(): void {
    this.cancelled = true;
    this.queue.clear();
    this.effects.giveUp("the page was closed.");
    this.states.links.leavePage(true);
    this.stopAll();
    this.visit.end();
  }

  private stopAll(): void {
    this.voice?.stop();
    this.outside?.stop();
    this.outside = null;
    this.beside?.runs.stopAll();
  }

  /** A shared state changed: the page follows. */
  followShared(paths: readonly DirtyPath[]): void {
    this.commits.follow(paths);
  }

  /** The page shows another key of a shared state from now on. */
  relinked(shape: Shape, paths: readonly DirtyPath[]): void {
    this.display.relinked(shape, paths);
    this.changed();
  }

  /** Names one more call to a shared state of the event at work: the same when the event is run again. */
  nextCall(): CallId | null {
    const { speaking } = this.services;
    const isBeside = speaking instanceof Voice && speaking !== this.speaker;
    const event = isBeside ? 0 : (this.event ?? this.queue.task?.seq ?? 0);
    if (event === 0) return null;
    this.calls ??= new Map();
    const number = this.calls.get(event) ?? 0;
    this.calls.set(event, number + 1);
    return { session: this.request.sessionId, event, number };
  }

  shapeAt(index: number): Shape {
    return this.services.shapeAt(index);
  }

  enter(): void {
    this.services.enter(this.speaker);
  }

  begin(handler: string, event?: number, visit: Visit | null = null): void {
    this.voice = new Voice(this, handler, event, visit);
    this.naming = true;
    this.tracer?.begin();
    this.enter();
  }

  calling(className: string, method: string): void {
    if (!this.naming || !this.voice) return;
    this.naming = false;
    this.voice.handler = `${className}.${method}`;
  }

  interim(): void {
    if (!this.cancelled) this.commits.commit(0, false);
  }

  flush(): Promise<void> {
    this.interim();
    return Promise.resolve();
  }

  /** What the queue's task changes waits for its yield or its end; what others change is sent by itself. */
  changed(): void {
    if (this.commitScheduled) return;
    const { speaking } = this.services;
    const isTask = speaking === null || speaking === this.speaker;
    if (this.queue.busy && isTask) return;
    this.commitScheduled = true;
    Promise.resolve().then(() => {
      this.commitScheduled = false;
      if (this.cancelled || (this.queue.busy && isTask)) return;
      this.commitAs(speaking instanceof Voice ? speaking : null);
    });
  }

  changeQuery(changes: Readonly<Record<string, string | null>>): void {
    const kept = Object.entries({ ...this.request.query, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    this.request = { ...this.request, query: Object.fromEntries(kept) };
  }

  invoke(handler: Reference): unknown {
    return this.handling().callReference(handler, (instance) => instance.proxy);
  }

  pause(): Promise<void> {
    return new Promise((resolve) => this.services.later(0, resolve));
  }

  commitAs(voice: Voice | null): void {
    this.committing = voice;
    this.commits.commit(0, this.isFinal);
    this.committing = null;
  }

  /** No event is there to refuse: the log has it, and a toast tells the person. */
  reportFailure(error: unknown): void {
    this.handling().reportFailure(error, this.speaker);
  }

  failed(error: unknown): string {
    this.log.handlerFailed(error);
    return messageFor(error);
  }

  record(node: Node, change: Change | null): void {
    this.states.store.record(node, change);
  }

  /** A task ended: what it changed is committed and acknowledged. */
  ended(seq: number, failure: { error: unknown } | null): void {
    if (this.cancelled) return;
    this.calls?.delete(seq);
    const { form } = this.effects;
    this.effects.form = null;
    const invalid = form && failure ? fieldsOf(failure.error) : null;
    if (failure && !invalid) this.log.handlerFailed(failure.error);
    if (form && failure && invalid) {
      this.effects.add("invalid", form.scope, form.event, invalid);
      this.refuse(seq, { code: "invalid", message: messageFor(failure.error), again: [] });
    } else if (failure && seq > 0)
      this.refuse(seq, { code: "handler-error", message: messageFor(failure.error), again: [] });
    else this.commits.commit(seq, this.isFinal);
    this.voice = null;
  }

  refuse(seq: number, refusal: Refusal): void {
    if (!this.cancelled) this.commits.refuse(seq, refusal, this.isFinal);
  }

  get isIdle(): boolean {
    const isAtWork = this.queue.busy || this.commitScheduled || this.beside?.runs.isIdle === false;
    return !isAtWork && !this.cancelled && this.tracer === null;
  }

  /** No handler is at work that could still change what it made. */
  private get isFinal(): boolean {
    if (this.queue.busy) return false;
    return this.beside === null || this.beside.runs.isIdle || this.states.owner.isFull;
  }

  /** What the page's onLoad started ends with it. */
  leavePage(): void {
    this.visit.end();
    this.beside?.runs.stopOver();
    this.visit = new Visit();
  }
}
