/** One browser tab's page and events. SPEC.md, rules S1-S14. */

import { HANDLER_FAILED, messageFor, type Services, type Speaker } from "../engine/services.ts";
import type { Command, FieldWrite, PageRequest } from "../frames/frames.ts";
import type { ViewListener } from "../page/mounting.ts";
import type { PageContext, PageProgram } from "../page/page-program.ts";
import type { Row, Scope } from "../page/scope.ts";
import { View } from "../page/view.ts";
import { valueText } from "../page/wire.ts";
import type { BindingIndex } from "../program/program.ts";
import type { ErrorCode } from "../protocol/messages.ts";
import { inspectInstances } from "../state/preview.ts";
import type { StoreFailure } from "../store/field-store.ts";
import type { Change, Node } from "../tracking/node.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { Effects } from "./effects.ts";
import { problemWith, type Refusal } from "./event-check.ts";
import { addressOf } from "./members.ts";
import { type Task, TaskQueue } from "./queue.ts";
import { eventContextOf } from "./row-item.ts";
import { SessionLog } from "./session-log.ts";
import type { Running } from "./settle.ts";
import { States, type StatesPort } from "./states.ts";

/** How long a page's onLoad may take before the page is shown with what there is. Milliseconds. */
const ON_LOAD_PATIENCE = 1_000;

type Open = Extract<Command, { kind: "open" }>;
type Event = Extract<Command, { kind: "event" }>;

/** What a commit has to send and store. */
interface Changes {
  /** The page was just opened: its model goes out whole. */
  opened: { title: string; model: string } | null;
  ops: readonly string[];
  effects: boolean;
  writes: FieldWrite[];
  failures: readonly StoreFailure[];
}

export class Session implements StatesPort, ViewListener, Running, Speaker {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  request: PageRequest;
  provisional: boolean;
  cancelled = false;
  handler: string | undefined;
  event: number | undefined;
  private readonly log: SessionLog;
  private readonly states: States;
  private readonly queue: TaskQueue;
  private view: View;
  private eventPage: PageContext | null = null;
  /** What the next commit shows whole: the page just opened, or navigated to. */
  private showing: "open" | "page" | null = null;
  private commitScheduled = false;
  /** What no field tells has changed: all bindings are looked at in the next commit. */
  private isStale = false;
  /** No method was called in this event yet: the first gives the handler its name in the log. */
  private naming = false;
  /** Bindings whose failure was logged since the last commit: a list's rows fail alike. */
  private readonly reported = new Set<BindingIndex>();

  constructor(
    services: Services,
    { session, request, provisional, patchSeq, fields }: Open,
    page: PageProgram,
  ) {
    this.services = services;
    this.session = session;
    this.request = request;
    this.provisional = provisional;
    this.log = new SessionLog(services, this);
    this.effects = new Effects(patchSeq, () =>
      this.log.warn("Too many effects in one commit; the rest are dropped."),
    );
    this.queue = new TaskQueue(this);
    this.states = new States(this);
    if (fields) this.states.load(fields);
    this.view = new View(page, {}, this);
  }

  /** Does its page show this state? */
  shows(state: number): boolean {
    return this.showing === null && this.view.program.reads(state);
  }

  open(runOnLoad: boolean): void {
    this.addLoading("open", runOnLoad, 0, null);
  }

  navigate(page: PageProgram, request: PageRequest, seq: number): void {
    this.addLoading("page", true, seq, () => {
      this.request = request;
      this.view = new View(page, {}, this);
      this.eventPage = null;
      this.states.readQuery();
    });
  }

  private addLoading(
    kind: "open" | "page",
    runOnLoad: boolean,
    seq: number,
    first: (() => void) | null,
  ): void {
    const task: Task = {
      seq,
      begin: () => {
        first?.();
        this.showing = kind;
        if (!runOnLoad) return undefined;
        this.handler = "onLoad";
        this.naming = true;
        const results = this.states.runOnLoad(this.view.program, (error) => this.loadFailed(error));
        const { program } = this.view;
        for (const event of program.info.onLoad) results.push(this.runPageLoad(program, event));
        if (results.some((result) => typeof result === "object" && result !== null))
          this.services.later(ON_LOAD_PATIENCE, () => {
            if (this.queue.task === task && this.showing !== null && !this.cancelled) this.commit(0, false);
          });
        return results;
      },
      end: (failure) => {
        if (failure && seq === 0 && !this.cancelled) this.loadFailed(failure.error);
        this.ended(seq, seq === 0 ? null : failure);
      },
    };
    this.queue.add(task);
  }

