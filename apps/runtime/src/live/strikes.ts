/**
 * Who pays for a poisonous event: first the session (three strikes close it), and only if several sessions from several addresses bring the same
 * revision down within a short time, the revision (engine.md §3).
 */

const SESSION_STRIKES = 3;
const QUARANTINE_SESSIONS = 3;
const QUARANTINE_ADDRESSES = 2;
export const STRIKE_WINDOW_MILLISECONDS = 5 * 60_000;

export interface Strike {
  /** Site id. */
  site: string;
  programHash: string;
  session: string;
  address: string;
  /** What ran, for people: `onClick of Button`. */
  handler: string;
  /** How the app ended, a sentence. */
  reason: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Whoever opens a page now gets this program. */
  isNewest(): boolean;
}

export interface Verdict {
  /** This session has used up its strikes. */
  closeSession: boolean;
  /** The revision is not run any more. */
  quarantine: boolean;
}

export class Strikes {
  #strikes: Strike[] = [];
  /** By site and program: the same program may be another workspace's too. */
  readonly #quarantined = new Map<string, Strike>();

  /** Counts a kill whose cause is known. */
  add(strike: Strike): Verdict {
    const recent = this.#strikes.filter((one) => strike.at - one.at < STRIKE_WINDOW_MILLISECONDS);
    recent.push(strike);
    this.#strikes = recent;
    const same = recent.filter((one) => keyOf(one) === keyOf(strike));
    const quarantine =
      new Set(same.map((one) => one.session)).size >= QUARANTINE_SESSIONS &&
      new Set(same.map((one) => one.address)).size >= QUARANTINE_ADDRESSES;
    if (quarantine) this.#quarantined.set(keyOf(strike), strike);
    return {
      closeSession: recent.filter((one) => one.session === strike.session).length >= SESSION_STRIKES,
      quarantine,
    };
  }

  isQuarantined(site: string, programHash: string): boolean {
    return this.#quarantined.has(keyOf({ site, programHash }));
  }

  /** The programs of a site that are not run any more, by the strike that was one too many. */
  quarantined(site: string): Strike[] {
    return [...this.#quarantined.values()].filter((strike) => strike.site === site);
  }

  /** Lets a program of this site run again, as if nothing had happened. False: it is not quarantined. */
  lift(site: string, programHash: string): boolean {
    const key = keyOf({ site, programHash });
    if (!this.#quarantined.delete(key)) return false;
    this.#strikes = this.#strikes.filter((strike) => keyOf(strike) !== key);
    return true;
  }
}

function keyOf({ site, programHash }: Pick<Strike, "site" | "programHash">): string {
  return `${site} ${programHash}`;
}
