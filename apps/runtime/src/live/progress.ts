/**
 * Which event of a session has committed a part of its work: stored as a field of the gateway's own beside that part, so that whoever
 * restores the session knows, on whatever node (SPEC.md R4). App code never sees it.
 */

import type { FieldWrite, StoredField } from "@heddle/state-engine/frames";
import type { LiveSession, RunningEvent } from "./session.ts";

/** No field of a class has such a name: theirs begin with the path of a file. */
const FIELD = "#progress";

/** Says that event `seq` has progressed. */
export function progressWrite(seq: number): FieldWrite {
  return { field: FIELD, text: String(seq) };
}

/** The stored fields without the gateway's own; and the event that had progressed when they were stored, 0 = none. */
export function splitProgress(fields: StoredField[]): { fields: StoredField[]; seq: number } {
  const at = fields.findIndex(({ field }) => field === FIELD);
  if (at < 0) return { fields, seq: 0 };
  return { fields: fields.toSpliced(at, 1), seq: Number(fields[at]!.text) };
}

/** An event that was running at more deaths of the gateway than this is answered `killed`. */
const TOLERATED_GATEWAY_DEATHS = 3;

/**
 * What is known of an event from before it was sent again: how often this node's journal has it as started, and whether a part of it was
 * stored with the session. Only the store can tell that: of a part that was just being written when the gateway died nothing may be there.
 */
export function rememberEarlierRuns(session: LiveSession, event: RunningEvent, starts: number): void {
  // App code does not run in the gateway, so a gateway that died under an event says little about the event.
  event.starts = starts > TOLERATED_GATEWAY_DEATHS ? 2 : Math.min(starts, 1);
  event.hasProgress = event.seq === session.progressedSeq;
}
