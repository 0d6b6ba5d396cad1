/** All programs that are open and all sessions that are in memory: opening, finding and ending them. */

import { keptAtLoad } from "../kept/kept-entries.ts";
import type { Limits } from "../limits.ts";
import type { Release, Site } from "../source/site.ts";
import { isSharedOf, type SessionStore } from "../store/store.ts";
import { drain } from "./draining.ts";
import { observing } from "./observing.ts";
import type { LiveProgram } from "./program.ts";
import { hasTasks } from "./program-life.ts";
import { type AppServices, type OpenedPage, ProgramError, type ProgramObserver } from "./program-services.ts";
import { ProgramTable, QUARANTINED } from "./program-table.ts";
import { ProvisionalSessions } from "./provisional.ts";
import { Revival } from "./revival.ts";
import { LiveSession, type SessionOptions } from "./session.ts";
import { newSessionToken, sessionIdOf } from "./session-token.ts";
import { Takeover } from "./takeover.ts";
import { planReleases, VersionSkew } from "./version-skew.ts";
import { locate, type Visit } from "./visit.ts";

/** A page load begins anew in the next program this often, where one takes over while it is under way (SPEC.md R11). */
const MOST_SWAPS = 5;

export class LiveApps {
  readonly #services: AppServices;
  readonly #limits: Limits;
  readonly #table: ProgramTable;
  readonly #takeover: Takeover;
  readonly #revival: Revival;
  readonly #sessions = new Map<string, LiveSession>();
  readonly #provisional: ProvisionalSessions;
  readonly #skew: VersionSkew;
  #names = 0;

