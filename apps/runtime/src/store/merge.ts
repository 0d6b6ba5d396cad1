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
  if (next.writes.length > 0) into.writes = foldWrites([...into.writes, ...next.writes]);
}

/** The same writes with at most one replacement per field, before the appends to it. */
export function foldWrites(writes: FieldWrite[]): FieldWrite[] {
  if (writes.length < 2) return writes;
  const lastReplacement = new Map<string, number>();
  writes.forEach((write, index) => {
    if (!write.append) lastReplacement.set(write.field, index);
  });
  return writes.filter((write, index) => index >= (lastReplacement.get(write.field) ?? 0));
}
