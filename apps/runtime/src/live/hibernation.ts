/**
 * Sessions to which nothing happens take little room: first their isolate folds them, and after some minutes they are closed there,
 * while their sockets stay. What happens next restores them first (SPEC.md, HI rules).
 */

import type { Command, StoredField } from "@heddle/state-engine/frames";
import type { OpenedPage, ProgramServices } from "./program-services.ts";
import type { LiveSession, RunningEvent } from "./session.ts";

/** The program whose sessions rest. */
export interface RestingProgram {
  readonly services: Pick<ProgramServices, "store" | "observer" | "log">;
  readonly sessions: ReadonlyMap<string, LiveSession>;
  readonly isPaused: boolean;
  readonly isOpen: boolean;
  readonly isClosed: boolean;
  open(session: LiveSession, fields: StoredField[] | null, runOnLoad: boolean): Promise<OpenedPage>;
  run(session: LiveSession, event: RunningEvent): void;
  send(command: Command): void;
}

/** What waits until a session is there again, in order. */
interface Waking {
  commands: Command[];
  events: RunningEvent[];
  isOpening: boolean;
}

/** Sessions of one program that are asked to rest at once: each costs its isolate a part of a millisecond. */
const MOST_ASKED = 50;

export class Hibernation {
  readonly #program: RestingProgram;
  readonly #waking = new Map<LiveSession, Waking>();

  constructor(program: RestingProgram) {
    this.#program = program;
  }

  /**
   * Lets sessions rest that were not used for a while, and closes in the isolate those that rest for long.
   * @param now milliseconds, as `performance.now`
   */
  sweep(now: number): void {
    const { sessions, isPaused } = this.#program;
    if (isPaused) return;
    let asked = 0;
    let awake = sessions.size;
    for (const session of sessions.values()) if (session.rest === "hibernates") awake -= 1;
    for (const session of sessions.values()) {
      const { limits, rest } = session;
      const idle = now - session.usedAt;
      if (idle < limits.restMilliseconds || !isIdle(session)) continue;
      if (rest === "awake" && asked < MOST_ASKED) {
        asked += 1;
        session.rest = "asked";
        this.#program.send({ kind: "rest", session: session.name });
      }
      const isLong = idle >= limits.hibernateMilliseconds || awake > limits.awakeSessions;
      if (rest === "rests" && isLong && isStored(session)) {
        awake -= 1;
        this.#hibernate(session);
      }
    }
  }

  /** The isolate has answered. `shown` is a digest of what the browser shows; null = the session cannot be closed. */
  rested(session: LiveSession, shown: string | null): void {
    if (session.rest !== "asked") return;
    session.rest = shown === null ? "stays" : "rests";
    session.shown = shown;
  }

  #hibernate(session: LiveSession): void {
    session.rest = "hibernates";
    session.compact();
    this.#program.send({ kind: "close", session: session.name });
  }

  /** Something is for a session that hibernates: then it waits for it, and this gives true. */
  holds(command: Command): boolean {
    if (!("session" in command)) return false;
    const session = this.#program.sessions.get(command.session);
    if (!session || session.rest === "awake" || isOwn(command)) return false;
    if (session.rest !== "hibernates" && session.rest !== "wakes") {
      this.#use(session);
      return false;
    }
    this.#wakingOf(session).commands.push(command);
    this.#wake(session);
    return true;
  }

  /** The same for an event. */
  holdsEvent(session: LiveSession, event: RunningEvent): boolean {
    if (session.rest !== "hibernates" && session.rest !== "wakes") {
      this.#use(session);
      return false;
    }
    this.#wakingOf(session).events.push(event);
    this.#wake(session);
    return true;
  }

  #use(session: LiveSession): void {
    session.rest = "awake";
    session.usedAt = Math.round(performance.now());
  }

  #wakingOf(session: LiveSession): Waking {
    let waking = this.#waking.get(session);
    if (!waking) {
      waking = { commands: [], events: [], isOpening: false };
      this.#waking.set(session, waking);
    }
    return waking;
  }

  #wake(session: LiveSession): void {
    const waking = this.#wakingOf(session);
    if (waking.isOpening || this.#program.isPaused || !this.#program.isOpen) return;
    waking.isOpening = true;
    session.rest = "wakes";
    this.#restore(session)
      .catch((error: unknown) => {
        // The runner died meanwhile: whoever replaces it restores the session with the others.
        if (!this.#program.isOpen) return;
        // Its browser connects again, and finds what is stored.
        this.#program.services.log({
          level: "error",
          session: session.id,
          message: `A session that hibernated could not be restored: ${String(error)}`,
        });
        if (!session.isClosed && session.rest === "wakes")
          this.#program.services.observer.onSessionLost(session, null);
      })
      .finally(() => this.#woke(session, waking));
  }

  /** Opens it again as it is stored. It is still ours: its numbers stay, so that its browser notices nothing. */
  async #restore(session: LiveSession): Promise<void> {
    const { services } = this.#program;
    const stored = await services.store.read(session.site, session.id);
    if (session.isClosed || session.rest !== "wakes") return;
    const isOurs =
      stored?.epoch === session.epoch &&
      stored.patchSeq === session.patchSeq &&
      stored.eventSeq === session.eventSeq;
    if (!stored || !isOurs) {
      services.observer.onSessionLost(session, null);
      return;
    }
    await this.#program.open(session, stored.fields, false);
  }

  /** It is there again, or lost. */
  #woke(session: LiveSession, waking: Waking): void {
    if (this.#waking.get(session) === waking) this.#waking.delete(session);
    if (session.rest === "wakes") this.#use(session);
    if (session.isClosed || this.#program.sessions.get(session.name) !== session) return;
    for (const command of waking.commands) this.#program.send(command);
    if (this.#program.isPaused) return;
    for (const event of waking.events)
      if (session.running.get(event.seq) === event && event.starts === 0) this.#program.run(session, event);
  }

  /** It was restored another way, or left: nothing waits here any more. Its events are among those that run. */
  forget(session: LiveSession): void {
    this.#waking.delete(session);
    session.rest = "awake";
    session.shown = null;
    session.usedAt = Math.round(performance.now());
  }

  /** The program runs again: what came meanwhile for sessions that hibernate restores them. */
  resume(): void {
    for (const session of this.#waking.keys()) this.#wake(session);
  }
}

/** Nothing is under way between its browser and its isolate. */
function isIdle(session: LiveSession): boolean {
  return (
    !session.isProvisional &&
    !session.needsModel &&
    !session.awaitsAck &&
    !session.isModelRequested &&
    !session.awaitsPerson &&
    !session.isLeaving &&
    session.running.size === 0
  );
}

/** All that was said is stored, and its browser has it. */
function isStored(session: LiveSession): boolean {
  return (
    session.connection !== null &&
    session.deliveredPatchSeq === session.patchSeq &&
    session.deliveredEventSeq === session.eventSeq &&
    session.effects.length === 0 &&
    session.openCookies === null &&
    session.outbox.length === 0
  );
}

/** What hibernation itself says. */
function isOwn({ kind }: Command): boolean {
  return kind === "rest" || kind === "close" || kind === "open";
}
