/**
 * A newer program takes over the live sessions of its site: they go on from their stored fields, without onLoad. One takeover of a site at a
 * time; of several newer programs that wait, only the newest.
 */

import { placeIn } from "../routing/places.ts";
import type { Release, Site } from "../source/site.ts";
import type { SessionStore } from "../store/store.ts";
import { acquireFrom } from "./carry-over.ts";
import type { LiveProgram } from "./program.ts";
import { type AppServices, hasShared } from "./program-services.ts";
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
  readonly #services: AppServices;
  readonly #holder: SessionHolder;
  readonly #turns = new Map<string, Turn>();

  constructor(table: ProgramTable, services: AppServices, holder: SessionHolder) {
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
    const { stores, strikes, observer } = this.#services;
    observer.onDurability(site, stores.missing(release));
    const level = stores.levelOf(release);
    const open = this.#table.of(site.id).find((program) => program.hash === hash && isKeptAt(program, level));
    const previous = this.#table.of(site.id).filter((program) => {
      // Where open tabs stay on their program, only one that is the same but for its store is replaced.
      return program !== open && (program.hash === hash || site.swapsLive || hasShared(release));
    });
    if (previous.length === 0 || strikes.isQuarantined(site.id, hash)) return;
    const next = open ?? (await this.#table.make(site, release));
    // The isolate opens while the old program still runs; a module that does not load changes nothing.
    if (!open) await next.openInstance();
    const moving = new Map<SessionStore, LiveSession[]>();
    for (const program of previous) {
      await program.quiesce(program.isOpen ? QUIESCE_MILLISECONDS : 0);
      const { store } = program.services;
      for (const session of program.sessions.values()) {
        if (!session.isProvisional && session.connection)
          moving.set(store, [...(moving.get(store) ?? []), session]);
        else this.#holder.forget(session);
      }
      await this.#table.close(program);
    }
    try {
      if (!open) await next.begin();
      next.isPaused = false;
      this.#table.register(next);
      for (const [store, sessions] of moving) await this.#move(next, store, sessions);
    } catch (error) {
      // The store failed in between: browsers connect again and find their stored state.
      for (const session of [...moving.values()].flat()) this.#holder.lose(session, null);
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
    const { store, pipeline } = previous.services;
    await pipeline.settle(session.id);
    await this.#move(next, store, [session]);
  }

  /** @param from the store in which they stand */
  async #move(next: LiveProgram, from: SessionStore, sessions: LiveSession[]): Promise<void> {
    const ids = sessions.map((session) => session.id);
    const stored = await acquireFrom(from, next.services.store, next.site.key, ids);
    const byId = new Map(stored.map((one) => [one.id, one]));
    await Promise.all(
      sessions.map(async (session) => {
        const found = byId.get(session.id);
        if (!found || session.isClosed) return this.#holder.lose(session, null);
        next.hibernation.forget(session);
        session.adopt(found);
        // What was not answered names the old template: its browser drops it too.
        session.settleAll();
        session.awaitsWelcome = true;
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

function isKeptAt(program: LiveProgram, level: string): boolean {
  return program.services.store.durability === level;
}
