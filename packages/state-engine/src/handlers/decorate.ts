/** What the decorators of handlers have in common. They are standard (TC39) decorators of methods. */

import { INSTANCE, type InstanceNode } from "../tracking/instance.ts";
import { NODE } from "../tracking/node.ts";
import type { Reference } from "./run.ts";

/** As much of a decorator's second argument as matters here. */
export interface DecoratorContext {
  kind: string;
  name: string | symbol;
  static: boolean;
  addInitializer(initializer: (this: unknown) => void): void;
}

export type Decorator = (method: Reference, context: DecoratorContext) => Reference;

/** One call of a decorated handler. */
export interface Call {
  instance: InstanceNode;
  name: string;
  /** The handler's `this` where it was called. */
  self: object;
  method: Reference;
  args: unknown[];
}

/**
 * A decorator by the name under which app code knows it; `run` is called instead of the method. Throws where it stands before
 * something else than a method.
 */
export function decorator(label: string, run: (call: Call) => unknown): Decorator {
  return (method, context) => {
    if (context?.kind !== "method" || context.static)
      throw new TypeError(
        `${label} stands before a handler: ${label} async ${String(context?.name ?? "name")}() { … }. It cannot stand before ${context?.static ? "a static member" : `a ${context?.kind ?? "class"}`}.`,
      );
    const name = String(context.name);
    const decorated = function decorated(this: object, ...args: unknown[]): unknown {
      return run({ instance: instanceOf(this, name), name, self: this, method, args });
    };
    Object.defineProperty(decorated, "name", { value: name, configurable: true });
    return decorated;
  };
}

/** A time in milliseconds, as a decorator takes it. */
export function milliseconds(label: string, time: unknown): number {
  if (typeof time !== "number" || !(time >= 0) || time > LONGEST)
    throw new TypeError(`${label} takes milliseconds from 0 to ${LONGEST}: ${label}(300)`);
  return time;
}

/** An hour: what is to happen later than that belongs into a job. */
const LONGEST = 3_600_000;

interface RawOrTracked {
  [NODE]?: InstanceNode;
  [INSTANCE]?: InstanceNode;
}

function instanceOf(self: unknown, name: string): InstanceNode {
  const isObject = typeof self === "object" && self !== null;
  const tracked = isObject ? (self as RawOrTracked)[NODE] : undefined;
  if (tracked) return tracked;
  if (isObject && (self as RawOrTracked)[INSTANCE])
    throw new TypeError(
      `${name} is a handler: a page calls it from its events, not where it shows something.`,
    );
  throw new TypeError(`${name} was called without its state: write this.${name}() or state.${name}().`);
}
