import type { FieldWrite } from "@heddle/state-engine/frames";
import type { SessionCommit } from "./store.ts";

/**
 * Adds a later commit of the same session to an earlier one of the same flush: a replacement drops what came before it
 * for its field, appends stay in order.
 */
export function mergeCommit(into: SessionCommit, next: SessionCommit): void {
  into.patchSeq = next.patchSeq;
  into.eventSeq = next.eventSeq;
  if (next.effects) into.effects = next.effects;
  if (next.location) into.location = next.location;
  into.writes = mergeWrites(into.writes, next.writes);
}

export function mergeWrites(earlier: FieldWrite[], later: FieldWrite[]): FieldWrite[] {
  if (earlier.length === 0) return later;
  if (later.length === 0) return earlier;
  const merged = [...earlier];
  for (const write of later) {
    if (!write.append) {
      for (let index = merged.length - 1; index >= 0; index -= 1) {
        if (merged[index]!.field === write.field) merged.splice(index, 1);
      }
    }
    merged.push(write);
  }
  return merged;
}
