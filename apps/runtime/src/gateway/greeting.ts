/** What a browser's hello leads to: the session it had, a copy of another tab's, or a new one (SPEC.md, S rules). */

import type { Hello } from "@heddle/state-engine/protocol";
import type { Uploads } from "../files/uploads.ts";
import type { CookieTickets } from "../kept/cookie-tickets.ts";
import { keptAtHello } from "../kept/kept-entries.ts";
import type { VisitorZones } from "../kept/visitor-zones.ts";
import type { Limits } from "../limits.ts";
import type { LiveApps } from "../live/live-apps.ts";
import { ProgramError } from "../live/program-services.ts";
import type { LiveSession } from "../live/session.ts";
import { NoSuchPage, type Visit } from "../live/visit.ts";
import type { RuntimeLog } from "../log.ts";
import type { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import type { DraftGuard } from "../source/draft-access.ts";
import { Beginnings } from "./beginnings.ts";
import type { Connection } from "./connection.ts";
import { splitPath } from "./target.ts";

export interface GreetingOptions {
  apps: LiveApps;
  uploads: Uploads;
  limits: Limits;
  log: RuntimeLog;
  metrics: RuntimeMetrics;
  draftAccess: DraftGuard;
  tickets: CookieTickets;
  zones: VisitorZones;
  /** A browser of a draft is there: it gets what the editor shows beside the page. */
  onDraftAttached(connection: Connection): void;
}

export class Greeting {
  readonly #options: GreetingOptions;
  readonly #beginnings: Beginnings;

  constructor(options: GreetingOptions) {
    this.#options = options;
    this.#beginnings = new Beginnings(options.limits);
  }

  /** Gives the connection its session, or closes it and says why. */
  async welcome(connection: Connection, message: Hello): Promise<void> {
    try {
      await connection.greet(() => this.#hello(connection, message));
    } catch (error) {
      this.#failed(connection, error);
    }
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
    this.#options.zones.remember(connection.visitor, timeZone);
    const visit: Visit = {
      path,
      query,
      locale,
      timeZone,
      visitor: connection.visitor,
      address: connection.address,
      cookies: connection.cookies,
    };
    await apps.settled(site);
    let session = token === "" ? null : await apps.find(site, token, visit);
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
    this.#giveKept(connection, session, message);
    session.program?.life.connection(session, true);
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
    if (session.tab !== message[5].tab) session.leftSeq = session.acceptedSeq;
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
      session.awaitsWelcome = false;
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
    this.#giveKept(connection, session, message);
    session.program?.life.connection(session, true);
  }

  /** A page load knows neither the time zone nor what the person chose as language. */
  #giveClient(session: LiveSession, message: Hello): void {
    const { locale, timeZone } = message[5];
    if (session.request.locale === locale && session.request.timeZone === timeZone) return;
    session.request = { ...session.request, locale, timeZone };
    session.program?.send({ kind: "client", session: session.name, locale, timeZone });
  }

  /** What the browser keeps of the app's fields is the truth about them: it may have been changed or cleared meanwhile. */
  #giveKept(connection: Connection, session: LiveSession, message: Hello): void {
    const { program } = session;
    if (!program) return;
    const { tickets } = this.#options;
    const entries = keptAtHello(program.release.program, session, message[5], connection.cookies, tickets);
    if (!entries) return;
    session.kept = { ...session.kept, ...entries };
    program.send({ kind: "kept", session: session.name, entries });
  }

  #failed(connection: Connection, error: unknown): void {
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
}
