/** What messages from browsers mean: hello and resume, numbered events, acks. The rules are in SPEC.md (P and S rules). */

import type { Json } from "@heddle/schema";
import type { Hello, UpMessage } from "@heddle/state-engine/protocol";
import { Up } from "@heddle/state-engine/protocol";
import type { Limits } from "../limits.ts";
import { isTooBusyFor } from "../live/backpressure.ts";
import { type LiveApps, NoSuchPage, sessionIdOf, type Visit } from "../live/live-apps.ts";
import type { LiveProgram } from "../live/program.ts";
import { ProgramError } from "../live/program-services.ts";
import type { LiveSession, RunningEvent } from "../live/session.ts";
import type { RuntimeLog } from "../log.ts";
import type { DraftPass } from "../source/draft-access.ts";
import type { Release } from "../source/site.ts";
import { Beginnings } from "./beginnings.ts";
import type { Connection, ConnectionEvents } from "./connection.ts";
import { splitPath } from "./target.ts";

/** Whom a draft is shown to. */
export interface DraftGuard {
  /** What a draft token lets its bearer see; null = nothing of this app. */
  admit(token: string | undefined, appId: string): Promise<DraftPass | null>;
  /** Whether who came in with it may stay. */
  holds(pass: DraftPass): Promise<boolean>;
}

export interface GatewayOptions {
  apps: LiveApps;
  limits: Limits;
  log: RuntimeLog;
  draftAccess: DraftGuard;
  /** A browser of a draft is there: it gets what the editor shows beside the page. */
  onDraftAttached(connection: Connection): void;
}

