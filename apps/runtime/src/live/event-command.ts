import type { Command } from "@heddle/state-engine/frames";
import type { RunningEvent } from "./session.ts";

/** What an isolate is told to run for an event that was accepted. */
export function commandOf(
  session: string,
  seq: number,
  what: Exclude<RunningEvent["what"], { kind: "refuse" }>,
): Command {
  switch (what.kind) {
    case "event":
      return { ...what, session, seq };
    case "navigate": {
      const { page, request, queryOnly } = what;
      return { kind: "navigate", session, seq, page, request, ...(queryOnly ? { queryOnly } : {}) };
    }
    case "action":
      return { ...what, session, seq };
    case "storage":
      return { kind: "storage", session, seq, values: { [what.key]: what.value } };
  }
}
