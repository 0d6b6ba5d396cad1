/** Sessions come back from the store to memory: for the browser that left them, or as a copy for a second tab. */

import { placeIn } from "../routing/places.ts";
import type { Release, Site } from "../source/site.ts";
import type { SessionStore, StoredSession } from "../store/store.ts";
import { acquireFrom } from "./carry-over.ts";
import type { LiveProgram } from "./program.ts";
import { type AppServices, hasShared } from "./program-services.ts";
import type { ProgramTable } from "./program-table.ts";
import { splitProgress } from "./progress.ts";
import type { LiveSession, SessionOptions } from "./session.ts";
import { newSessionToken, sessionIdOf, tokenAt } from "./session-token.ts";
import type { StoreLine } from "./stores.ts";

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
  readonly #services: AppServices;
  readonly #keeper: SessionKeeper;
  readonly #restoring = new Map<string, Promise<LiveSession | null>>();

  constructor(table: ProgramTable, services: AppServices, keeper: SessionKeeper) {
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
    const id = sessionIdOf(token);
    const found = await this.#find(site, id);
    if (!found || found.known.visitor !== visitor) return null;
    const program = await this.#programFor(site, found.known.programHash);
    if (!program) return null;
    const [stored] = await acquireFrom(found.store, program.services.store, site.key, [id]);
    if (!stored) return null;
    this.#services.journal.committed(id, stored.eventSeq);
    return this.#revive(program, stored, token, address);
  }

  /** Where a session stands: in the store of the newest release, or in another that the app used before. */
  async #find(site: Site, id: string): Promise<{ store: SessionStore; known: StoredSession } | null> {
    const { stores, log } = this.#services;
    const status = await site.status();
    if (status.kind !== "ready") return null;
    const own = await stores.of(status.release);
    const known = await readSettled(own, site, id);
    if (known) return { store: own.store, known };
    for (const line of await stores.others(own)) {
      try {
        const left = await readSettled(line, site, id);
        if (left) return { store: line.store, known: left };
      } catch (error) {
        // Trouble of a store that the app may never have used is no reason to keep its visitors out.
        const message = `Sessions at ${line.store.durability} could not be looked for: ${String(error)}`;
        log({ level: "warn", site: site.id, message });
      }
    }
    return null;
  }

  /** A session of its own that starts from the stored state of another. */
  async fork(site: Site, session: LiveSession, address: string): Promise<LiveSession | null> {
    if (!session.program) return null;
    const stored = await readSettled(session.program.services, site, session.id);
    const program = stored && (await this.#programFor(site, stored.programHash));
    if (!program) return null;
    const token = newSessionToken(this.#services.node.id);
    const id = sessionIdOf(token);
    // What the other tab is in the middle of is not this one's: its own next event has the same number.
    const { fields } = splitProgress(stored.fields);
    const request = { ...stored.request, sessionId: id };
    const copy = { ...stored, id, epoch: 1, effects: [], request, fields };
    await program.services.store.create([copy]);
    return this.#revive(program, copy, token, address);
  }

  async #revive(
    program: LiveProgram,
    stored: StoredSession,
    token: string,
    address: string,
  ): Promise<LiveSession> {
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
    session.storedProgramHash = stored.programHash;
    session.needsModel = true;
    try {
      await program.open(session, fields, false);
    } catch (error) {
      this.#keeper.forget(session);
      throw error;
    }
    return session;
  }

  async #programFor(site: Site, programHash: string): Promise<LiveProgram | null> {
    const release = await this.#releaseFor(site, programHash);
    return release && this.#table.open(site, release);
  }

  /** Its own program where several may run beside each other, else the newest: shared state has one owner. */
  async #releaseFor(site: Site, programHash: string): Promise<Release | null> {
    const status = await site.status();
    const newest = status.kind === "ready" ? status.release : null;
    if (newest && (newest.program.hash === programHash || site.swapsLive || hasShared(newest))) return newest;
    return (await site.release(programHash)) ?? newest;
  }
}

/** A session as stored, with everything that was on its way there. */
async function readSettled(line: StoreLine, site: Site, id: string): Promise<StoredSession | null> {
  await line.pipeline.settle(id);
  return line.store.read(site.key, id);
}
