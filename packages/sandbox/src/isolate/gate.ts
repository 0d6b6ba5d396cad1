/**
 * How the runner works an isolate: one string in, one string out. The gate hands the engine one command after the other, so that
 * it can stop between two when time is up, and so that the runner can ask which one was running when it had to break in.
 */

/** The engine's side: commands in, records out, as text (frames of `@heddle/state-engine/frames`). */
export interface EngineDoor {
  receive(batch: string): string;
  /** Records made since, by microtasks. */
  drain(): string;
  /** `listener` is told when there is something to drain. */
  onRest(listener: () => void): void;
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
     * Hands over the commands of a batch: `lengths LF commands`, the lengths with commas between them. One text, because each argument
     * that goes into an isolate costs as much as a small event. Returns how many it took, a semicolon, and the records.
     */
    step(batch: string): string {
      records = "";
      const latest = now() + SHARE_MILLISECONDS;
      const head = batch.indexOf("\n");
      let at = head + 1;
      let taken = 0;
      for (let comma = 0, from = 0; from < head; from = comma + 1) {
        comma = batch.indexOf(",", from);
        if (comma < 0 || comma > head) comma = head;
        current = taken;
        const end = at + Number(batch.slice(from, comma));
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
