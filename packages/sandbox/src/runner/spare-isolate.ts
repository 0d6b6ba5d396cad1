/**
 * The one isolate that a runner keeps ready for the next app, so that an edit of a draft is live sooner. It is made when nothing
 * else is to do after one was taken, and given up when nobody has opened anything for a while: it costs some megabytes.
 */

export interface Disposable {
  readonly megabytes: number;
  dispose(): void;
}

/** After an opening, milliseconds: what the app does first goes ahead. */
const PAUSE_MILLISECONDS = 250;
const IDLE_MILLISECONDS = 5 * 60_000;

export class SpareIsolate<Isolate extends Disposable> {
  readonly #make: (megabytes: number) => Isolate;
  readonly #isBusy: () => boolean;
  readonly #idleMilliseconds: number;
  #ready: Isolate | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** @param isBusy true while there is work that should not wait for the making of one */
  constructor(
    make: (megabytes: number) => Isolate,
    isBusy: () => boolean,
    idleMilliseconds = IDLE_MILLISECONDS,
  ) {
    this.#make = make;
    this.#isBusy = isBusy;
    this.#idleMilliseconds = idleMilliseconds;
  }

  get isReady(): boolean {
    return this.#ready !== null;
  }

  /** An isolate that nothing has run in; the next one follows later. */
  take(megabytes: number): Isolate {
    const ready = this.#ready;
    this.#ready = null;
    this.#later(megabytes);
    if (ready?.megabytes === megabytes) return ready;
    ready?.dispose();
    return this.#make(megabytes);
  }

  #later(megabytes: number): void {
    this.#wait(PAUSE_MILLISECONDS, () => {
      if (this.#isBusy()) return this.#later(megabytes);
      this.#ready = this.#make(megabytes);
      this.#wait(this.#idleMilliseconds, () => this.#giveUp());
    });
  }

  #wait(milliseconds: number, then: () => void): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
    this.#timer.unref();
  }

  #giveUp(): void {
    this.#ready?.dispose();
    this.#ready = null;
  }
}
