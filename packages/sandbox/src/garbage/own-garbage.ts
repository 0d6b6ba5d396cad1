/**
 * The garbage of the sandbox's own processes. What an isolate says arrives in its runner as a text outside the heap, which holds a few words of each: V8
 * would let sixty megabytes of them come together before it looks whether they are still needed. And a process to which nothing happens any more
 * keeps what it made last. (SPEC.md RU13)
 */

/** Characters that are worth a collection, which takes some milliseconds: while there is work, and when there is none. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
const QUIET_CHARACTERS = 256 * 1024;
const QUIET_MILLISECONDS = 1_000;

export class OwnGarbage {
  private readonly collect: (isQuiet: boolean) => void;
  private characters = 0;
  /** At the last look. */
  private seen = 0;
  private timer: NodeJS.Timeout | null = null;
  private isScheduled = false;

  /** @param collect gives back what nobody needs any more; where nothing else is to do, as much of it as there is */
  constructor(collect: (isQuiet: boolean) => void) {
    this.collect = collect;
  }

  /** A text of so many characters was made or heard, and will soon be garbage. */
  made(characters: number): void {
    this.characters += characters;
    this.timer ??= this.watch();
    if (this.characters < MOST_CHARACTERS || this.isScheduled) return;
    this.isScheduled = true;
    // The running code still has it.
    setImmediate(() => {
      this.isScheduled = false;
      this.end(false);
    });
  }

  private watch(): NodeJS.Timeout {
    return setInterval(() => {
      const isQuiet = this.characters === this.seen;
      this.seen = this.characters;
      if (isQuiet && this.characters >= QUIET_CHARACTERS) this.end(true);
    }, QUIET_MILLISECONDS).unref();
  }

  private end(isQuiet: boolean): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.characters = 0;
    this.seen = 0;
    this.collect(isQuiet);
  }
}

/** For a process that was started with `--expose-gc`. Where it is quiet, memory goes back to the system too, which takes longer. */
export function collectGarbage(isQuiet: boolean): void {
  globalThis.gc?.({ type: "major", execution: "sync", flavor: isQuiet ? "last-resort" : "regular" });
}
