/** The connections of all browsers, and what their messages mean: numbered events and acks (SPEC.md, P and S rules). Hellos: `greeting.ts`. */

import type { Json } from "@heddle/schema";
import type { UpMessage } from "@heddle/state-engine/protocol";
import { Up } from "@heddle/state-engine/protocol";
import { isTooBusyFor } from "../live/backpressure.ts";
import type { LiveProgram } from "../live/program.ts";
import type { LiveSession, RunningEvent } from "../live/session.ts";
import { locate, NoSuchPage } from "../live/visit.ts";
import { statusOf } from "../routing/places.ts";
import type { Release } from "../source/site.ts";
import type { Connection, ConnectionEvents } from "./connection.ts";
import { receiveQuestion } from "./draft-questions.ts";
import { Greeting, type GreetingOptions } from "./greeting.ts";
import { splitPath } from "./target.ts";

/** Connections that are closed at once when the process ends, and how long closing all of them takes beyond that; milliseconds. */
const SLICE = 200;
const SPREAD_MILLISECONDS = 2_000;

export class Gateway implements ConnectionEvents {
  readonly #options: GreetingOptions;
  readonly #connections = new Set<Connection>();
  readonly #perAddress = new Map<string, number>();
  readonly #greeting: Greeting;
  readonly #pings: NodeJS.Timeout;
  #isDraining = false;

  constructor(options: GreetingOptions) {
    this.#options = options;
    this.#greeting = new Greeting(options);
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
      session.program?.life.connection(session, false);
    }
  }

  onBadMessage(connection: Connection, reason: string): void {
    const { id } = connection.site;
    const { session } = connection;
    if (session && connection.mayReport("message"))
      session.program?.life.report(session, "message", reason, "");
    this.#options.metrics.site(id).errors["bad-message"] += 1;
    this.#options.log({
      level: "warn",
      event: "bad-message",
      site: id,
      session: connection.session?.id,
      message: `Bad message from ${connection.address}: ${reason}`,
    });
  }

  onFailure(connection: Connection, error: unknown): void {
    this.#options.metrics.site(connection.site.id).errors.message += 1;
    this.#options.log({
      level: "error",
      event: "message-failure",
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
      void this.#greeting.welcome(connection, message);
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
        const [, seq, scope, event] = message;
        this.#numbered(connection, session, seq, bytes, () => {
          const id = uploadOf(payload);
          const files = id === null ? null : this.#options.uploads.claim(id, session.id, scope, event, seq);
          return { kind: "event", scope, event, payload, ...(files ? { files } : {}) };
        });
        break;
      }
      case Up.draft:
        void receiveQuestion(connection, message, this.#options);
        break;
      case Up.ack:
        this.#ack(session, message[1]);
        break;
      case Up.effectAnswer:
        session.program?.answer(session, message[1], message[2]);
        break;
      case Up.toastAction: {
        const what = { kind: "action" as const, effect: message[2] };
        this.#numbered(connection, session, message[1], bytes, () => what);
        break;
      }
      case Up.navigate:
        this.#numbered(connection, session, message[1], bytes, ({ release }) =>
          this.#navigation(session, release, message[2], message[3] === "query"),
        );
        break;
      case Up.failure:
        if (connection.mayReport("browser"))
          session.program?.life.report(session, "browser", message[1], message[2]);
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

  #navigation(
    session: LiveSession,
    release: Release,
    target: string,
    queryOnly: boolean,
  ): RunningEvent["what"] {
    const { path, query } = splitPath(target);
    const { locale, timeZone } = session.request;
    try {
      const place = locate(release, { path, query, locale, timeZone }, session.id);
      const page = release.app.pages[place.page];
      // A newer revision may have the page that this one misses: its document is loaded.
      if (page && statusOf(release, page) === 404 && this.#isOvertaken(session, release))
        return { kind: "refuse", code: "not-found", message: "There is no page at this address." };
      return { kind: "navigate", ...place, queryOnly };
    } catch (error) {
      if (!(error instanceof NoSuchPage)) throw error;
      return { kind: "refuse", code: "not-found", message: error.message };
    }
  }

  #isOvertaken(session: LiveSession, release: Release): boolean {
    const newest = session.program?.site.newest;
    return newest !== null && newest?.program.hash !== release.program.hash;
  }

  #numbered(
    connection: Connection,
    session: LiveSession,
    seq: number,
    bytes: number,
    what: (program: LiveProgram) => RunningEvent["what"],
  ): void {
    // It may name places of a model that the browser is about to drop; the browser sends it again after the welcome.
    if (session.awaitsWelcome || session.awaitsAck || !session.program) return;
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
    const now = performance.now();
    for (const connection of this.#connections) {
      connection.rest(now);
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

  /** Closes every connection, many of them not at once: their browsers come back at once, elsewhere. */
  async close(): Promise<void> {
    clearInterval(this.#pings);
    const pause = SPREAD_MILLISECONDS / Math.max(1, Math.ceil(this.#connections.size / SLICE) - 1);
    let closed = 0;
    for (const connection of [...this.#connections]) {
      if (closed > 0 && closed % SLICE === 0) await new Promise((resolve) => setTimeout(resolve, pause));
      connection.close(1012, "restarting");
      closed += 1;
    }
  }

  terminate(): void {
    for (const connection of this.#connections) connection.terminate();
  }
}

/** The upload that an event names, by the shape of such payloads: `{ "upload": "…" }`. Whether there is one is seen later. */
function uploadOf(payload: Json | undefined): string | null {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return null;
  return typeof payload.upload === "string" && Object.keys(payload).length === 1 ? payload.upload : null;
}
