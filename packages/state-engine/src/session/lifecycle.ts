/**
 * What a session tells its app of its life: `onConnect`, `onDisconnect`, `onUnload`, `onError`, of the states that its page uses and of the
 * page and its layouts. SPEC.md, LC rules.
 */

import { stackOf } from "../engine/services.ts";
import type { PageContext, PageProgram } from "../page/page-program.ts";
import type { EventIndex, HookName, PageHooks } from "../program/program.ts";
import type { Shape } from "../state/shape.ts";
import type { Display } from "./display.ts";
import type { TaskQueue } from "./queue.ts";
import type { Failure, SessionLog } from "./session-log.ts";
import type { States } from "./states.ts";

/** Whose life it is. */
export interface Living {
  readonly states: States;
  readonly display: Display;
  readonly queue: TaskQueue;
  readonly log: SessionLog;
  readonly cancelled: boolean;
  shapeAt(index: number): Shape;
  begin(handler: string): void;
  ended(seq: number, failure: { error: unknown } | null): void;
}

/** A page, or a layout around it: the states that it uses and what its options say. */
interface Part {
  id: string;
  states: readonly number[];
  hooks: PageHooks;
}

/** Errors that one page view tells its hooks; what goes wrong a thousand times is told in the log. */
const MOST_ERRORS = 100;

export class Lifecycle {
  private readonly of: Living;
  /** Failures that `onError` was told on this page, by their text; null = none. */
  private told: Set<string> | null = null;
  private isTelling = false;

  constructor(of: Living) {
    this.of = of;
  }

  /** The browser's socket came or went. */
  connection(connected: boolean): void {
    this.run(connected ? "onConnect" : "onDisconnect", partsOf(this.of.display.program), []);
  }

  /** The page is left, for `next` or because the tab is gone. Layouts that stand around both stay. */
  leave(next: PageProgram | null): void {
    this.told = null;
    const kept = new Set(next?.info.layouts?.map(({ pageId }) => pageId));
    const parts = partsOf(this.of.display.program);
    const keptStates = new Set(parts.flatMap(({ id, states }) => (kept.has(id) ? states : [])));
    const left = parts.filter(({ id }) => !kept.has(id)).reverse();
    this.run(
      "onUnload",
      left.map((part) => ({ ...part, states: part.states.filter((state) => !keptStates.has(state)) })),
      [],
    );
  }

  /** Something failed: `onError` is told, once for each thing that goes wrong on a page. */
  failed(error: unknown, { kind, where }: Failure): void {
    if (this.isTelling || this.of.cancelled) return;
    const parts = partsOf(this.of.display.program);
    if (!this.has("onError", parts)) return;
    const { text } = stackOf(error);
    const name = `${kind} ${where} ${text}`;
    this.told ??= new Set();
    if ((kind === "binding" && this.told.has(name)) || this.told.size >= MOST_ERRORS) return;
    this.told.add(kind === "binding" ? name : `${this.told.size} ${name}`);
    this.run("onError", parts, [error instanceof Error ? error : new Error(text), { kind, where }]);
  }

  private has(name: HookName, parts: readonly Part[]): boolean {
    return parts.some(
      ({ hooks, states }) =>
        (hooks[name]?.length ?? 0) > 0 || states.some((state) => name in this.of.shapeAt(state).prototype),
    );
  }

  private run(name: HookName, parts: readonly Part[], args: readonly unknown[]): void {
    if (!this.has(name, parts)) return;
    this.of.queue.add({
      begin: () => {
        this.of.begin(name);
        return parts.flatMap((part) => this.runPart(name, part, args));
      },
      end: (failure) => {
        this.isTelling = name === "onError";
        this.of.ended(0, failure);
        this.isTelling = false;
      },
    });
  }

  private runPart(name: HookName, { states, hooks }: Part, args: readonly unknown[]): unknown[] {
    const { display } = this.of;
    const methods = states.flatMap((index) => {
      const shape = this.of.shapeAt(index);
      if (shape.kind !== "session" || !(name in shape.prototype)) return [];
      const { proxy } = this.of.states.instance(shape);
      return [() => (proxy as Record<string, (...args: readonly unknown[]) => unknown>)[name]!(...args)];
    });
    const { program } = display;
    const events = (hooks[name] ?? []).map(
      (event: EventIndex) => () =>
        program.functions.events[event]?.(display.eventContext(null) as PageContext, args[0]),
    );
    return [...methods, ...events].map((run) => {
      try {
        return run();
      } catch (error) {
        this.isTelling = name === "onError";
        this.of.log.handlerFailed(error);
        this.isTelling = false;
        return undefined;
      }
    });
  }
}

/** Layouts from the outermost in, and the page; each state belongs to the outermost that uses it. */
function partsOf({ info }: PageProgram): Part[] {
  const seen = new Set<number>();
  const fresh = (states: readonly number[]) =>
    states.filter((state) => !seen.has(state) && Boolean(seen.add(state)));
  const layouts = (info.layouts ?? []).map(({ pageId, states, hooks }) => ({
    id: pageId,
    states: fresh(states),
    hooks: hooks ?? {},
  }));
  const own = fresh(info.uses.flatMap(({ state, own }) => (own ? [] : [state])));
  return [...layouts, { id: info.pageId, states: own, hooks: info.hooks ?? {} }];
}
