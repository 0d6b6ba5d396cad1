/** Runs what a handler gave back to its end: promises, generators, lists of them, one after the other. SPEC.md, rules S1-S2. */

/** Who runs a handler. */
export interface Running {
  /** A `yield`: commit what has changed so far. */
  interim(): void;
  /** The handler's code goes on: it is this session's. */
  enter(): void;
  /** Nobody waits any more: stop at the next yield. */
  readonly cancelled: boolean;
}

/** Null when everything is done already; else a promise that rejects with what the handler threw. */
export function settle(value: unknown, running: Running): Promise<unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object AsyncGenerator]") return driveAsync(value as AsyncGenerator, running);
  if (kind === "[object Generator]") return driveSync(value as Generator, running);
  if (kind === "[object Promise]")
    return (value as Promise<unknown>).then((result) => settle(result, running));
  if (Array.isArray(value)) return settleList(value, 0, running);
  return null;
}

function settleList(values: readonly unknown[], from: number, running: Running): Promise<unknown> | null {
  for (let index = from; index < values.length; index++) {
    const pending = settle(values[index], running);
    if (pending) return pending.then(() => settleList(values, index + 1, running));
  }
  return null;
}

async function driveAsync(generator: AsyncGenerator, running: Running): Promise<void> {
  for (;;) {
    running.enter();
    const step = await generator.next();
    if (step.done) {
      await settle(step.value, running);
      return;
    }
    await settle(step.value, running);
    running.interim();
    if (running.cancelled) {
      await generator.return(undefined);
      return;
    }
  }
}

function driveSync(generator: Generator, running: Running): Promise<unknown> | null {
  for (;;) {
    running.enter();
    const step = generator.next();
    const pending = settle(step.value, running);
    if (step.done) return pending;
    if (pending)
      return pending.then(() => {
        running.interim();
        return driveSync(generator, running);
      });
    running.interim();
  }
}
