/**
 * Decides how an isolate's next run goes: how many commands it takes, on which thread, and when. Short runs happen on the
 * runner's own thread (a call costs 3 µs instead of 50 to 150); an isolate that ran long twice gets threads of its own until it
 * has been short for a while, so that it delays other apps at most twice. Times are passed in.
 */

/** What a run may take beyond what its commands usually take, milliseconds, before it counts as long. */
const LONG_MILLISECONDS = 5;
/** Long runs, not much more than this many short ones apart, that lead to a thread of its own; short runs that lead back. */
const PATIENCE = 100;
const PROBATION = 200;
const AIM_MILLISECONDS = 20;
/** The gate takes no further command after this. */
const SHARE_MILLISECONDS = 8;
const MOST_COMMANDS = 512;
/** Background work rests this many times as long as it ran. */
const REST = 3;

export class Pace {
  /** Average milliseconds per command, guessed high at first. */
  private average = 1;
  /** Short runs until a long one is forgotten. */
  private wary = 0;
  /** Short runs still to come before the isolate may run on the runner's thread again. */
  private probation = 0;
  private restUntil = 0;

  get ownThread(): boolean {
    return this.probation > 0;
  }

  /** How many commands the next run may take: what should last no longer than a few milliseconds. */
  get commands(): number {
    return Math.max(1, Math.min(MOST_COMMANDS, Math.floor(AIM_MILLISECONDS / this.average)));
  }

  /** Milliseconds that work which only answers and timers cause has to wait. */
  rest(now: number): number {
    return Math.max(0, this.restUntil - now);
  }

  /** A run is over. `background`: only answers and timers caused it. */
  ran(commands: number, milliseconds: number, background: boolean, now: number): void {
    const usual = Math.min(SHARE_MILLISECONDS, commands * this.average);
    if (commands > 0) this.average += (milliseconds / commands - this.average) * 0.2;
    const isLong = milliseconds > usual + LONG_MILLISECONDS;
    if (isLong && background) this.restUntil = now + milliseconds * REST;
    if (isLong) {
      if (this.wary > 0) this.probation = PROBATION;
      this.wary = PATIENCE;
    } else {
      if (this.wary > 0) this.wary--;
      if (this.probation > 0) this.probation--;
    }
  }
}
