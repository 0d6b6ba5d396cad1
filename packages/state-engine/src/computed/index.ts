import { INSTANCE, type InstanceNode } from "../tracking/instance.ts";
import { NODE } from "../tracking/node.ts";
import { ComputedField, type ComputedOptions } from "./computed-field.ts";
import type { ComputedStatus, ComputedValue } from "./computed-value.ts";

export { every, uncached } from "./getters.ts";

/** `total = computed(async () => …, { initial: 0 })`. */
function declare<Value>(compute: () => Promise<Value> | Value, options: ComputedOptions<Value>): Value {
  return new ComputedField(compute, options) as Value;
}

/** An async computed value, and what handlers and getters may ask of one. */
export const computed = Object.assign(declare, {
  /** Resolves with the value as of now; rejects with what the evaluation threw. */
  value: (state: object, name: string): Promise<unknown> => computedOf(state, name).fresh(),
  status: (state: object, name: string): ComputedStatus => computedOf(state, name).status,
});

function computedOf(state: object, name: string): ComputedValue {
  const { [NODE]: tracked, [INSTANCE]: raw } = state as { [NODE]?: InstanceNode; [INSTANCE]?: InstanceNode };
  const found = (tracked ?? raw)?.computeds?.get(name);
  if (!found) throw new TypeError(`${JSON.stringify(name)} is no field made by computed().`);
  return found;
}
