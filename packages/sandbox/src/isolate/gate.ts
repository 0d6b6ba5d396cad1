/**
 * How the runner works an isolate: one string in, one string out. The gate hands the engine one command after the other, so that
 * it can stop between two when time is up, and so that the runner can ask which one was running when it had to break in.
 */

/** The engine's side: commands in, records out, as text (frames of `@heddle/state-engine/frames`). */
export interface EngineDoor {
  receive(batch: string): string;
  /** Records made since, by microtasks. */
  drain(): string;
}

/** After this many milliseconds the gate takes no further command in the same run. */
const SHARE_MILLISECONDS = 8;

/**
 * How an answer to a host call begins. What waited for it goes on when the run ends, as the one who asked: so nobody else's
 * command may come in between.
 */
const ANSWER = '["h"';

export function createGate(engine: EngineDoor) {
  const { receive, drain } = engine;
  const now = Date.now;
  /** The command being handled, counted within the run; -1 = none, only continuations. */
  let current = -1;
  let records = "";

  return {
    /**
     * Hands over the commands that lie in `batch` up to each of `ends`. Returns how many it took, a semicolon, and the records.
     */
    step(batch: string, ...ends: number[]): string {
      records = "";
      const latest = now() + SHARE_MILLISECONDS;
      let at = 0;
      let taken = 0;
      for (const end of ends) {
        current = taken;
        const command = batch.slice(at, end);
        records += receive(command);
        at = end;
        taken++;
        if (now() >= latest || command.startsWith(ANSWER)) break;
      }
      current = -1;
      const out = `${taken};${records}`;
      records = "";
      return out;
    },
    drain(): string {
      return drain();
    },
    /** After a break-in: the command that was running, a semicolon, and the records of those before it. */
    where(): string {
      return `${current};${records}`;
    },
  };
}
