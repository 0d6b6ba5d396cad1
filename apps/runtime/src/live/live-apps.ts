/** All programs that are open and all sessions that are in memory: opening, restoring, moving and ending them. */

import { createHash, randomBytes } from "node:crypto";
import { matchPage } from "@heddle/schema";
import type { PageRequest } from "@heddle/state-engine/frames";
import type { Limits } from "../limits.ts";
import type { Release, Site } from "../source/site.ts";
import { type StoredSession, sharedSessionId } from "../store/store.ts";
import {
  hasShared,
  LiveProgram,
  type OpenedPage,
  ProgramError,
  type ProgramObserver,
  type ProgramServices,
} from "./program.ts";
import { ProvisionalSessions } from "./provisional.ts";
import { LiveSession } from "./session.ts";

/** What a browser asks for, by page load or by hello. */
export interface Visit {
  /** Path without query, percent-encoded. */
  path: string;
  query: Record<string, string>;
  locale: string;
  timeZone: string;
  /** Hash of the visitor's cookie; empty for drafts. */
  visitor: string;
  address: string;
}

/** No page of the app answers this path. */
export class NoSuchPage extends Error {
  readonly code = "not-found";
}

export class LiveApps {
  readonly #services: ProgramServices;
  readonly #limits: Limits;
  readonly #programs = new Map<string, Map<string, LiveProgram>>();
  readonly #starting = new Map<string, Promise<LiveProgram>>();
  readonly #restoring = new Map<string, Promise<LiveSession | null>>();
  readonly #sessions = new Map<string, LiveSession>();
  readonly #provisional: ProvisionalSessions;
  #names = 0;

  constructor(
    services: Omit<ProgramServices, "observer">,
    observer: Omit<ProgramObserver, "onSessionLost">,
    limits: Limits,
  ) {
    this.#services = {
      ...services,
      observer: observing(observer, (session, closedFor) => this.lose(session, closedFor)),
    };

