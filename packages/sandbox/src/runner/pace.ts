/**
 * Decides how an isolate's next run goes: how many commands it takes, and on which thread. Short runs happen on the runner's
 * own thread (a call costs 3 µs instead of 50 to 150); an isolate that once ran long gets threads of its own until it has
 * been short for a while, so that it delays other apps at most once.
 */

const LONG_MILLISECONDS = 5;
const SHORT_MILLISECONDS = 2;
const PROBATION = 200;
const AIM_MILLISECONDS = 20;
const MOST_COMMANDS = 512;

export class Pace {
  /** Average milliseconds per command, guessed high at first. */
  private average = 1;
  /** Short runs still to come before the isolate may run on the runner's thread again. */
  private probation = 0;

  get ownThread(): boolean {
    return this.probation > 0;
  }

  /** How many commands the next run may take: what should last no longer than a few milliseconds. */
  get commands(): number {
    return Math.max(1, Math.min(MOST_COMMANDS, Math.floor(AIM_MILLISECONDS / this.average)));
  }

  ran(commands: number, milliseconds: number): void {
    if (commands > 0) this.average += (milliseconds / commands - this.average) * 0.2;
    if (milliseconds > LONG_MILLISECONDS) this.probation = PROBATION;
    else if (this.probation > 0 && milliseconds < SHORT_MILLISECONDS) this.probation--;
  }
}
