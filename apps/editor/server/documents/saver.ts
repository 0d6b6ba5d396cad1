/**
 * Writes what is edited, in order: what has gathered goes out as one update, and only when that is on disk are its writers told.
 * While the database cannot be reached, edits wait in memory and nobody is told that they are saved.
 */

import * as Y from "yjs";
import { SAVE_PAUSE } from "./limits.ts";

const FIRST_RETRY = 250;
const LONGEST_RETRY = 5_000;

export interface SaverTarget {
  /** Writes one update; resolves when it is on disk. */
  write(update: Uint8Array, userId: string | null): Promise<void>;
  /** Called right before a write with nothing more to be added to it. @returns what to call once it is stored */
  mark(): () => void;
  onError(error: unknown): void;
}

export class Saver {
  readonly #target: SaverTarget;
  #waiting: { update: Uint8Array; userId: string | null }[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<boolean> | null = null;
  /** Bytes of the write under way. */
  #writing = 0;
  #touched = false;
  /** When the last write began, milliseconds of `performance.now()`. */
  #wroteAt = Number.NEGATIVE_INFINITY;
  #failures = 0;

  constructor(target: SaverTarget) {
    this.#target = target;
  }

  /** Bytes that are not stored yet. */
  get waiting(): number {
    return this.#waiting.reduce((sum, { update }) => sum + update.byteLength, this.#writing);
  }

  /** True while something is not stored yet. */
  get busy(): boolean {
    return this.#waiting.length > 0 || this.#running !== null;
  }

  add(update: Uint8Array, userId: string | null): void {
    this.#waiting.push({ update, userId });
    this.#schedule(this.#rest());
  }

  /** What comes after a rest is written at once; what comes soon after a write gathers, milliseconds. */
  #rest(): number {
    return Math.max(0, this.#wroteAt + SAVE_PAUSE - performance.now());
  }

  /** Tells writers of what changed nothing (a repeated update, say), once what came before it is stored. */
  touch(): void {
    if (this.busy) this.#touched = true;
    else this.#target.mark()();
  }

  /** Writes what waits, at once. @throws when it could not be stored; it goes on waiting then */
  async flush(): Promise<void> {
    while (this.busy) {
      if (!(await this.#run())) throw new Error("The document could not be stored.");
    }
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(pause: number): void {
    if (this.#timer !== null || this.#running !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, pause);
  }

  #run(): Promise<boolean> {
    this.stop();
    this.#running ??= this.#once().then((stored) => {
      this.#running = null;
      if (this.#waiting.length > 0) {
        this.#schedule(
          stored ? this.#rest() : Math.min(FIRST_RETRY * 2 ** (this.#failures - 1), LONGEST_RETRY),
        );
      } else if (this.#touched) {
        this.#touched = false;
        this.#target.mark()();
      }
      return stored;
    });
    return this.#running;
  }

  /** One write. @returns whether it succeeded */
  async #once(): Promise<boolean> {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#wroteAt = performance.now();
    const told = this.#target.mark();
    const users = new Set(batch.map((entry) => entry.userId));
    this.#writing = batch.reduce((sum, { update }) => sum + update.byteLength, 0);
    try {
      const update =
        batch.length === 1 ? batch[0]!.update : Y.mergeUpdates(batch.map((entry) => entry.update));
      await this.#target.write(update, users.size === 1 ? batch[0]!.userId : null);
    } catch (error) {
      this.#failures++;
      this.#waiting = [...batch, ...this.#waiting];
      this.#target.onError(error);
      return false;
    } finally {
      this.#writing = 0;
    }
    this.#failures = 0;
    told();
    return true;
  }
}