  private runPageLoad(program: PageProgram, event: number): unknown {
    try {
      return program.functions.events[event]!(this.eventContext(null), undefined);
    } catch (error) {
      this.loadFailed(error);
      return undefined;
    }
  }

  /** No event is there to refuse: the person is told by a toast, on the page as far as it got. */
  private loadFailed(error: unknown): void {
    this.log.handlerFailed(error);
    this.effects.add("toast", "error", messageFor(error));
  }

  receiveEvent({ seq, scope: scopeId, event, payload }: Event): void {
    let refusal: Refusal | null = null;
    this.queue.add({
      seq,
      begin: () => {
        const { view } = this;
        const scope = view.scope(scopeId);
        const problem = problemWith(view, scope, event, payload);
        if (problem) {
          refusal = problem;
          return undefined;
        }
        const info = view.program.event(event)!;
        this.handler = `${info.node}.${info.prop}`;
        this.naming = true;
        this.event = seq;
        const result = view.program.functions.events[event]!(this.eventContext(scope!), payload);
        if (info.kind === "handler") return result;
        if (info.binding !== undefined) view.assume(scope!, info.binding, payload);
        return undefined;
      },
      end: (failure) => {
        if (refusal) this.refuse(seq, refusal.code, refusal.message, refusal.again);
        else this.ended(seq, failure);
      },
    });
  }

  /** The browser told its language and time zone: what shows them follows. */
  receiveClient(locale: string, timeZone: string): void {
    this.queue.add({
      seq: 0,
      begin: () => {
        this.request = { ...this.request, locale, timeZone };
        if (!this.states.isSessionRead) return;
        for (const instance of this.states.owner.instances) instance.invalidateAll();
        this.isStale = true;
      },
      end: (failure) => this.ended(0, failure),
    });
  }

  /** Values of localStorage fields came from the browser. */
  receiveStorage(values: Record<string, string | null>, seq: number): void {
    this.queue.add({
      seq,
      begin: () => this.states.readStorage(values),
      end: (failure) => this.ended(seq, failure),
    });
  }

  /** Its running event has used up its time: it is answered as it stands, and the next one runs. */
  cancel(seq: number, message: string): void {
    if (this.queue.task?.seq !== seq) return;
    this.log.error(message);
    if (seq > 0) this.refuse(seq, "killed", message, []);
    else this.commit(0, false);
    this.handler = undefined;
    this.event = undefined;
    this.states.members.abort();
    this.services.failCalls(this.session, message);
    this.queue.abandon();
  }

  /** The whole page again. */
  sendModel(): void {
    if (this.showing !== "open")
      this.services.emit({ kind: "model", session: this.session, model: this.modelText() });
  }

  /** What its states hold now, in short. */
  inspect(): Record<string, string> {
    return inspectInstances(this.states.owner.instances);
  }

  /** From now on its fields are stored and outside effects allowed. */
  confirm(): void {
    if (!this.provisional) return;
    this.provisional = false;
    const failures: StoreFailure[] = [];
    const writes = this.states.store.writeAll(failures);
    this.log.storeFailed(failures);
    if (writes.length > 0)
      this.services.emit({ kind: "commit", session: this.session, ack: 0, ops: "", effects: false, writes });
  }

  close(): void {
    this.cancelled = true;
    this.queue.clear();
    this.states.members.abort();
  }

  /** A shared state changed: the page follows. */
  followShared(paths: readonly DirtyPath[]): void {
    const ops = this.view.update(paths);
    if (ops.length > 0)
      this.services.emit({
        kind: "commit",
        session: this.session,
        ack: 0,
        ops: `[${ops.join(",")}]`,
        effects: false,
        writes: [],
      });
  }

  enter(): void {
    this.services.enter(this);
  }

  calling(className: string, method: string): void {
    if (!this.naming) return;
    this.naming = false;
    this.handler = `${className}.${method}`;
  }

  interim(): void {
    if (!this.cancelled) this.commit(0, false);
  }

  flush(): Promise<void> {
    this.interim();
    return Promise.resolve();
  }

  changed(): void {
    if (this.queue.busy || this.commitScheduled) return;
    this.commitScheduled = true;
    Promise.resolve().then(() => {
      this.commitScheduled = false;
      if (!this.queue.busy && !this.cancelled) this.commit(0, true);
    });
  }

  record(node: Node, change: Change | null): void {
    this.states.store.record(node, change);
  }

