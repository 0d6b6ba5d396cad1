import type { Schedule } from "./schedule.ts";

/** Runs a local handler of whatever kind: each `yield` shows what has changed so far, as on the server. */
export function drive(schedule: Schedule, action: () => unknown, failed: (error: unknown) => void): void {
  let result: unknown;
  try {
    result = schedule.run(action);
  } catch (error) {
    failed(error);
    return;
  }
  if (typeof result !== "object" || result === null) return;
  if (Symbol.asyncIterator in result) void follow(schedule, result as AsyncIterable<unknown>, failed);
  else if ("then" in result) Promise.resolve(result).catch(failed);
  else if ("next" in result && Symbol.iterator in result)
    void follow(schedule, result as Iterable<unknown>, failed);
}

async function follow(
  schedule: Schedule,
  steps: AsyncIterable<unknown> | Iterable<unknown>,
  failed: (error: unknown) => void,
): Promise<void> {
  try {
    for await (const _ of steps) {
      schedule.flush();
      // Long enough for the browser to draw it.
      await new Promise((resolve) => setTimeout(resolve));
    }
  } catch (error) {
    failed(error);
  }
  schedule.flush();
}
