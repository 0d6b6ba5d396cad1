/**
 * The time zones that visitors' browsers told, by visitor: a browser tells its zone when its page is alive, and what the server draws
 * before that should be in it too. Kept in memory, for as many as came last; of one who is not known the zone is UTC until the hello.
 */

const MOST_VISITORS = 20_000;

export class VisitorZones {
  readonly #most: number;
  /** In the order in which they were told. */
  readonly #zones = new Map<string, string>();

  constructor(most = MOST_VISITORS) {
    this.#most = most;
  }

  /** A browser said where it is. Nobody is remembered without a cookie, and no zone that there is not. */
  remember(visitor: string, timeZone: string): void {
    if (visitor === "" || !isTimeZone(timeZone)) return;
    this.#zones.delete(visitor);
    this.#zones.set(visitor, timeZone);
    const [oldest] = this.#zones.keys();
    if (this.#zones.size > this.#most && oldest !== undefined) this.#zones.delete(oldest);
  }

  of(visitor: string): string {
    return this.#zones.get(visitor) ?? "UTC";
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
