/**
 * Which events were started and not yet committed: one line per start, written before the event is dispatched. After a
 * kill of the gateway it tells which events may be poisonous (they were running then), so that each is tried once more at most.
 * One write per batch, no sync: it has to survive the process, not the power.
 */

import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";

export interface StartedEvent {
  /** Session id. */
  session: string;
  seq: number;
}

/** Beyond this many bytes the file is written anew with only what is still running. */
const REWRITE_BYTES = 1024 * 1024;

export class StartJournal {
  readonly #path: string;
  #descriptor: number;
  #bytes: number;
  /** A write failed, and may have left a part of itself at the end. */
  #isTorn = false;
  readonly #onTrouble: (error: unknown) => void;
  /** Starts known from before this process, by session and sequence number. */
  readonly #earlier: Map<string, Map<number, number>>;

  private constructor(
    path: string,
    descriptor: number,
    bytes: number,
    earlier: Map<string, Map<number, number>>,
    onTrouble: (error: unknown) => void,
  ) {
    this.#onTrouble = onTrouble;
    this.#path = path;
    this.#descriptor = descriptor;
    this.#bytes = bytes;
    this.#earlier = earlier;
  }

  /** @param onTrouble told when the disk begins to refuse what is written: events run all the same, and nobody will know that they did */
  static open(path: string, onTrouble: (error: unknown) => void): StartJournal {
    let text = "";
    try {
      text = readFileSync(path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    const earlier = new Map<string, Map<number, number>>();
    // The last line may be torn; without its line end it does not count: its batch was never dispatched.
    const sound = text.slice(0, text.lastIndexOf("\n") + 1);
    for (const line of sound.split("\n")) {
      const [session, seq] = line.split(" ");
      if (!session || !Number.isSafeInteger(Number(seq))) continue;
      let own = earlier.get(session);
      if (!own) {
        own = new Map();
        earlier.set(session, own);
      }
      own.set(Number(seq), (own.get(Number(seq)) ?? 0) + 1);
    }
    const descriptor = openSync(path, "a", 0o600);
    if (sound.length < text.length) ftruncateSync(descriptor, Buffer.byteLength(sound));
    return new StartJournal(path, descriptor, Buffer.byteLength(sound), earlier, onTrouble);
  }

  /** Notes the starts of a batch. @param running everything started and not committed, asked for when the file is written anew */
  started(events: StartedEvent[], running: () => StartedEvent[]): void {
    if (events.length === 0) return;
    let text = "";
    for (const event of events) text += `${event.session} ${event.seq}\n`;
    const wasTorn = this.#isTorn;
    this.#isTorn = true;
    try {
      if (wasTorn) ftruncateSync(this.#descriptor, this.#bytes);
      if (this.#bytes > REWRITE_BYTES) this.#rewrite(running());
      // A disk that is nearly full takes a part, and says so.
      if (writeSync(this.#descriptor, text) < text.length) throw new Error("There is no room for it.");
      this.#bytes += text.length;
      this.#isTorn = false;
    } catch (error) {
      if (!wasTorn) this.#onTrouble(error);
    }
  }

  /** How often this event was started in earlier processes that did not commit it. */
  earlierStarts(session: string, seq: number): number {
    return this.#earlier.get(session)?.get(seq) ?? 0;
  }

  /** The session's stored number shows what was committed: older starts are no longer suspects. */
  committed(session: string, eventSeq: number): void {
    const own = this.#earlier.get(session);
    if (!own) return;
    for (const seq of own.keys()) if (seq <= eventSeq) own.delete(seq);
    if (own.size === 0) this.#earlier.delete(session);
  }

  #rewrite(running: StartedEvent[]): void {
    let text = "";
    for (const event of running) text += `${event.session} ${event.seq}\n`;
    for (const [session, own] of this.#earlier) {
      for (const [seq, starts] of own) text += `${session} ${seq}\n`.repeat(starts);
    }
    writeFileSync(`${this.#path}.writing`, text, { mode: 0o600 });
    renameSync(`${this.#path}.writing`, this.#path);
    const old = this.#descriptor;
    this.#descriptor = openSync(this.#path, "a", 0o600);
    this.#bytes = text.length;
    closeSync(old);
  }

  /** After a clean drain nothing is running: the file is emptied. */
  close(isDrained: boolean): void {
    if (isDrained && this.#earlier.size === 0) ftruncateSync(this.#descriptor);
    closeSync(this.#descriptor);
  }
}
