/** `onStart` and `onStop` of a shared state: they run beside its methods, and may go on for ever. SPEC.md, rule SH13. */

import { type Services, stackOf } from "../engine/services.ts";
import { type Running, settle } from "../session/settle.ts";
import type { InstanceNode } from "../tracking/instance.ts";

/** The shared state whose task it is. */
export interface TaskHome extends Running {
  readonly services: Services;
  commit(final: boolean): void;
}

/** Runs it to its end; resolves then. Never rejects: what it throws stands in the log, unless it was told to end. */
export function runTask(
  home: TaskHome,
  { raw, proxy, shape }: InstanceNode,
  name: "onStart" | "onStop",
  signal: { aborted: boolean } | undefined,
): Promise<void> | undefined {
  const method = (raw as Record<string, unknown>)[name];
  if (typeof method !== "function") return undefined;
  const failed = (error: unknown) => {
    const { text, stack } = stackOf(error);
    home.services.log({
      level: "error",
      text,
      session: "",
      handler: `${shape.stateClass.name}.${name}`,
      stack,
    });
  };
  const isStopping = () => name === "onStart" && signal?.aborted === true;
  const running: Running = {
    interim: () => home.commit(false),
    enter: () => home.enter(),
    invoke: (handler) => home.invoke(handler),
    pause: () => home.pause(),
    get turn() {
      return home.turn;
    },
    get cancelled() {
      return isStopping();
    },
  };
  try {
    home.enter();
    const settled = settle((method as () => unknown).call(proxy), running);
    return settled?.then(
      () => home.commit(true),
      (error: unknown) => {
        home.commit(true);
        if (!isStopping()) failed(error);
      },
    );
  } catch (error) {
    failed(error);
    return undefined;
  } finally {
    home.commit(false);
  }
}
