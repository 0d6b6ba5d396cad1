/** What became of events that somebody waits for: forms keep what was entered until their submit was taken. */

interface Waiting {
  scope: number;
  event: number;
  resolve(isTaken: boolean): void;
}

export class Outcomes {
  #waiting: Waiting[] = [];

  /** Resolves with true when the event is done, with false when it was refused or lost. */
  of(scope: number, event: number): Promise<boolean> {
    return new Promise((resolve) => this.#waiting.push({ scope, event, resolve }));
  }

  refused(scope: number, event: number): void {
    this.#end((one) => one.scope === scope && one.event === event, false);
  }

  /** Events are done that are not on their way any more. */
  settle(isOnItsWay: (scope: number, event: number) => boolean): void {
    this.#end((one) => !isOnItsWay(one.scope, one.event), true);
  }

  /** Another template is drawn: what was under way named places of the one before. */
  lost(): void {
    this.#end(() => true, false);
  }

  #end(isEnded: (one: Waiting) => boolean, isTaken: boolean): void {
    if (this.#waiting.length === 0) return;
    const ended = this.#waiting.filter(isEnded);
    this.#waiting = this.#waiting.filter((one) => !ended.includes(one));
    for (const { resolve } of ended) resolve(isTaken);
  }
}
