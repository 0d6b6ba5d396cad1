import type { ExitReason } from "@heddle/sandbox";
import type { Command, StoredField } from "@heddle/state-engine/frames";
import { LoadTurns } from "./load-turns.ts";
import { type OpenedPage, ProgramError } from "./program-services.ts";
import { splitProgress } from "./progress.ts";
import type { LiveSession } from "./session.ts";

interface Opening {
  session: LiveSession;
  /** How often an isolate that died afterwards may have died of it. */
  deaths: number;
  resolve: (page: OpenedPage) => void;
  reject: (error: ProgramError) => void;
}

/** An isolate that dies at a page load once may have had another cause: a busy machine, another session. Twice is enough. */
const MOST_DEATHS = 2;

/** Pages that an isolate was asked to open and has not answered, and page loads that wait for an isolate (SPEC.md R9). */
export class Openings {
  /** By the session's short name. */
  readonly #waiting = new Map<string, Opening>();
  readonly #turns: LoadTurns;

  /** @param begin gives a page load to the isolate */
  constructor(begin: (session: LiveSession) => void) {
    this.#turns = new LoadTurns((name) => {
      const opening = this.#waiting.get(name);
      if (opening) begin(opening.session);
    });
  }

  /** A page load begins when its turn comes; what comes back from the store is begun by whoever adds it. */
  add(session: LiveSession, resolve: Opening["resolve"], reject: Opening["reject"]): void {
    this.#waiting.set(session.name, { session, deaths: 0, resolve, reject });
    if (session.isProvisional) this.#turns.add(session.name);
  }

  /** There is an isolate that has all that it needs to open pages. */
  open(): void {
    this.#turns.open();
  }

  /** The opening of a session, which is no longer waited for. */
  take(name: string): Opening | undefined {
    const opening = this.#waiting.get(name);
    this.#waiting.delete(name);
    this.#turns.remove(name);
    return opening;
  }

  has(session: LiveSession): boolean {
    return this.#waiting.has(session.name);
  }

  reject(session: LiveSession, message: string): void {
    this.take(session.name)?.reject(new ProgramError("not-running", message));
  }

  rejectAll(error: ProgramError): void {
    for (const opening of this.#waiting.values()) opening.reject(error);
    this.#waiting.clear();
    this.#turns.close([]);
  }

  /**
   * The isolate died. Page loads wait for the next one; those that it may have died of twice are given up, as are sessions that
   * were coming back from the store.
   * @returns the page load that alone may have been the cause, twice; null: there is none
   */
  cut(exit: ExitReason): LiveSession | null {
    const suspects = exit.running.filter(({ suspect }) => suspect);
    const names = new Set(suspects.filter(({ kind }) => kind === "open").map(({ session }) => session));
    let culprit: LiveSession | null = null;
    for (const [name, opening] of this.#waiting) {
      if (names.has(name)) opening.deaths += 1;
      if (opening.session.isProvisional && opening.deaths < MOST_DEATHS) continue;
      if (suspects.length === 1 && names.has(name)) culprit = opening.session;
      this.#waiting.delete(name);
      opening.reject(new ProgramError("killed", "The app stopped while it opened this page."));
    }
    this.#turns.close(this.#waiting.keys());
    return culprit;
  }
}

/** What opens a session's page, from its stored fields if there are any. */
export function openingOf(session: LiveSession, stored: StoredField[] | null, runOnLoad: boolean): Command {
  const { page, request, isProvisional: provisional, patchSeq, shown } = session;
  const { fields, seq } = stored ? splitProgress(stored) : { fields: null, seq: 0 };
  session.progressedSeq = seq;
  return {
    kind: "open",
    session: session.name,
    page,
    request,
    fields,
    runOnLoad,
    provisional,
    patchSeq,
    ...(session.kept ? { kept: session.kept } : {}),
    ...(fields && session.storedProgramHash !== session.programHash
      ? { from: session.storedProgramHash }
      : {}),
    ...(session.rest === "wakes" && shown !== null ? { shown } : {}),
  };
}
