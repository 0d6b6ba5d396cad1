/**
 * A recorded history: what each client sent, was told and showed, and what the store holds in the end. The promises of docs/durability.md are
 * checked from it alone.
 */

import type { Action } from "./history-app.ts";

/** A line of a client's log. `at`: milliseconds since the history began. */
export type Line = {
  at: number;
} /** Its page was asked for, anew where it was shown before, and is of this program. */ & (
  | { kind: "loaded"; program: string }
  | { kind: "made"; event: string; action: Action }
  | { kind: "sent"; session: string; seq: number; event: string; action: Action }
  /** Everything up to this number is done. */
  | { kind: "acked"; session: string; seq: number }
  | { kind: "refused"; session: string; seq: number; code: string }
  | { kind: "status"; session: string; status: string }
  | { kind: "welcomed"; session: string; epoch: number; seq: number; program: string; isWhole: boolean }
  | { kind: "patched"; session: string; patch: number; text: string; shown: Shown }
  | { kind: "lost"; code: number }
);

/** Names that a page shows. */
export interface Shown {
  own: string[];
  /** Null = the page does not show it. */
  board: string[] | null;
}

export interface ClientHistory {
  name: string;
  /** The client whose tab it was made from, and how many lines that one had then. */
  forkOf: { client: string; lines: number } | null;
  lines: Line[];
  /** When all was over; null = it did not get there. */
  end: {
    session: string;
    /** By the patches that it had applied. */
    shown: Shown;
    /** By a whole model that it asked for then. */
    rendered: Shown;
  } | null;
}

/** A session as the store has it in the end. */
export interface StoredHistory {
  session: string;
  epoch: number;
  seq: number;
  own: string[];
}

export interface History {
  clients: ClientHistory[];
  stored: StoredHistory[];
  /** The shared list in the store. */
  board: string[];
  /** What was done to the app, with when it was over: milliseconds since the history began. */
  faults: { name: string; at: number }[];
  /** Programs that came by deploys in which open tabs cannot go on, oldest first; empty where all deploys were warm. */
  revisions: string[];
  /** All has to go on within this time after the last fault, milliseconds. */
  bound: number;
}

/** A promise of engine.md: what of a history breaks it, each a sentence. */
export type Check = (history: History) => string[];

export type SentLine = Extract<Line, { kind: "sent" }>;

/** Lines of one kind with their numbers, from 1. */
export function linesOf<Kind extends Line["kind"]>(
  client: ClientHistory,
  kind: Kind,
): (Extract<Line, { kind: Kind }> & { number: number })[] {
  return client.lines.flatMap((line, index) =>
    line.kind === kind ? [{ ...(line as Extract<Line, { kind: Kind }>), number: index + 1 }] : [],
  );
}

/** The event that a name in a list belongs to: parts of a stream are named after it. */
export function eventOf(name: string): string {
  return name.split(":")[0]!;
}

export function storedOf(history: History, session: string): StoredHistory | null {
  return history.stored.find((one) => one.session === session) ?? null;
}

/** What the client was told is done, and not refused: the newest line that sent it, and the line that acknowledged it. */
export function acknowledged(client: ClientHistory): { sent: SentLine; sentAt: number; ackedAt: number }[] {
  const open = new Map<string, { sent: SentLine; sentAt: number }>();
  const refused = new Set(linesOf(client, "refused").map(({ session, seq }) => `${session} ${seq}`));
  const done: { sent: SentLine; sentAt: number; ackedAt: number }[] = [];
  for (const [index, line] of client.lines.entries()) {
    if (line.kind === "sent") {
      // Browsers number what is left anew, where a session goes on elsewhere.
      for (const [event, { sent }] of open)
        if (sent.session === line.session && sent.seq === line.seq) open.delete(event);
      open.set(line.event, { sent: line, sentAt: index + 1 });
    }
    const told = line.kind === "acked" || line.kind === "welcomed" ? line : null;
    if (!told) continue;
    for (const [event, { sent, sentAt }] of open) {
      if (sent.session !== told.session || sent.seq > told.seq) continue;
      open.delete(event);
      if (!refused.has(`${sent.session} ${sent.seq}`)) done.push({ sent, sentAt, ackedAt: index + 1 });
    }
  }
  return done;
}

export function isPrefix(shorter: readonly string[], longer: readonly string[]): boolean {
  return shorter.length <= longer.length && shorter.every((name, index) => name === longer[index]);
}

/** The first place where two lists differ, in words. */
export function difference(one: readonly string[], other: readonly string[]): string {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if (one[index] !== other[index])
      return `at ${index + 1}: ${one[index] ?? "nothing"} against ${other[index] ?? "nothing"}`;
  }
  return "nowhere";
}
