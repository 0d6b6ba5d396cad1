/** An async computed value of one state: evaluated when something shows it and what it read has changed. SPEC.md, rules CV. */

import { stackOf } from "../engine/services.ts";
import { constant } from "../isolate/constant.ts";
import { copyOf } from "../tracking/copy.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { ComputedField } from "./computed-field.ts";

export interface ComputedStatus {
  /** An evaluation is under way. */
  readonly pending: boolean;
  /** What the newest evaluation failed with; null = it did not. */
  readonly error: string | null;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export class ComputedValue {
  /** As it was last computed; frozen, since it is nobody's to change. */
  value: unknown;
  private readonly instance: InstanceNode;
  private readonly field: string;
  private readonly of: ComputedField;
  private isStale = true;
  private isPending = false;
  /** Number of the newest evaluation: what older ones give is dropped. */
  private newest = 0;
  private error: string | null = null;
  private waiting: Waiting[] | null = null;
  /** Somebody asked for its status: changes of that are changes too. */
  private isWatched = false;
  private isArmed = false;

  constructor(instance: InstanceNode, field: string, of: ComputedField) {
    this.instance = instance;
    this.field = field;
    this.of = of;
    this.value = constant(copyOf(of.options.initial));
  }

  /** For bindings: begins an evaluation if there is something new to compute. */
  read(): unknown {
    if (this.isStale) this.begin();
    return this.value;
  }

  /** What it read has changed. */
  invalidate(): void {
    this.isStale = true;
  }

  get status(): ComputedStatus {
    this.isWatched = true;
    return { pending: this.isPending, error: this.error };
  }

  /** The value as of now: of the evaluation under way, or of one that begins. */
  fresh(): Promise<unknown> {
    // What the handler changed so far is not committed: it may be what this reads.
    if (this.isStale || !this.instance.owner.clean) this.begin();
    if (!this.isPending)
      return this.error === null ? Promise.resolve(this.value) : Promise.reject(new Error(this.error));
    return new Promise((resolve, reject) => {
      this.waiting ??= [];
      this.waiting.push({ resolve, reject });
    });
  }

  /** After what runs now: bindings are evaluated in the middle of a commit. */
  private begin(): void {
    const { context, shape } = this.instance;
    this.isStale = false;
    this.isPending = true;
    this.newest += 1;
    const number = this.newest;
    if (this.isWatched) this.changed();
    Promise.resolve()
      .then(() => {
        if (context.isClosed) return undefined;
        context.touched();
        if (shape.computed.get(this.field)?.includes(this.field))
          throw new Error(`A computed value needs itself: ${this.name}.`);
        return this.of.compute();
      })
      .then((value) => constant(copyOf(value)))
      .then(
        (value) => this.ended(number, value, null),
        (error: unknown) => this.ended(number, this.value, { error }),
      );
  }

  private ended(number: number, value: unknown, failure: { error: unknown } | null): void {
    const { context } = this.instance;
    if (number !== this.newest || context.isClosed) return;
    this.isPending = false;
    const error = failure && stackOf(failure.error).text;
    if (failure && error !== this.error) context.computedFailed(this.name, failure.error);
    const isChanged = !Object.is(value, this.value) || (this.isWatched && error !== this.error);
    this.error = error;
    this.value = value;
    if (isChanged || this.isWatched) this.changed();
    const { waiting } = this;
    this.waiting = null;
    for (const { resolve, reject } of waiting ?? []) {
      if (failure) reject(failure.error);
      else resolve(value);
    }
    this.arm();
  }

  private arm(): void {
    const { every } = this.of.options;
    if (every === undefined || this.isArmed) return;
    this.isArmed = true;
    this.instance.context.later(every, () => {
      this.isArmed = false;
      this.isStale = true;
      this.changed();
    });
  }

  private changed(): void {
    this.instance.owner.fieldChanged(this.instance, this.field, null);
  }

  private get name(): string {
    return `${this.instance.shape.stateClass.name}.${this.field}`;
  }
}