export class Gateway implements ConnectionEvents {
  readonly #options: GatewayOptions;
  readonly #connections = new Set<Connection>();
  readonly #perAddress = new Map<string, number>();
  readonly #beginnings: Beginnings;
  readonly #pings: NodeJS.Timeout;
  #isDraining = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#beginnings = new Beginnings(options.limits);
    this.#pings = setInterval(() => this.#ping(), options.limits.pingMilliseconds);
    this.#pings.unref();
  }

  get size(): number {
    return this.#connections.size;
  }

  /** Whether one more connection from this address is welcome. */
  hasRoom(address: string): boolean {
    return (
      !this.#isDraining && (this.#perAddress.get(address) ?? 0) < this.#options.limits.connectionsPerAddress
    );
  }

  add(connection: Connection): void {
    this.#connections.add(connection);
    this.#perAddress.set(connection.address, (this.#perAddress.get(connection.address) ?? 0) + 1);
  }

  onClose(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    const left = (this.#perAddress.get(connection.address) ?? 1) - 1;
    if (left > 0) this.#perAddress.set(connection.address, left);
    else this.#perAddress.delete(connection.address);
    const { session } = connection;
    connection.session = null;
    if (session?.connection === connection) {
      session.connection = null;
      session.detachedAt = Date.now();
    }
  }

  onBadMessage(connection: Connection, reason: string): void {
    const { id } = connection.site;
    this.#options.log({
      level: "warn",
      site: id,
      session: connection.session?.id,
      message: `Bad message from ${connection.address}: ${reason}`,
    });
  }

  onFailure(connection: Connection, error: unknown): void {
    this.#options.log({
      level: "error",
      site: connection.site.id,
      session: connection.session?.id,
      message: `A message could not be handled: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    });
  }

  onMessage(connection: Connection, message: UpMessage, bytes: number): void {
    if (message[0] === Up.hello) {
      if (connection.session) {
        connection.close(1008, "hello was said already");
        return;
      }
      connection
        .greet(() => this.#hello(connection, message))
        .catch((error: unknown) => this.#helloFailed(connection, error));
      return;
    }
    const { session } = connection;
    if (!session) {
      connection.send(
        JSON.stringify([
          "r",
          typeof message[1] === "number" ? message[1] : 0,
          "unknown-session",
          "Say hello first.",
        ]),
      );
      return;
    }
    switch (message[0]) {
      case Up.event: {
        if (message.length === 6) this.#ack(session, message[5]!);
        const isEmpty = message.length === 4 || (message.length === 6 && message[4] === null);
        const payload = isEmpty ? undefined : (message[4] as Json);
        const what = { kind: "event" as const, scope: message[2], event: message[3], payload };
        this.#numbered(connection, session, message[1], bytes, () => what);
        break;
      }
      case Up.ack:
        this.#ack(session, message[1]);
        break;
      case Up.navigate:
        this.#numbered(connection, session, message[1], bytes, ({ release }) =>
          this.#navigation(session, release, message[2]),
        );
        break;
      case Up.storage: {
        const what = { kind: "storage" as const, key: message[2], value: message[3] };
        this.#numbered(connection, session, message[1], bytes, () => what);
        break;
      }
    }
  }

  #ack(session: LiveSession, patchSeq: number): void {
    session.acknowledge(patchSeq);
    // It reads again: now it gets the newest values instead of the patches that were dropped.
    if (session.needsModel && session.connection && session.connection.backlog === 0)
      session.program?.requestModel(session);
  }

  #navigation(session: LiveSession, release: Release, target: string): RunningEvent["what"] {
    const { path, query } = splitPath(target);
    const { locale, timeZone } = session.request;
    try {
      const place = this.#options.apps.locate(release, { path, query, locale, timeZone }, session.id);
      return { kind: "navigate", path, ...place };
    } catch (error) {
      if (!(error instanceof NoSuchPage)) throw error;
      return { kind: "refuse", code: "not-found", message: error.message };
    }
  }

  #numbered(
    connection: Connection,
    session: LiveSession,
    seq: number,
    bytes: number,
    what: (program: LiveProgram) => RunningEvent["what"],
  ): void {
    // It may name places of a model that the browser is about to drop; the browser sends it again after the welcome.
    if (session.awaitsAck || !session.program) return;
    if (seq <= session.deliveredEventSeq) {
      connection.send(`["r",${seq},true]`);
      return;
    }
    if (seq <= session.acceptedSeq) return;
    if (seq !== session.acceptedSeq + 1) {
      if (session.needsModel) return;
      this.#options.log({
        level: "warn",
        site: connection.site.id,
        session: session.id,
        message: `Event ${seq} arrived instead of ${session.acceptedSeq + 1}: resync.`,
      });
      connection.send('["s","resync"]');
      session.needsModel = true;
      session.outbox.clear();
      session.program.requestModel(session);
      return;
    }
    session.acceptedSeq = seq;
    const { program } = session;
    const event = { seq, what: what(program), bytes, starts: 0, hasProgress: false, dispatchedAt: 0 };
    program.dispatch(session, event);
    if (!isTooBusyFor(program.sessions.values(), session)) return;
    session.isReadingHeld = true;
    connection.holdReading();
  }

  async #hello(connection: Connection, message: Hello): Promise<void> {
    const [, , programHash, token, lastPatchSeq, client] = message;
    const { site } = connection;
    const { apps, log } = this.#options;
    if (site.isDraft && !(await this.#admit(connection, client.draft))) {
      log({
        level: "warn",
        site: site.id,
        message: `A draft was asked for without a valid draft token, from ${connection.address}.`,
      });
      connection.send('["r",0,"forbidden","This draft needs to be opened from the editor."]');
      connection.close(4403, "no draft token");
      return;
    }
    const { path, query } = splitPath(client.path);
    const { locale, timeZone } = client;
    const visit: Visit = {
      path,
      query,
      locale,
      timeZone,
      visitor: connection.visitor,
      address: connection.address,
    };
    await apps.settled(site);
    let session = token === "" ? null : await apps.find(site, sessionIdOf(token), token, visit);
    if (session && session.visitor !== connection.visitor) {
      log({
        level: "warn",
        site: site.id,
        session: session.id,
        message: `A session was asked for with another visitor's cookie, from ${connection.address}.`,
      });
      session = null;
    }
    const isForked =
      session?.connection &&
      session.connection !== connection &&
      session.tab !== client.tab &&
      !session.isProvisional;
    if ((!session || session.isProvisional || isForked) && !this.#mayBegin(connection)) return;
    if (session && isForked) {
      session = await apps.fork(site, session, connection.address);
    }
    if (session && !session.isClosed) session = await apps.renew(site, session, programHash);
    if (session && !session.isClosed) this.#attach(connection, session, message, programHash, lastPatchSeq);
    else await this.#begin(connection, message, visit);
    if (site.isDraft) this.#options.onDraftAttached(connection);
  }

  /** An address that begins too many sessions waits. */
  #mayBegin(connection: Connection): boolean {
    if (this.#beginnings.admit(connection.address, performance.now())) return true;
    connection.send('["r",0,"rate-limited","Too many pages were opened from here. Wait a moment."]');
    connection.close(1013, "try again");
    return false;
  }

  /** A session of its own for a browser whose token is unknown, expired or absent. */
  async #begin(connection: Connection, message: Hello, visit: Visit): Promise<void> {
    const { apps } = this.#options;
    const status = await connection.site.status();
    if (status.kind !== "ready")
      throw new ProgramError("not-running", "This app is not running at the moment.");
    const { session } = await apps.load(connection.site, status.release, visit, (begun) => {
      begun.needsModel = true;
      begun.connection = connection;
      begun.tab = message[5].tab;
    });
    connection.session = session;
    session.detachedAt = 0;
    apps.confirm(session);
    this.#giveStorage(session, message);
  }

  #attach(
    connection: Connection,
    session: LiveSession,
    message: Hello,
    programHash: string,
    lastPatchSeq: number,
  ): void {
    const old = session.connection;
    if (old && old !== connection) {
      session.connection = null;
      old.close(4000, "this session went on in another connection");
    }
    session.connection = connection;
    connection.session = session;
    session.address = connection.address;
    session.tab = message[5].tab;
    session.detachedAt = 0;
    session.isReadingHeld = false;
    this.#giveClient(session, message);
    this.#options.apps.confirm(session);
    const canResume =
      !session.needsModel && programHash === session.programHash && lastPatchSeq >= session.basePatchSeq;
    const missed = canResume ? session.outbox.after(lastPatchSeq, session.deliveredPatchSeq) : null;
    if (lastPatchSeq >= session.basePatchSeq && programHash === session.programHash)
      session.acknowledge(lastPatchSeq);
    if (missed) {
      session.awaitsAck = false;
      const { token, epoch, deliveredPatchSeq, deliveredEventSeq } = session;
      connection.send(
        JSON.stringify(["w", token, epoch, deliveredPatchSeq, deliveredEventSeq, programHash, null]),
      );
      for (const entry of missed) connection.send(entry.text);
    } else {
      session.needsModel = true;
      session.outbox.clear();
      session.program?.requestModel(session);
    }
    this.#giveStorage(session, message);
  }

  /** A page load knows neither the time zone nor what the person chose as language. */
  #giveClient(session: LiveSession, message: Hello): void {
    const { locale, timeZone } = message[5];
    if (session.request.locale === locale && session.request.timeZone === timeZone) return;
    session.request = { ...session.request, locale, timeZone };
    session.program?.send({ kind: "client", session: session.name, locale, timeZone });
  }

  #giveStorage(session: LiveSession, message: Hello): void {
    const { storage } = message[5];
    if (Object.keys(storage).length > 0) {
      session.program?.send({ kind: "storage", session: session.name, seq: 0, values: storage });
    }
  }

  #helloFailed(connection: Connection, error: unknown): void {
    const isNoPage = error instanceof NoSuchPage;
    if (!isNoPage) {
      this.#options.log({
        level: "error",
        site: connection.site.id,
        message: `A session could not be opened: ${String(error)}`,
      });
    }
    const code = isNoPage ? "not-found" : "unknown-session";
    const words =
      isNoPage || error instanceof ProgramError ? error.message : "The session could not be opened.";
    connection.send(JSON.stringify(["r", 0, code, words]));
    connection.close(isNoPage ? 4404 : 1013, isNoPage ? "no such page" : "try again");
  }

  /** A connection that came in stays known by its pass, so that a change of access finds it even while its session is opened. */
  async #admit(connection: Connection, token: string | undefined): Promise<boolean> {
    const { admit } = this.#options.draftAccess;
    connection.pass = await admit(token, connection.site.key.appId);
    return connection.pass !== null;
  }

  /** Sends out of drafts who may not see them any more. */
  async recheckDrafts(): Promise<void> {
    const { draftAccess, log } = this.#options;
    for (const connection of [...this.#connections]) {
      const { pass, site } = connection;
      if (pass === null) continue;
      let holds = false;
      try {
        holds = await draftAccess.holds(pass);
      } catch (error) {
        // Who cannot be looked up may not go on; a browser that still may comes back by itself.
        log({ level: "error", site: site.id, message: `Access could not be looked up: ${String(error)}` });
        connection.close(1013, "try again");
        continue;
      }
      if (holds) continue;
      connection.send('["s","closed","Your access to this draft has ended."]');
      connection.close(4403, "access ended");
    }
  }

  /** To every connected browser of a draft. */
  broadcastDraft(siteId: string, text: string): void {
    for (const connection of this.#connections) {
      if (connection.site.id === siteId && connection.session) connection.sendDraft(text);
    }
  }

  #ping(): void {
    for (const connection of this.#connections) {
      if (!connection.isAlive) {
        connection.terminate();
        continue;
      }
      connection.isAlive = false;
      connection.ping();
    }
  }

  /** Tells browsers that this process goes away; they connect again after a while. */
  announceDrain(): void {
    this.#isDraining = true;
    for (const connection of this.#connections) connection.send('["s","draining"]');
  }

  close(): void {
    clearInterval(this.#pings);
    for (const connection of this.#connections) connection.close(1012, "restarting");
  }

  terminate(): void {
    for (const connection of this.#connections) connection.terminate();
  }
}
