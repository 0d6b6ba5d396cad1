/**
 * Who pays for a poisonous event: first the session (three strikes close it), and only if several sessions from several addresses bring the same
 * revision down within a short time, the revision (engine.md §3).
 */

const SESSION_STRIKES = 3;
const QUARANTINE_SESSIONS = 3;
const QUARANTINE_ADDRESSES = 2;
export const STRIKE_WINDOW_MILLISECONDS = 5 * 60_000;

export interface Strike {
  programHash: string;
  session: string;
  address: string;
  /** What ran, for people: `onClick of Button`. */
  handler: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Verdict {
  /** This session has used up its strikes. */
  closeSession: boolean;
  /** The revision is not run any more. */
  quarantine: boolean;
}

export class Strikes {
  #strikes: Strike[] = [];
  readonly #quarantined = new Set<string>();

  /** Counts a kill whose cause is known. */
  add(strike: Strike): Verdict {
    const recent = this.#strikes.filter((one) => strike.at - one.at < STRIKE_WINDOW_MILLISECONDS);
    recent.push(strike);
    this.#strikes = recent;
    const same = recent.filter((one) => one.programHash === strike.programHash);
    const quarantine =
      new Set(same.map((one) => one.session)).size >= QUARANTINE_SESSIONS &&
      new Set(same.map((one) => one.address)).size >= QUARANTINE_ADDRESSES;
    if (quarantine) this.#quarantined.add(strike.programHash);
    return {
      closeSession: recent.filter((one) => one.session === strike.session).length >= SESSION_STRIKES,
      quarantine,
    };
  }

  isQuarantined(programHash: string): boolean {
    return this.#quarantined.has(programHash);
  }
}
