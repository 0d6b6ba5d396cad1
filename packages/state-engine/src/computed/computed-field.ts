import { FieldWrapper } from "../state/wrappers.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import { ComputedValue } from "./computed-value.ts";

export interface ComputedOptions<Value> {
  /** What it is until the first evaluation has ended. */
  initial: Value;
  /** Milliseconds after which it is evaluated again while something shows it. */
  every?: number;
}

/** A timer more often than this serves nobody. Milliseconds. */
export const SHORTEST_PERIOD = 50;

/** A field whose value an async function gives. */
export class ComputedField extends FieldWrapper {
  readonly compute: () => unknown;
  readonly options: ComputedOptions<unknown>;

  constructor(compute: () => unknown, options: ComputedOptions<unknown>) {
    super();
    if (typeof compute !== "function")
      throw new TypeError("computed: the first argument is a function that gives the value.");
    if (options.every !== undefined) checkPeriod("computed: every", options.every);
    this.compute = compute;
    this.options = options;
  }

  define(instance: InstanceNode, field: string): void {
    instance.defineComputed(field, new ComputedValue(instance, field, this));
  }
}

/** Throws a TypeError for what is no period. */
export function checkPeriod(what: string, milliseconds: number): void {
  if (!(Number.isFinite(milliseconds) && milliseconds >= SHORTEST_PERIOD))
    throw new TypeError(
      `${what} is a number of milliseconds from ${SHORTEST_PERIOD}, not ${String(milliseconds)}.`,
    );
}
