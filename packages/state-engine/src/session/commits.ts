/** What a session sends and stores of what has changed. SPEC.md, rules S1-S4, B9 and D5. */

import { invalidateComputed } from "../computed/invalidate.ts";
import type { Effects } from "../effects/effects.ts";
import { HANDLER_FAILED, type Services } from "../engine/services.ts";
import type { FieldWrite, PageRequest } from "../frames/frames.ts";
import type { StoreFailure } from "../store/field-store.ts";
import type { Tracer } from "../trace/index.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import type { Display, Shown } from "./display.ts";
import type { Refusal } from "./event-check.ts";
import { addressOf } from "./members.ts";
import type { SessionLog } from "./session-log.ts";
import type { States } from "./states.ts";

/** Whose commits they are. */
export interface Committing {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  readonly states: States;
  readonly display: Display;
  readonly log: SessionLog;
  readonly request: PageRequest;
  readonly tracer: Tracer | null;
  readonly handler: string | undefined;
  /** Nothing is stored yet. */
  readonly provisional: boolean;
}

/** What a commit has to send and store. */
interface Changes {
  shown: Shown | null;
  ops: readonly string[];
  effects: boolean;
  writes: FieldWrite[];
  failures: readonly StoreFailure[];
}

export class Commits {
  private readonly of: Committing;

  constructor(of: Committing) {
    this.of = of;
  }

  /** Sends and stores what has changed; `ack` = the event this completes, `final` = no handler is at work. */
  commit(ack: number, final: boolean): void {
    const { session, services } = this.of;
    const { shown, ops, effects, writes, failures } = this.changes(ack, final);
    if (shown?.kind === "open") {
      const { title, redirect, model } = shown;
      services.emit({
        kind: "opened",
        session,
        title,
        ...(redirect === "" ? {} : { redirect }),
        model,
        writes,
      });
      if (ops.length > 0)
        services.emit({ kind: "commit", session, ack: 0, ops: opsText(ops), effects, writes: [] });
    } else if (ack > 0 && failures.length > 0)
      services.emit({
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
      services.emit({ kind: "commit", session, ack, ops: opsText(ops), effects, writes });
  }

  /** Answers an event that was refused or failed; what changed before stays. */
  refuse(ack: number, { code, message, again }: Refusal, final: boolean): void {
    const { session, services } = this.of;
    const { ops, effects, writes } = this.changes(ack, final);
    const all = opsText([...again, ...ops]);
    services.emit({ kind: "refused", session, ack, code, message, ops: all, effects, writes });
  }

  /** Stores every field: the session was provisional. */
  storeAll(): void {
    const { session, services, states, log } = this.of;
    const failures: StoreFailure[] = [];
    const writes = [...states.store.writeAll(failures), ...states.links.writeAll()];
    log.storeFailed(failures);
    if (writes.length > 0)
      services.emit({ kind: "commit", session, ack: 0, ops: "", effects: false, writes });
  }

  /** A shared state changed: the page follows. */
  follow(paths: readonly DirtyPath[]): void {
    const { session, services, display, tracer } = this.of;
    tracer?.commit();
    const ops = display.view.update(paths);
    if (tracer && ops.length > 0)
      this.tell(tracer, { event: 0, paths, writes: [], operations: ops, shown: tracer.now() });
    if (ops.length > 0)
      services.emit({ kind: "commit", session, ack: 0, ops: opsText(ops), effects: false, writes: [] });
  }

  private changes(ack: number, final: boolean): Changes {
    const { states, display, log, tracer } = this.of;
    tracer?.commit();
    display.prepare();
    let paths = states.owner.collect(final);
    invalidateComputed(states.owner, paths);
    for (const { instance, keys } of paths) instance.workers?.get(keys[0]!)?.changed(keys[1]);
    const update = display.update(paths);
    const { shown } = update;
    let { ops } = update;
    const made = states.madeWhileMounting(final);
    if (made) {
      paths = [...paths, ...made.all];
      invalidateComputed(states.owner, made.all);
      ops = [...ops, ...display.view.update(made.unseen)];
    }
    const dropped = states.dropUnmounted(display.view, shown ? "all" : display.view.takeUnmounted());
    const shownAt = tracer?.now() ?? 0;
    if (shown?.kind === "page") ops = [`["/",${JSON.stringify(addressOf(this.of.request))},${shown.model}]`];
    const failures: StoreFailure[] = [];
    states.sendKept(paths, failures);
    display.forgetFailures();
    states.owner.told();
    const effects = this.of.effects.take();
    if (effects.length > 0) ops = ops.length > 0 ? [...ops, ...effects] : effects;
    const stays = dropped.length === 0 ? paths : paths.filter(({ instance }) => !instance.isGone);
    const writes = this.of.provisional || stays.length === 0 ? [] : states.store.writes(stays, failures);
    if (!this.of.provisional)
      writes.push(...states.takeForgotten(writes), ...dropped, ...states.links.write());
    log.storeFailed(failures);
    if (tracer && (ack > 0 || ops.length > 0 || paths.length > 0))
      this.tell(tracer, { event: ack, paths, writes, operations: ops, shown: shownAt });
    return { shown, ops, effects: effects.length > 0, writes, failures };
  }

  private tell(tracer: Tracer, of: Omit<Parameters<Tracer["finish"]>[0], "handler">): void {
    const { session, services, handler } = this.of;
    services.emit({ kind: "trace", session, trace: tracer.finish({ ...of, handler }) });
  }
}

function opsText(ops: readonly string[]): string {
  return ops.length === 0 ? "" : `[${ops.join(",")}]`;
}