  constructor(
    services: Omit<AppServices, "observer">,
    observer: Omit<ProgramObserver, "onSessionLost">,
    limits: Limits,
  ) {
    this.#services = {
      ...services,
      observer: observing(observer, {
        onSessionLost: (session, closedFor) => this.lose(session, closedFor),
        onQuarantine: (program) => void this.#end(program, QUARANTINED),
      }),
    };
    this.#limits = limits;
    this.#table = new ProgramTable(this.#services);
    this.#takeover = new Takeover(this.#table, this.#services, {
      forget: (session) => this.#forget(session),
      lose: (session, closedFor) => this.lose(session, closedFor),
    });
    this.#revival = new Revival(this.#table, this.#services, {
      keep: (about, program) => this.#keep(about, program),
      forget: (session) => this.#forget(session),
    });
    this.#skew = new VersionSkew(
      {
        programs: () => this.#table.all(),
        takeAlong: (session, release) => this.#takeover.takeAlong(session, release),
        isQuarantined: (site, hash) => services.strikes.isQuarantined(site, hash),
        log: services.log,
      },
      limits,
    );
    this.#provisional = new ProvisionalSessions(limits, (session, why) => {
      services.metrics.provisionalEnds[why] += 1;
      this.#forget(session);
    });
  }

  /** `sessions` are all but the provisional; of them some hibernate. */
  get counts(): { programs: number; sessions: number; provisional: number; hibernated: number } {
    const programs = this.#table.size;
    let hibernated = 0;
    for (const session of this.#sessions.values()) if (session.rest === "hibernates") hibernated += 1;
    return {
      programs,
      sessions: this.#sessions.size - this.#provisional.size,
      provisional: this.#provisional.size,
      hibernated,
    };
  }

  *sessions(): Iterable<LiveSession> {
    yield* this.#sessions.values();
  }

  programs(site: Site): LiveProgram[] {
    return this.#table.of(site.id);
  }

  allPrograms(): LiveProgram[] {
    return this.#table.all();
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
  ): Promise<{ session: LiveSession; opened: OpenedPage; release: Release }> {
    for (let swaps = 0; ; swaps += 1) {
      await this.#takeover.settled(site);
      const wanted = swaps === 0 ? release : (site.newest ?? release);
      const program = await this.#table.open(site, wanted);
      const session = this.#newSession(site, program, visit);
      this.#provisional.add(session, site.id, this.#services.now());
      onBegun?.(session);
      try {
        const opened = await this.#open(program, session);
        // A newer revision with the same program has settings of its own beside it.
        const isSame = program.hash === wanted.program.hash;
        return { session, opened, release: isSame ? wanted : program.release };
      } catch (error) {
        // Another program took over meanwhile: the page opens there.
        if (!program.isHeld || swaps === MOST_SWAPS) throw error;
      }
    }
  }

  /** A page load came to nothing that a browser could go on with: it leaves nothing behind. */
  discard(session: LiveSession): void {
    if (session.isProvisional) this.#forget(session);
  }

  #newSession(site: Site, program: LiveProgram, visit: Visit): LiveSession {
    const token = newSessionToken(this.#services.node.id);
    const id = sessionIdOf(token);
    const about = {
      id,
      token,
      site: site.key,
      programHash: program.hash,
      epoch: 1,
      eventSeq: 0,
      patchSeq: 0,
      ...locate(program.release, visit, id),
      visitor: visit.visitor,
      address: visit.address,
      effects: [],
      isProvisional: true,
    };
    const session = this.#keep(about, program);
    session.kept = keptAtLoad(program.release.program, visit.cookies);
    return session;
  }

  #keep(about: Omit<SessionOptions, "name">, program: LiveProgram): LiveSession {
    this.#names += 1;
    const session = new LiveSession({ ...about, name: `s${this.#names.toString(36)}` }, this.#limits);
    session.program = program;
    session.detachedAt = this.#services.now();
    this.#sessions.set(session.id, session);
    return session;
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
    const { program } = session;
    program?.services.pipeline.create(session.toStored());
    session.isProvisional = false;
    session.awaitsFirstStore = true;
    session.provisionalFields = null;
    program?.send({ kind: "confirm", session: session.name });
    program?.services.pipeline.flush();
  }

  /** The session of a token, from memory or from the store; null when there is none for this site. */
  async find(site: Site, token: string, visit: Visit): Promise<LiveSession | null> {
    const live = this.#sessions.get(sessionIdOf(token));
    if (!live) return this.#revival.restore(site, { ...visit, token });
    const { appId, environment } = live.site;
    if (appId !== site.key.appId || environment !== site.key.environment) return null;
    if (await this.#isOwned(live)) return live;
    this.lose(live, null);
    return this.#revival.restore(site, { ...visit, token });
  }

  /** Another node may have gone on with the session meanwhile: what is in memory here is then old (SPEC.md N6). */
  async #isOwned(session: LiveSession): Promise<boolean> {
    const { program } = session;
    if (!this.#services.node.mayShareSessions || session.isProvisional || !program) return true;
    const stored = await program.services.store.read(session.site, session.id);
    return stored === null || stored.epoch === session.epoch;
  }

  /** The session of an id if it is in memory; null when there is none for this site. */
  liveSession(site: Site, id: string): LiveSession | null {
    const session = this.#sessions.get(id);
    return session?.program?.site === site ? session : null;
  }

  /** The session of a token that is in memory; null when there is none for this site. */
  live(site: Site, token: string): LiveSession | null {
    const live = this.#sessions.get(sessionIdOf(token));
    const isOfSite =
      live?.site.appId === site.key.appId && live.site.environment === site.key.environment && !live.isClosed;
    return isOfSite ? live : null;
  }

  /** A second tab with the same token gets a session of its own that starts from the same state. */
  fork(site: Site, session: LiveSession, address: string): Promise<LiveSession | null> {
    return this.#revival.fork(site, session, address);
  }

  /**
   * Whoever was served the newest program goes on in it, with the state of the session that the tab already had.
   * @param programHash the program that the browser was served
   * @returns null when the session was lost on the way, or cannot go on in the newer program: its tab starts anew
   */
  async renew(site: Site, session: LiveSession, programHash: string): Promise<LiveSession | null> {
    if (session.programHash === programHash || session.isProvisional) return session;
    const status = await site.status();
    if (status.kind !== "ready" || status.release.program.hash !== programHash) return session;
    const old = session.program?.release;
    if (old && planReleases(old, status.release).kind === "cold") return null;
    await this.#takeover.takeAlong(session, status.release);
    return session.isClosed ? null : session;
  }

  /**
   * A newer program takes over the live sessions of its site, or, where open tabs stay on theirs, those of the same program in another
   * store. Rejects when it does not start.
   */
  swap(site: Site, release: Release): Promise<void> {
    return this.#takeover.swap(site, release);
  }

  /** A program of the release runs, and its app's durability was changed since. */
  isKeptElsewhere(site: Site, release: Release): boolean {
    const running = this.#table.of(site.id).find((program) => program.hash === release.program.hash);
    return (
      running !== undefined && running.services.store.durability !== this.#services.stores.levelOf(release)
    );
  }

  /** Resolves when no newer program of the site is just taking over. */
  settled(site: Site): Promise<void> {
    return this.#takeover.settled(site);
  }

  /**
   * The session leaves memory. Its browser, if any, connects again: to its stored state if that is still there, else to a new session.
   * @param closedFor a sentence: the session ends for good and its browser is told so
   */
  lose(session: LiveSession, closedFor: string | null): void {
    if (session.isClosed) return;
    const { connection } = session;
    // One that is just moving may stand in either store.
    const lines = session.program ? [session.program.services] : this.#services.stores.all();
    this.#forget(session);
    if (closedFor !== null) {
      this.#services.uploads.endSession(session.id).catch((error: unknown) => {
        this.#services.log({
          level: "warn",
          session: session.id,
          message: `Uploads remain: ${String(error)}`,
        });
      });
      for (const { store } of lines) this.#removeStored(store, session.id);
      connection?.send(JSON.stringify(["s", "closed", closedFor]));
    }
    connection?.close(
      closedFor === null ? 1012 : 4001,
      closedFor === null ? "connect again" : "session closed",
    );
  }

  #removeStored(store: SessionStore, id: string): void {
    store.remove([id]).catch((error: unknown) => {
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
    for (const program of this.#table.all()) {
      if (!program.hasShared || !isSharedOf(program.site.key, id)) continue;
      for (const lost of [...program.sessions.values()]) this.lose(lost, null);
      void this.#table.close(program);
    }
  }

  /** The store can never take what the session holds. */
  unstorable(id: string): void {
    const session = this.#sessions.get(id);
    if (session) this.lose(session, "What this page holds could not be stored, so it was closed.");
    else this.fenced(id);
  }

  #forget(session: LiveSession): void {
    session.isClosed = true;
    session.connection = null;
    session.settleAll();
    this.#sessions.delete(session.id);
    this.#provisional.remove(session);
    session.program?.forget(session);
    session.program = null;
  }

  /** A disconnected session stays in memory this long: never longer than its life. */
  get #detachedMilliseconds(): number {
    return Math.min(this.#limits.detachedMilliseconds, this.#limits.sessionMilliseconds);
  }

  /** The tab is gone: the app leaves its page, and the session leaves memory, unless the tab comes back meanwhile. */
  async #leave(session: LiveSession): Promise<void> {
    if (session.isLeaving) return;
    session.isLeaving = true;
    await session.program?.life.unload(session);
    session.isLeaving = false;
    if (!session.connection && !session.isClosed) this.#forget(session);
  }

  /** Opens an app that has work to do though nobody looks at it. @throws {ProgramError} */
  async boot(site: Site, release: Release): Promise<void> {
    if (!site.isDraft && hasTasks(release)) await this.#table.open(site, release);
  }

  /** Ends what nobody uses: expired page loads, long disconnected sessions, programs without sessions. */
  async sweep(): Promise<void> {
    const now = this.#services.now();
    this.#provisional.sweep(now);
    for (const session of [...this.#sessions.values()]) {
      const isIdle = !session.connection && now - session.detachedAt > this.#detachedMilliseconds;
      if (isIdle && !session.isProvisional) void this.#leave(session);
    }
    for (const program of this.#table.all()) {
      const isUsed =
        program.sessions.size > 0 ||
        (program.life.hasTasks && !program.site.isDraft) ||
        now - program.emptySince < this.#limits.idleProgramMilliseconds;
      if (!isUsed) await this.#table.close(program);
    }
  }

  /** Lets sessions rest to which nothing happens, and moves those of older programs that can go on in the newest. */
  rest(): void {
    this.#skew.step(performance.now());
    for (const program of this.#table.all()) program.hibernation.sweep(performance.now());
  }

  /** The site is gone from here: for good, where there is a reason to tell its visitors; else to another node, where their browsers get next. */
  async closeSite({ id }: Pick<Site, "id">, reason: string | null): Promise<void> {
    for (const program of this.#table.of(id)) await this.#end(program, reason);
  }

  async #end(program: LiveProgram, reason: string | null): Promise<void> {
    for (const session of [...program.sessions.values()]) this.lose(session, reason);
    await this.#table.close(program);
  }

  /** Finishes what runs, and gives sessions to other nodes meanwhile. False = something runs still. */
  async drain(): Promise<boolean> {
    return drain(this.#table.all(), {
      ...this.#services,
      milliseconds: this.#limits.drainMilliseconds,
      give: (session) => this.lose(session, null),
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#table.all().map((program) => this.#table.close(program)));
  }
}
