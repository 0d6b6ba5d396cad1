import type { InstanceNode } from "../../tracking/instance.ts";
import { type Decorator, decorator, milliseconds } from "../decorate.ts";

/** What was called while a state's last run is not this long ago. */
interface Waiting {
  args: unknown[] | null;
}

/** Runs at once, then at most once in this time: the last of the calls that came meanwhile runs when it is over. */
export function throttle(time: number): Decorator {
  const period = milliseconds("@throttle", time);
  const waiting = new WeakMap<InstanceNode, Waiting>();
  return decorator(`@throttle(${period})`, ({ instance, name, self, method, args }) => {
    const known = waiting.get(instance);
    if (known) {
      known.args = args;
      return undefined;
    }
    const current: Waiting = { args: null };
    waiting.set(instance, current);
    const rest = (): void => {
      instance.context.handlers.later(period, instance, name, over);
    };
    const over = (): unknown => {
      const { args: last } = current;
      if (!last) {
        waiting.delete(instance);
        return undefined;
      }
      current.args = null;
      rest();
      return Reflect.apply(method, instance.proxy, last);
    };
    rest();
    return Reflect.apply(method, self, args);
  });
}
