/** Watches one session's commits for those who work on the app. There is none where nobody looks on. SPEC.md, rules TR1-TR3. */

import type { FieldWrite } from "../frames/frames.ts";
import type { BindingIndex, BindingInfo } from "../program/program.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import type { Trace, TracedBinding, TracedChange } from "./trace.ts";

/** Milliseconds, finer than Date.now. */
export type Clock = () => number;

const MOST_CHANGES = 50;
const MOST_BINDINGS = 100;
const MOST_WRITES = 50;
const LONGEST_PATH = 200;

/** Why a binding was looked at where no change of state says it. */
export const BECAUSE = {
  everything: "everything is looked at: the page, or what no field tells, has changed",
  unknown: "what it reads cannot be told from its text, so it is looked at after every change",
  row: "its row shows another item",
  place: "its row stands elsewhere",
  scrolled: "other rows of it are looked at",
} as const;

export class Tracer {
  private readonly clock: Clock;
  private readonly bindingOf: (binding: BindingIndex) => BindingInfo;
  private began = 0;
  private held = 0;
  private committing = 0;
  private evaluated: TracedBinding[] = [];
  private evaluations = 0;
  private readonly reasons = new Map<BindingIndex, string>();

  constructor(clock: Clock, bindingOf: (binding: BindingIndex) => BindingInfo) {
    this.clock = clock;
    this.bindingOf = bindingOf;
  }

  /** A handler begins. */
  begin(): void {
    this.began = this.clock();
    this.held = 0;
  }

  /** The handler waits, or has ended: the first time counts. */
  gaveWay(): void {
    if (this.held === 0) this.held = rounded(this.clock() - this.began);
  }

  /** A commit begins. */
  commit(): void {
    this.committing = this.clock();
    this.evaluated = [];
    this.evaluations = 0;
    this.reasons.clear();
  }

  /** This binding is to be looked at, because of that change, or for that reason. */
  because(binding: BindingIndex, reason: DirtyPath | string): void {
    if (this.reasons.has(binding)) return;
    this.reasons.set(binding, typeof reason === "string" ? reason : pathOf(reason));
  }

  /** Looks at a binding; what it pushes onto `operations` is what it sent. */
  evaluate<Result>(
    binding: BindingIndex,
    scope: number,
    operations: readonly string[],
    look: () => Result,
  ): Result {
    const before = operations.length;
    const start = this.clock();
    const result = look();
    const took = rounded(this.clock() - start);
    this.evaluations += 1;
    if (this.evaluated.length >= MOST_BINDINGS) return result;
    const { node, prop } = this.bindingOf(binding);
    const sent = lengthOf(operations, before);
    const because = this.reasons.get(binding) ?? BECAUSE.everything;
    this.evaluated.push({ node, prop, scope, because, took, sent });
    return result;
  }

  /** The time now, for `finish`. */
  now(): number {
    return this.clock();
  }

  /** The commit that began is made. @param shown when its bindings were through */
  finish(of: {
    event: number;
    handler: string | undefined;
    paths: readonly DirtyPath[];
    writes: readonly FieldWrite[];
    operations: readonly string[];
    shown: number;
  }): Trace {
    const { committing, began, evaluated, evaluations } = this;
    return {
      event: of.event,
      handler: of.handler ?? "",
      elapsed: of.handler === undefined ? 0 : rounded(committing - began),
      held: of.handler === undefined ? 0 : this.held,
      changed: changesOf(of.paths),
      evaluated,
      evaluations,
      bindings: rounded(of.shown - committing),
      stored: of.writes.slice(0, MOST_WRITES).map(({ field, text, append }) => ({
        field,
        length: text?.length ?? 0,
        ...(append ? { appended: true as const } : {}),
      })),
      storing: rounded(this.clock() - of.shown),
      sent: lengthOf(of.operations, 0),
    };
  }
}

function changesOf(paths: readonly DirtyPath[]): TracedChange[] {
  const changes = new Map<string, TracedChange>();
  for (const path of paths) {
    if (path.kind === "stored") continue;
    const text = pathOf(path);
    if (changes.size >= MOST_CHANGES) break;
    changes.set(text, path.kind === "deep" ? { path: text, below: true } : { path: text });
  }
  return [...changes.values()];
}

/** `Todo.items[].done`: a class, and the way down. */
function pathOf({ instance, keys }: DirtyPath): string {
  let text = instance.shape.stateClass.name;
  for (const key of keys)
    text += key === "*" ? "[]" : /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  return text.length > LONGEST_PATH ? `${text.slice(0, LONGEST_PATH)}…` : text;
}

function lengthOf(operations: readonly string[], from: number): number {
  let length = 0;
  for (let index = from; index < operations.length; index++) length += operations[index]!.length;
  return length;
}

/** To the microsecond. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