  failed(binding: BindingIndex, error: unknown): void {
    if (this.reported.has(binding)) return;
    this.reported.add(binding);
    this.log.bindingFailed(this.view.program.binding(binding), error);
  }

  doubled(binding: BindingIndex, key: string): void {
    if (this.reported.has(binding)) return;
    this.reported.add(binding);
    const { node, prop } = this.view.program.binding(binding);
    this.log.warn(`${node}.${prop}: two rows have the key ${JSON.stringify(key)}; give each row its own.`);
  }

  /** A task ended: what it changed is committed and acknowledged. */
  private ended(seq: number, failure: { error: unknown } | null): void {
    if (this.cancelled) return;
    if (failure) this.log.handlerFailed(failure.error);
    if (failure && seq > 0) this.refuse(seq, "handler-error", messageFor(failure.error), []);
    else this.commit(seq, true);
    this.handler = undefined;
    this.event = undefined;
  }

  private refuse(ack: number, code: ErrorCode, message: string, again: readonly string[]): void {
    if (this.cancelled) return;
    const { ops, effects, writes } = this.changes(true);
    const all = [...again, ...ops];
    this.services.emit({
      kind: "refused",
      session: this.session,
      ack,
      code,
      message,
      ops: opsText(all),
      effects,
      writes,
    });
  }

  /** Sends and stores what has changed; `ack` = the event this completes, `final` = no handler is at work. */
  private commit(ack: number, final: boolean): void {
    const { session } = this;
    const { opened, ops, effects, writes, failures } = this.changes(final);
    if (opened) {
      this.services.emit({ kind: "opened", session, title: opened.title, model: opened.model, writes });
      if (ops.length > 0)
        this.services.emit({ kind: "commit", session, ack: 0, ops: opsText(ops), effects, writes: [] });
    } else if (ack > 0 && failures.length > 0)
      this.services.emit({
        kind: "refused",
        session,
        ack,
        code: "handler-error",
        message: HANDLER_FAILED,
        ops: opsText(ops),
        effects,
        writes,
      });
    else if (ack > 0 || ops.length > 0 || writes.length > 0)
      this.services.emit({ kind: "commit", session, ack, ops: opsText(ops), effects, writes });
  }

  private changes(final: boolean): Changes {
    const { showing } = this;
    if (showing !== null) Object.assign(this.view.context, this.states.bindingContext(this.view.program));
    const paths = this.states.owner.collect(final);
    for (const { instance, keys } of paths) instance.invalidate(keys[0]!);
    let opened: Changes["opened"] = null;
    let ops: readonly string[] = NO_OPS;
    if (showing === null)
      ops = paths.length > 0 || this.isStale ? this.view.update(paths, this.isStale) : NO_OPS;
    else {
      this.showing = null;
      const model = this.modelText();
      if (showing === "open") opened = { title: this.title(), model };
      else ops = [`["/",${JSON.stringify(addressOf(this.request))},${model}]`];
    }
    this.isStale = false;
    this.states.sendWrapped(paths);
    this.reported.clear();
    const effects = this.effects.take();
    if (effects.length > 0) ops = ops.length > 0 ? [...ops, ...effects] : effects;
    const failures: StoreFailure[] = [];
    const writes = this.provisional || paths.length === 0 ? [] : this.states.store.writes(paths, failures);
    this.log.storeFailed(failures);
    return { opened, ops, effects: effects.length > 0, writes, failures };
  }

  private modelText(): string {
    const { pageId, templateHash } = this.view.program.info;
    return `{"pageId":${JSON.stringify(pageId)},"templateHash":${JSON.stringify(templateHash ?? "")},"root":${this.view.mount()}}`;
  }

  private title(): string {
    const { title } = this.view.program.info;
    if (typeof title === "string") return title;
    const value = this.view.now(this.view.scope(0)!, title.binding);
    return typeof value === "string" ? value : value === null || value === undefined ? "" : valueText(value);
  }

  private eventContext(scope: Scope | null): PageContext {
    const { program } = this.view;
    this.eventPage ??= this.states.eventContext(program);
    if (!scope?.above) return this.eventPage;
    const isShared = (state: number) => this.services.shapeAt(state).kind === "shared";
    const indexOf = (row: Row) => this.view.indexOf(row);
    return eventContextOf({ program, states: this.states, isShared, indexOf }, scope, this.eventPage);
  }
}

const NO_OPS: readonly string[] = [];

function opsText(ops: readonly string[]): string {
  return ops.length === 0 ? "" : `[${ops.join(",")}]`;
}