    this.#limits = limits;
    this.#provisional = new ProvisionalSessions(limits, (session) => this.#forget(session));
  }

  get counts(): { programs: number; sessions: number; provisional: number } {
    let programs = 0;
    for (const own of this.#programs.values()) programs += own.size;
    return {
      programs,
      sessions: this.#sessions.size - this.#provisional.size,
      provisional: this.#provisional.size,
    };
  }

  session(id: string): LiveSession | undefined {
    return this.#sessions.get(id);
  }

  *sessions(): Iterable<LiveSession> {
    yield* this.#sessions.values();
  }

  programs(site: Site): LiveProgram[] {
    return [...(this.#programs.get(site.id)?.values() ?? [])];
  }

  /** The open program of a release, opened if it is not. @throws {ProgramError} */
  program(site: Site, release: Release): Promise<LiveProgram> {
    const { hash } = release.program;
    if (this.#services.strikes.isQuarantined(hash)) {
      return Promise.reject(
        new ProgramError("quarantined", "This version of the app was stopped because it kept failing."),
      );
    }
    const open = this.#programs.get(site.id)?.get(hash);
    if (open) return Promise.resolve(open);
    const key = `${site.id} ${hash}`;
    let starting = this.#starting.get(key);
    if (!starting) {
      starting = this.#start(site, release).finally(() => this.#starting.delete(key));
      this.#starting.set(key, starting);
    }
    return starting;
  }

  async #start(site: Site, release: Release): Promise<LiveProgram> {
    const program = new LiveProgram(site, release, this.#services);
    await program.start();
    this.#register(site, program);
    return program;
  }

  /**
   * A page load: a session in memory only, until its browser says hello.
   * @param onBegun called before the page opens
   * @throws {NoSuchPage | ProgramError}
   */
  async load(
    site: Site,
    release: Release,
    visit: Visit,
    onBegun?: (session: LiveSession) => void,
  ): Promise<{ session: LiveSession; opened: OpenedPage }> {
    const program = await this.program(site, release);
    const session = this.#newSession(site, program, visit);
    this.#provisional.add(session, site.id, this.#services.now());
    onBegun?.(session);
    const opened = await this.#open(program, session);
    return { session, opened };
  }

  #newSession(site: Site, program: LiveProgram, visit: Visit): LiveSession {
    const token = randomBytes(18).toString("base64url");
    const id = sessionIdOf(token);
    const { page, request } = this.locate(program.release, visit, id);
    const session = new LiveSession(
      {
        id,
        token,
        name: this.#name(),
        site: site.key,
        programHash: program.hash,
        epoch: 1,
        eventSeq: 0,
        patchSeq: 0,
        page,
        request,
        visitor: visit.visitor,
        address: visit.address,
        effects: [],
        isProvisional: true,
      },
      this.#limits,
    );
    session.program = program;
    session.detachedAt = this.#services.now();
    this.#sessions.set(id, session);
    return session;
  }

  /** The page and request of a path. @throws {NoSuchPage} */
  locate(
    release: Release,
    visit: Omit<Visit, "visitor" | "address">,
    sessionId: string,
  ): { page: string; request: PageRequest } {
    const match = matchPage(release.app, visit.path);
    if (!match) throw new NoSuchPage("There is no page at this address.");
    const { path, query, locale, timeZone } = visit;
    return {
      page: match.page.id,
      request: { path, params: match.params, query, locale, timeZone, sessionId },
    };
  }

  async #open(program: LiveProgram, session: LiveSession): Promise<OpenedPage> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      const error = new ProgramError("timeout", "The page took too long to open.");
      timer = setTimeout(() => reject(error), this.#limits.pageLoadMilliseconds);
    });
    try {
      return await Promise.race([program.open(session, null, true), timeout]);
    } catch (error) {
      this.#forget(session);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The browser said hello: from now on the session is stored, and may reach outside. */
  confirm(session: LiveSession): void {
    if (!session.isProvisional) return;
    this.#provisional.remove(session);
    this.#services.pipeline.create(session.toStored());
    session.isProvisional = false;
    session.awaitsFirstStore = true;
    session.provisionalFields = null;
    session.program?.send({ kind: "confirm", session: session.name });
    this.#services.pipeline.flush();
  }

  /**
   * The session of an id, from memory or from the store; null when there is none for this site.
   * @param release what to run it on when its own program is gone
   */
  async find(site: Site, id: string, token: string, visit: Visit): Promise<LiveSession | null> {
    const live = this.#sessions.get(id);
    if (live)
      return live.site.appId === site.key.appId && live.site.environment === site.key.environment
        ? live
        : null;
    let restoring = this.#restoring.get(id);
    if (!restoring) {
      restoring = this.#restore(site, id, token, visit).finally(() => this.#restoring.delete(id));
      this.#restoring.set(id, restoring);
    }
    return restoring;
  }

  async #restore(site: Site, id: string, token: string, visit: Visit): Promise<LiveSession | null> {
    await this.#services.pipeline.drain();
    const known = await this.#services.store.read(site.key, id);
    if (!known || known.visitor !== visit.visitor) return null;
    const [stored] = await this.#services.store.acquire(site.key, [id]);
    if (!stored) return null;
    this.#services.journal.committed(id, stored.eventSeq);
    return this.#revive(site, stored, token, visit.address);
  }

  /** A second tab with the same token gets a session of its own that starts from the same state. */
  async fork(site: Site, session: LiveSession, address: string): Promise<LiveSession | null> {
    await this.#services.pipeline.drain();
    const stored = await this.#services.store.read(site.key, session.id);
    if (!stored) return null;
    const token = randomBytes(18).toString("base64url");
    const id = sessionIdOf(token);
    const copy = { ...stored, id, epoch: 1, effects: [], request: { ...stored.request, sessionId: id } };
    await this.#services.store.create([copy]);
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
    const program = await this.program(site, release);
    const { fields, ...numbers } = stored;
    const place = release.app.pages[stored.page] ? {} : this.locate(release, stored.request, stored.id);
    const session = new LiveSession(
      {
        ...numbers,
        ...place,
        token,
        name: this.#name(),
        programHash: program.hash,
        address,
        isProvisional: false,
      },
      this.#limits,
    );
    session.program = program;
    session.needsModel = true;
    session.detachedAt = this.#services.now();
    this.#sessions.set(session.id, session);
    try {
      await program.open(session, fields, false);
    } catch (error) {
      this.#forget(session);
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

  /** A new program takes over the live sessions of its site: they go on from their fields, without onLoad. */
  async swap(site: Site, release: Release): Promise<void> {
    const { hash } = release.program;
    const previous = this.programs(site).filter((program) => program.hash !== hash);
    if (previous.length === 0 || this.#services.strikes.isQuarantined(hash)) return;
    // Page loads that ask for the new program wait until it has taken over.
    const key = `${site.id} ${hash}`;
    let moving: LiveSession[] = [];
    const starting = this.#takeOver(site, release, previous).then((taken) => {
      moving = taken.moving;
      return taken.next;
    });
    this.#starting.set(
      key,
      starting.finally(() => this.#starting.delete(key)),
    );
    await this.#move(site, await starting, moving);
  }

  async #takeOver(
    site: Site,
    release: Release,
    previous: LiveProgram[],
  ): Promise<{ next: LiveProgram; moving: LiveSession[] }> {
    const open = this.#programs.get(site.id)?.get(release.program.hash);
    const next = open ?? new LiveProgram(site, release, this.#services);
    // The isolate opens while the old program still runs; a module that does not load changes nothing.
    if (!open) await next.openInstance();
    const moving: LiveSession[] = [];
    for (const program of previous) {
      await program.quiesce(program.isOpen ? QUIESCE_MILLISECONDS : 0);
      const sessions = [...program.sessions.values()];
      this.#programs.get(site.id)?.delete(program.hash);
      await program.close();
      for (const session of sessions) {
        if (!session.isProvisional && session.connection) moving.push(session);
        else this.#forget(session);
      }
    }
    await next.adoptShared();
    next.isPaused = false;
    this.#register(site, next);
    return { next, moving };
  }

  #register(site: Site, program: LiveProgram): void {
    let own = this.#programs.get(site.id);
    if (!own) {
      own = new Map();
      this.#programs.set(site.id, own);
    }
    own.set(program.hash, program);
  }

  async #move(site: Site, next: LiveProgram, sessions: LiveSession[]): Promise<void> {
    const stored = await this.#services.store.acquire(
      site.key,
      sessions.map((session) => session.id),
    );
    const byId = new Map(stored.map((one) => [one.id, one]));
    await Promise.all(
      sessions.map(async (session) => {
        const found = byId.get(session.id);
        if (!found) return this.lose(session, null);
        session.adopt(found);
        // What was not answered names the old template: its browser drops it too.
        session.running.clear();
        session.acceptedSeq = session.eventSeq;
        session.program = next;
        session.programHash = next.hash;
        try {
          Object.assign(session, this.#placeIn(next.release, session));
          await next.open(session, found.fields, false);
        } catch {
          this.lose(session, null);
        }
      }),
    );
  }

  /** The page a session was on, or whichever answers its path now, or the first. */
  #placeIn(release: Release, session: LiveSession): { page: string; request: PageRequest } {
    const { page, request } = session;
    if (release.app.pages[page] && matchPage(release.app, request.path)?.page.id === page)
      return { page, request };
    try {
      return this.locate(release, request, session.id);
    } catch {
      return this.locate(release, { ...request, path: "/", query: {} }, session.id);
    }
  }

  /**
   * The session leaves memory. Its browser, if any, connects again: to its stored state if that is still there, else to a new session.
   * @param closedFor a sentence: the session ends for good and its browser is told so
   */
  lose(session: LiveSession, closedFor: string | null): void {
    if (session.isClosed) return;
    const { connection } = session;
    this.#forget(session);
    if (closedFor !== null) {
      this.#removeStored(session.id);
      connection?.send(JSON.stringify(["s", "closed", closedFor]));
    }
    connection?.close(
      closedFor === null ? 1012 : 4001,
      closedFor === null ? "connect again" : "session closed",
    );
  }

  #removeStored(id: string): void {
    this.#services.store.remove([id]).catch((error: unknown) => {
      this.#services.log({
        level: "warn",
        session: id,
        message: `A closed session could not be removed: ${String(error)}`,
      });
    });
  }

  /** Another owner took over the session, or the shared state of an app. */
  fenced(id: string): void {
    const session = this.#sessions.get(id);
    if (session) this.lose(session, null);
    for (const own of this.#programs.values()) {
      for (const program of own.values()) {
        if (!program.hasShared || sharedSessionId(program.site.key) !== id) continue;
        own.delete(program.hash);
        for (const lost of [...program.sessions.values()]) this.lose(lost, null);
        void program.close();
      }
    }
  }

  #forget(session: LiveSession): void {
    session.isClosed = true;
    session.connection = null;
    session.running.clear();
    this.#sessions.delete(session.id);
    this.#provisional.remove(session);
    session.program?.forget(session);
    session.program = null;
  }

  /** Ends what nobody uses: expired page loads, long disconnected sessions, programs without sessions. */
  async sweep(): Promise<void> {
    const now = this.#services.now();
    this.#provisional.sweep(now);
    for (const session of [...this.#sessions.values()]) {
      const isIdle = !session.connection && now - session.detachedAt > this.#limits.detachedMilliseconds;
      if (isIdle && !session.isProvisional) this.#forget(session);
    }
    for (const [siteId, own] of this.#programs) {
      for (const [hash, program] of own) {
        if (program.sessions.size > 0 || now - program.emptySince < this.#limits.idleProgramMilliseconds)
          continue;
        own.delete(hash);
        await program.close();
      }
      if (own.size === 0) this.#programs.delete(siteId);
    }
  }

  /** The site is gone: its sessions end. */
  async closeSite(site: Site, reason: string): Promise<void> {
    for (const program of this.programs(site)) {
      for (const session of [...program.sessions.values()]) this.lose(session, reason);
      await program.close();
    }
    this.#programs.delete(site.id);
  }

  /** Waits for running handlers, at most the drain time; then everything is committed. */
  async drain(): Promise<boolean> {
    const programs = [...this.#programs.values()].flatMap((own) => [...own.values()]);
    await Promise.all(programs.map((program) => program.quiesce(this.#limits.drainMilliseconds)));
    await this.#services.pipeline.drain();
    return programs.every((program) =>
      [...program.sessions.values()].every((session) => session.running.size === 0),
    );
  }

  async close(): Promise<void> {
    for (const own of this.#programs.values()) for (const program of own.values()) await program.close();
  }

  #name(): string {
    this.#names += 1;
    return `s${this.#names.toString(36)}`;
  }
}

/** The observer, with what becomes of lost sessions. */
function observing(
  observer: Omit<ProgramObserver, "onSessionLost">,
  onSessionLost: ProgramObserver["onSessionLost"],
): ProgramObserver {
  return {
    onLog: (...given) => observer.onLog(...given),
    onEvent: (...given) => observer.onEvent(...given),
    onWrites: (...given) => observer.onWrites(...given),
    onQuarantine: (...given) => observer.onQuarantine(...given),
    onSessionLost,
  };
}

/** Handlers still running after this long do not hold a new program back, milliseconds. */
const QUIESCE_MILLISECONDS = 500;

/** What is stored and shown to app code instead of the token. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url").slice(0, 22);
}
