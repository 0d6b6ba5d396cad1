/**
 * A newer program takes over the live sessions of its site: they go on from their stored fields, without onLoad. One takeover of a site at a
 * time; of several newer programs that wait, only the newest.
 */

import { placeIn } from "../routing/places.ts";
import type { Release, Site } from "../source/site.ts";
import { LiveProgram } from "./program.ts";
import type { ProgramServices } from "./program-services.ts";
import type { ProgramTable } from "./program-table.ts";
import { type LiveSession, untilIdle } from "./session.ts";

/** What becomes of sessions is decided by whoever holds them. */
export interface SessionHolder {
  forget(session: LiveSession): void;
  lose(session: LiveSession, closedFor: string | null): void;
}

interface Turn {
  newest: Release | null;
  done: Promise<void>;
}

/** Handlers still running after this long do not hold a new program back, milliseconds. */
const QUIESCE_MILLISECONDS = 500;

export class Takeover {
  readonly #table: ProgramTable;
  readonly #services: ProgramServices;
  readonly #holder: SessionHolder;
  readonly #turns = new Map<string, Turn>();

  constructor(table: ProgramTable, services: ProgramServices, holder: SessionHolder) {
    this.#table = table;
    this.#services = services;
    this.#holder = holder;
  }

  /** Resolves when no takeover of the site is under way. */
  async settled(site: Site): Promise<void> {
    await this.#turns.get(site.id)?.done.catch(() => undefined);
  }

  /** Rejects when the newest program does not start; the one before then goes on. */
  swap(site: Site, release: Release): Promise<void> {
    const turn = this.#turns.get(site.id);
    if (turn) {
      turn.newest = release;
      return turn.done;
    }
    const begun: Turn = { newest: release, done: Promise.resolve() };
    this.#turns.set(site.id, begun);
    begun.done = this.#work(site, begun).finally(() => this.#turns.delete(site.id));
    return begun.done;
  }

  async #work(site: Site, turn: Turn): Promise<void> {
    for (;;) {
      const release = turn.newest;
      if (!release) return;
      turn.newest = null;
      try {
        await this.#swapOnce(site, release);
      } catch (error) {
        // What a newer program replaces already need not be told.
        if (!turn.newest) throw error;
      }
    }
  }

  async #swapOnce(site: Site, release: Release): Promise<void> {
    const { hash } = release.program;
    const previous = this.#table.of(site.id).filter((program) => program.hash !== hash);
    if (previous.length === 0 || this.#services.strikes.isQuarantined(hash)) return;
    const open = this.#table.of(site.id).find((program) => program.hash === hash);
    const next = open ?? new LiveProgram(site, release, this.#services);
    // The isolate opens while the old program still runs; a module that does not load changes nothing.
    if (!open) await next.openInstance();
    const moving: LiveSession[] = [];
    for (const program of previous) {
      await program.quiesce(program.isOpen ? QUIESCE_MILLISECONDS : 0);
      for (const session of program.sessions.values()) {
        if (!session.isProvisional && session.connection) moving.push(session);
        else this.#holder.forget(session);
      }
      await this.#table.close(program);
    }
    try {
      if (!open) await next.adoptShared();
      next.isPaused = false;
      this.#table.register(next);
      await this.#move(next, moving);
    } catch (error) {
      // The store failed in between: browsers connect again and find their stored state.
      for (const session of moving) this.#holder.lose(session, null);
      await this.#table.close(next);
      throw error;
    }
  }

  /**
   * One session goes on in a newer program, beside others that stay on the old one: its page was loaded anew. Fields that still fit keep
   * their values.
   * @throws {ProgramError} when the newer program does not start
   */
  async takeAlong(session: LiveSession, release: Release): Promise<void> {
    const previous = session.program;
    if (!previous) return;
    const next = await this.#table.open(previous.site, release);
    if (session.isClosed || session.program !== previous || next === previous) return;
    await untilIdle(() => [session], QUIESCE_MILLISECONDS);
    if (session.isClosed) return;
    previous.forget(session);
    session.program = null;
    await this.#services.pipeline.drain();
    await this.#move(next, [session]);
  }

  async #move(next: LiveProgram, sessions: LiveSession[]): Promise<void> {
    const ids = sessions.map((session) => session.id);
    const stored = await this.#services.store.acquire(next.site.key, ids);
    const byId = new Map(stored.map((one) => [one.id, one]));
    await Promise.all(
      sessions.map(async (session) => {
        const found = byId.get(session.id);
        if (!found || session.isClosed) return this.#holder.lose(session, null);
        session.adopt(found);
        // What was not answered names the old template: its browser drops it too.
        session.settleAll();
        session.acceptedSeq = session.eventSeq;
        session.leftSeq = 0;
        session.program = next;
        session.programHash = next.hash;
        try {
          Object.assign(session, placeIn(next.release, session));
          await next.open(session, found.fields, false);
        } catch {
          this.#holder.lose(session, null);
        }
      }),
    );
  }
}
