import type { Command, StoredField } from "@heddle/state-engine/frames";
import { type OpenedPage, ProgramError } from "./program-services.ts";
import { splitProgress } from "./progress.ts";
import type { LiveSession } from "./session.ts";

interface Opening {
  session: LiveSession;
  resolve: (page: OpenedPage) => void;
  reject: (error: ProgramError) => void;
}

/** Pages that an isolate was asked to open and has not answered. */
export class Openings {
  /** By the session's short name. */
  readonly #waiting = new Map<string, Opening>();

  add(session: LiveSession, resolve: Opening["resolve"], reject: Opening["reject"]): void {
    this.#waiting.set(session.name, { session, resolve, reject });
  }

  /** The opening of a session, which is no longer waited for. */
  take(name: string): Opening | undefined {
    const opening = this.#waiting.get(name);
    this.#waiting.delete(name);
    return opening;
  }

  reject(session: LiveSession, message: string): void {
    this.take(session.name)?.reject(new ProgramError("not-running", message));
  }

  rejectAll(error: ProgramError): void {
    for (const opening of this.#waiting.values()) opening.reject(error);
    this.#waiting.clear();
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
