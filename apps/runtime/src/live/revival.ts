/** Sessions come back from the store to memory: for the browser that left them, or as a copy for a second tab. */

import { placeIn } from "../routing/places.ts";
import type { Release, Site } from "../source/site.ts";
import type { StoredSession } from "../store/store.ts";
import type { LiveProgram } from "./program.ts";
import { hasShared, type ProgramServices } from "./program-services.ts";
import type { ProgramTable } from "./program-table.ts";
import type { LiveSession, SessionOptions } from "./session.ts";
import { newSessionToken, sessionIdOf, tokenAt } from "./session-token.ts";

/** Sessions are kept by whoever knows them all. */
export interface SessionKeeper {
  keep(about: Omit<SessionOptions, "name">, program: LiveProgram): LiveSession;
  forget(session: LiveSession): void;
}

/** Who asks for a session. */
interface Claimant {
  token: string;
  visitor: string;
  address: string;
}

export class Revival {
  readonly #table: ProgramTable;
  readonly #services: ProgramServices;
  readonly #keeper: SessionKeeper;
  readonly #restoring = new Map<string, Promise<LiveSession | null>>();

  constructor(table: ProgramTable, services: ProgramServices, keeper: SessionKeeper) {
    this.#table = table;
    this.#services = services;
    this.#keeper = keeper;
  }

  /** The stored session of a token; null when there is none of this visitor. Whoever asks meanwhile gets the same. */
  restore(site: Site, claimant: Claimant): Promise<LiveSession | null> {
    const key = `${sessionIdOf(claimant.token)} ${claimant.visitor}`;
    let restoring = this.#restoring.get(key);
    if (!restoring) {
      restoring = this.#restore(site, claimant).finally(() => this.#restoring.delete(key));
      this.#restoring.set(key, restoring);
    }
    return restoring;
  }

  async #restore(site: Site, { token, visitor, address }: Claimant): Promise<LiveSession | null> {
    const { store, pipeline, journal } = this.#services;
    const id = sessionIdOf(token);
    await pipeline.drain();
    const known = await store.read(site.key, id);
    if (!known || known.visitor !== visitor) return null;
    const [stored] = await store.acquire(site.key, [id]);
    if (!stored) return null;
    journal.committed(id, stored.eventSeq);
    return this.#revive(site, stored, token, address);
  }

  /** A session of its own that starts from the stored state of another. */
  async fork(site: Site, session: LiveSession, address: string): Promise<LiveSession | null> {
    const { store, pipeline } = this.#services;
    await pipeline.drain();
    const stored = await store.read(site.key, session.id);
    if (!stored) return null;
    const token = newSessionToken(this.#services.node.id);
    const id = sessionIdOf(token);
    const copy = { ...stored, id, epoch: 1, effects: [], request: { ...stored.request, sessionId: id } };
    await store.create([copy]);
    return this.#revive(site, copy, token, address);
  }

  async #revive(
    site: Site,
    stored: StoredSession,
    token: string,
    address: string,
  ): Promise<LiveSession | null> {
    const release = await this.#releaseFor(site, stored.programHash);
    if (!release) return null;
    const program = await this.#table.open(site, release);
    const { fields, ...numbers } = stored;
    const place = placeIn(program.release, stored);
    const session = this.#keeper.keep(
      {
        ...numbers,
        ...place,
        token: tokenAt(token, this.#services.node.id),
        programHash: program.hash,
        address,
        isProvisional: false,
      },
      program,
    );
    session.needsModel = true;
    try {
      await program.open(session, fields, false);
    } catch (error) {
      this.#keeper.forget(session);
      throw error;
    }
    return session;
  }

  /** Its own program where several may run beside each other, else the newest: shared state has one owner. */
  async #releaseFor(site: Site, programHash: string): Promise<Release | null> {
    const status = await site.status();
    const newest = status.kind === "ready" ? status.release : null;
    if (newest && (newest.program.hash === programHash || site.swapsLive || hasShared(newest))) return newest;
    return (await site.release(programHash)) ?? newest;
  }
}
