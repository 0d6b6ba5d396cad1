/** When the memory of sessions that rest, or are gone, is given back: an isolate to which nothing more happens would keep it. */

/** So many sessions are worth a collection. */
const WORTH = 50;
/** After the last of them, milliseconds. */
const QUIET_MILLISECONDS = 1_000;
/** Between two collections, milliseconds: each stops the isolate for some. */
const LEAST_MILLISECONDS = 10_000;

export class Collecting {
  private readonly collect: () => boolean;
  private left = 0;
  private timer: NodeJS.Timeout | null = null;
  private collectedAt = Number.NEGATIVE_INFINITY;
  private isOver = false;

  /** @param collect gives false where the isolate is at work: it is asked again */
  constructor(collect: () => boolean) {
    this.collect = collect;
  }

  /** A session was folded or closed. @param now milliseconds of any steady clock */
  leaves(now: number): void {
    this.left += 1;
    if (this.left < WORTH || this.timer !== null || this.isOver) return;
    this.wait(Math.max(QUIET_MILLISECONDS, this.collectedAt + LEAST_MILLISECONDS - now));
  }

  end(): void {
    this.isOver = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private wait(milliseconds: number): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.isOver) return;
      if (!this.collect()) {
        this.wait(QUIET_MILLISECONDS);
        return;
      }
      this.left = 0;
      this.collectedAt = performance.now();
    }, milliseconds);
    this.timer.unref();
  }
}
