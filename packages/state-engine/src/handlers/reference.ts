/** Handlers that were returned or yielded without being called: `return this.save`. SPEC.md, rule H1. */

import type { InstanceNode } from "../tracking/instance.ts";
import type { Reference } from "./run.ts";

/**
 * Calls it on the state it belongs to. A method does not know its object, so the states are asked: `last`, where a method was looked
 * up last, before all others. Throws a TypeError for a class.
 */
export function callReference(
  handler: Reference,
  last: InstanceNode | null,
  instances: readonly InstanceNode[],
  selfOf: (instance: InstanceNode) => object,
): unknown {
  const { name } = handler;
  const has = (instance: InstanceNode) => (instance.raw as Record<string, unknown>)[name] === handler;
  const owner = last && has(last) ? last : instances.find(has);
  if (owner) return Reflect.apply(handler, selfOf(owner), []);
  if (/^class\b/.test(Function.prototype.toString.call(handler)))
    throw new TypeError(
      `The handler gave back the class ${name || "without a name"}; give back one of its handlers: this.use(${name || "Other"}).handler`,
    );
  return handler();
}
