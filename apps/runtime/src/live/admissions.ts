/** Questions to an isolate whether an event may take files, until they are answered. */

import type { EngineRecord } from "@heddle/state-engine/frames";

export type Admission = Pick<EngineRecord & { kind: "admitted" }, "refusal" | "events" | "limits">;

/** An isolate that is busy for longer has no time for uploads either, milliseconds. */
const PATIENCE = 5_000;

export class Admissions {
  readonly #waiting = new Map<number, (admission: Admission | null) => void>();
  #last = 0;

  /** @returns the number to ask under, and the answer; null when none comes in time */
  ask(): { admission: number; answered: Promise<Admission | null> } {
    this.#last += 1;
    const admission = this.#last;
    const answered = new Promise<Admission | null>((resolve) => {
      const timer = setTimeout(() => this.#end(admission, null), PATIENCE);
      this.#waiting.set(admission, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
    return { admission, answered };
  }

  answer({ admission, refusal, events, limits }: EngineRecord & { kind: "admitted" }): void {
    this.#end(admission, { refusal, events, limits });
  }

  #end(admission: number, answer: Admission | null): void {
    this.#waiting.get(admission)?.(answer);
    this.#waiting.delete(admission);
  }
}
