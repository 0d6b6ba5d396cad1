/**
 * Page loads take turns: only a few are given to an isolate at once, so that what people do in pages that are open never waits behind
 * many of them (SPEC.md R10). An isolate that is closed takes none.
 */

/** One is worked at while the next is on its way. */
const MOST_AT_ONCE = 2;
/** A load that takes longer than this mostly waits for something outside, and holds up nobody; milliseconds. */
const TURN_MILLISECONDS = 50;

export class LoadTurns {
  readonly #begin: (name: string) => void;
  /** In order of arrival; some are gone since. */
  #waiting = new Set<string>();
  readonly #atWork = new Map<string, NodeJS.Timeout>();
  #isOpen = false;

  /** @param begin gives the load of a session, by its short name, to the isolate */
  constructor(begin: (name: string) => void) {
    this.#begin = begin;
  }

  add(name: string): void {
    this.#waiting.add(name);
    this.#next();
  }

  /** It was answered, or nobody waits for it any more. */
  remove(name: string): void {
    if (!this.#waiting.delete(name)) this.#endTurn(name);
  }

  /** There is an isolate that can take loads. */
  open(): void {
    this.#isOpen = true;
    this.#next();
  }

  /** The isolate is gone. @param again loads that begin anew with the next one, in order */
  close(again: Iterable<string>): void {
    this.#isOpen = false;
    for (const timer of this.#atWork.values()) clearTimeout(timer);
    this.#atWork.clear();
    this.#waiting = new Set(again);
  }

  #next(): void {
    if (!this.#isOpen) return;
    for (const name of this.#waiting) {
      if (this.#atWork.size >= MOST_AT_ONCE) return;
      this.#waiting.delete(name);
      this.#atWork.set(
        name,
        setTimeout(() => this.#endTurn(name), TURN_MILLISECONDS),
      );
      this.#begin(name);
    }
  }

  #endTurn(name: string): void {
    const timer = this.#atWork.get(name);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#atWork.delete(name);
    this.#next();
  }
}
