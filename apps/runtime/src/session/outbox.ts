/**
 * What was sent to a browser and not yet acked by it, for one that comes back. Bounded: beyond that the oldest are forgotten, and a browser
 * that misses these gets the newest values as a whole.
 */

export interface OutboxEntry {
  patchSeq: number;
  /** The frame as it went out. */
  text: string;
}

export class Outbox {
  readonly #maximumBytes: number;
  readonly #maximumEntries: number;
  #entries: OutboxEntry[] = [];
  #first = 0;
  #size = 0;

  constructor(maximumBytes: number, maximumEntries: number) {
    this.#maximumBytes = maximumBytes;
    this.#maximumEntries = maximumEntries;
  }

  get length(): number {
    return this.#entries.length - this.#first;
  }

  /** UTF-16 units held. */
  get size(): number {
    return this.#size;
  }

  /** Adds a frame; the oldest make room for it. A single frame always fits. */
  push(patchSeq: number, text: string): void {
    while (
      this.length > 0 &&
      (this.length >= this.#maximumEntries || this.#size + text.length > this.#maximumBytes)
    )
      this.acknowledge(this.#entries[this.#first]!.patchSeq);
    this.#entries.push({ patchSeq, text });
    this.#size += text.length;
  }

  /** Forgets everything up to and with `patchSeq`. */
  acknowledge(patchSeq: number): void {
    while (this.#first < this.#entries.length && this.#entries[this.#first]!.patchSeq <= patchSeq) {
      this.#size -= this.#entries[this.#first]!.text.length;
      this.#first += 1;
    }
    if (this.#first === this.#entries.length) {
      this.#entries.length = 0;
      this.#first = 0;
    } else if (this.#first > 32) {
      this.#entries.splice(0, this.#first);
      this.#first = 0;
    }
  }

  /** The frames after `patchSeq` in order, if they are all here up to `newest`; else null. */
  after(patchSeq: number, newest: number): OutboxEntry[] | null {
    if (patchSeq > newest) return null;
    const entries = this.#entries.slice(this.#first).filter((entry) => entry.patchSeq > patchSeq);
    return entries.length === newest - patchSeq ? entries : null;
  }

  clear(): void {
    this.#entries = [];
    this.#first = 0;
    this.#size = 0;
  }
}
