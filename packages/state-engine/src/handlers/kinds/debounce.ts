import type { InstanceNode } from "../../tracking/instance.ts";
import { type Decorator, decorator, milliseconds } from "../decorate.ts";

/** Runs when it was not called for this long, once, with the arguments of the last call. */
export function debounce(time: number): Decorator {
  const delay = milliseconds("@debounce", time);
  const pending = new WeakMap<InstanceNode, () => void>();
  return decorator(`@debounce(${delay})`, ({ instance, name, method, args }) => {
    pending.get(instance)?.();
    const call = () => Reflect.apply(method, instance.proxy, args);
    pending.set(instance, instance.context.handlers.later(delay, instance, name, call));
  });
}
