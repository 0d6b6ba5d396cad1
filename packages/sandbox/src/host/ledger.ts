/**
 * What was sent to an isolate and not yet completed (SPEC.md, LE rules). From it come the suspects when the isolate dies, and the
 * events that run too long. Pure: times are passed in.
 */

import type { Command, EngineRecord } from "@heddle/state-engine/frames";

/** A command that was sent and not completed when the isolate ended. */
export interface Unfinished {
  kind: "event" | "navigate" | "storage" | "action" | "open";
  session: string;
  /** Event number; 0 for `open` and for the storage values at hello. */
  seq: number;
  /** May have caused the end. Others did not: they can simply be sent again. */
  suspect: boolean;
}

export interface Entry {
  kind: Unfinished["kind"];
  session: string;
  seq: number;
  /** Which command of the isolate's life, from 0. */
  command: number;
  /** When it became the first unfinished of its session, milliseconds of any steady clock. */
  since: number;
  /** It has committed something on the way. */
  progressed: boolean;
  cancelledAt: number | null;
}

export interface TimeLimits {
  eventMilliseconds: number;
  streamMilliseconds: number;
  /** From being told to stop to being given up. */
  graceMilliseconds: number;
  /** How long a person may be waited for. */
  personMilliseconds: number;
}

export class Ledger {
  private readonly sessions = new Map<string, Entry[]>();
  private readonly callers = new Map<number, string>();
  /** Session of each `host` command sent lately, by command. */
  private readonly answers = new Map<number, string>();
  /** Sessions that wait for a person, and since when. */
  private readonly awaiting = new Map<string, number>();
  private commands = 0;
  private taken = 0;

  get unfinished(): number {
    return this.sessions.size;
  }

  sent(command: Command, now: number): void {
    const index = this.commands++;
    switch (command.kind) {
      case "event":
      case "navigate":
      case "storage":
      case "action":
        this.add({
          kind: command.kind,
          session: command.session,
          seq: command.seq,
          command: index,
          since: now,
          progressed: false,
          cancelledAt: null,
        });
        break;
      case "open":
        this.add({
          kind: "open",
          session: command.session,
          seq: 0,
          command: index,
          since: now,
          progressed: false,
          cancelledAt: null,
        });
        break;
      case "close":
        this.sessions.delete(command.session);
        this.awaiting.delete(command.session);
        break;
      case "host": {
        const session = this.callers.get(command.call);
        this.callers.delete(command.call);
        if (session !== undefined) this.answers.set(index, session);
        break;
      }
    }
  }

  private add(entry: Entry): void {
    // Values at hello complete without an answer of their own.
    if (entry.kind === "storage" && entry.seq === 0) return;
    const entries = this.sessions.get(entry.session);
    if (entries) entries.push(entry);
    else this.sessions.set(entry.session, [entry]);
  }

  said(record: EngineRecord, now: number): void {
    if (record.kind === "commit" || record.kind === "refused") {
      if (record.ack > 0)
        this.complete(record.session, now, (entry) => entry.kind !== "open" && entry.seq === record.ack);
      else if (record.kind === "refused")
        this.complete(record.session, now, (entry) => entry.kind === "open");
      else {
        const first = this.sessions.get(record.session)?.[0];
        if (first) first.progressed = true;
      }
    } else if (record.kind === "opened") this.complete(record.session, now, (entry) => entry.kind === "open");
    else if (record.kind === "call") this.callers.set(record.call, record.session);
    else if (record.kind === "awaits") this.awaits(record.session, record.person, now);
  }

  /** While a person is waited for, the time of the session's events stands still. */
  private awaits(session: string, person: boolean, now: number): void {
    const since = this.awaiting.get(session);
    if (person) {
      if (since === undefined && this.sessions.has(session)) this.awaiting.set(session, now);
      return;
    }
    if (since === undefined) return;
    this.awaiting.delete(session);
    const first = this.sessions.get(session)?.[0];
    if (first) first.since += now - Math.max(since, first.since);
  }

  private complete(session: string, now: number, matches: (entry: Entry) => boolean): void {
    const entries = this.sessions.get(session);
    const at = entries?.findIndex(matches) ?? -1;
    if (!entries || at < 0) return;
    entries.splice(at, 1);
    if (entries.length === 0) this.sessions.delete(session);
    else if (at === 0 && entries[0]) entries[0].since = now;
  }

  /** The isolate was given this many commands so far. */
  tookUpTo(taken: number): void {
    if (!(taken > this.taken)) return;
    for (const command of this.answers.keys()) {
      if (command >= taken - 1) break;
      this.answers.delete(command);
    }
    this.taken = taken;
  }

  /**
   * Events whose time is up and which should be told to stop now (once each), those that did not heed it, and sessions that have
   * waited for a person for too long (once each).
   */
  overdue(now: number, limits: TimeLimits): { stop: Entry[]; lost: Entry[]; unanswered: string[] } {
    const stop: Entry[] = [];
    const lost: Entry[] = [];
    const unanswered = [...this.awaiting].flatMap(([session, since]) =>
      now - since > limits.personMilliseconds ? [session] : [],
    );
    for (const session of unanswered) this.awaits(session, false, now);
    for (const [session, [first]] of this.sessions) {
      if (!first || this.awaiting.has(session)) continue;
      if (first.cancelledAt !== null) {
        if (now - first.cancelledAt > limits.graceMilliseconds) lost.push(first);
      } else if (
        now - first.since >
        (first.progressed ? limits.streamMilliseconds : limits.eventMilliseconds)
      ) {
        first.cancelledAt = now;
        stop.push(first);
      }
    }
    return { stop, lost, unanswered };
  }

  /**
   * What is unfinished, in the order sent. `blame`: "nobody" when the end had another cause; else what is known of
   * the code that ran: the command, or the session, or nothing (then everything that may have been running is suspect).
   */
  close(
    blame: "nobody" | { command: number | null; session: string | null; taken: number | null },
  ): Unfinished[] {
    const entries = [...this.sessions.values()].flat().sort((a, b) => a.command - b.command);
    const suspects = blame === "nobody" ? () => false : this.suspicion(blame);
    return entries.map((entry) => ({
      kind: entry.kind,
      session: entry.session,
      seq: entry.seq,
      suspect: suspects(entry),
    }));
  }

  private suspicion(blame: {
    command: number | null;
    session: string | null;
    taken: number | null;
  }): (entry: Entry) => boolean {
    const { command, taken } = blame;
    const session = blame.session ?? (command !== null ? this.answers.get(command) : undefined) ?? null;
    if (session !== null)
      return (entry) => entry.session === session && (taken === null || entry.command < taken);
    const known =
      command !== null &&
      [...this.sessions.values()].some((entries) => entries.some((entry) => entry.command === command));
    if (known) return (entry) => entry.command === command;
    return (entry) => taken === null || entry.command < taken;
  }
}
