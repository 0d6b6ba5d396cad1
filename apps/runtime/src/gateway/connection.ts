/**
 * One connection of a browser, whatever carries it: what may come in, how fast, and in which order. What messages mean stands in `gateway.ts`; what carries
 * them in `socket-connection.ts` (a websocket) and `stream-connection.ts` (server-sent events and POST).
 */

import type { UpMessage } from "@heddle/state-engine/protocol";
import { Up } from "@heddle/state-engine/protocol";
import type { Limits } from "../limits.ts";
import type { LiveSession, SessionConnection } from "../live/session.ts";
import type { DraftPass } from "../source/draft-access.ts";
import type { Site } from "../source/site.ts";
import { TokenBucket } from "./token-bucket.ts";
import { BadMessage, parseUpMessage } from "./up-message.ts";

/** Draft messages (logs, previews) are left out while this much waits to be sent, bytes. */
const BACKLOG_BYTES = 256 * 1024;
/** What may arrive while a hello is being answered. */
const EARLY_MESSAGES = 256;
const EARLY_BYTES = 2 * 1024 * 1024;

export interface ConnectionEvents {
  /** @param bytes size of the frame */
  onMessage(connection: Connection, message: UpMessage, bytes: number): void;
  onBadMessage(connection: Connection, reason: string): void;
  /** Handling a message failed on our side; the connection is closed. */
  onFailure(connection: Connection, error: unknown): void;
  onClose(connection: Connection): void;
}

const MOST_REPORTS = { browser: 20, message: 1 };

/** Who is at the other end, as the request that opened the connection told it. */
export interface Visitor {
  site: Site;
  /** Network address of the browser. */
  address: string;
  /** Hash of the visitor's cookie; empty for drafts. */
  visitor: string;
  /** The app's own cookies at that time; null where the browser sent none at all. */
  cookies: Record<string, string> | null;
}

interface Early {
  message: UpMessage;
  bytes: number;
}

export abstract class Connection implements SessionConnection {
  readonly site: Site;
  readonly address: string;
  readonly visitor: string;
  readonly cookies: Record<string, string> | null;
  session: LiveSession | null = null;
  /** Of a draft: whom it is shown to. */
  pass: DraftPass | null = null;
  /** A hello is being answered: what arrives meanwhile waits. */
  #early: Early[] | null = null;
  #earlyBytes = 0;
  /** Cleared by each ping round, set by whatever arrives. */
  isAlive = true;
  readonly #limits: Limits;
  protected readonly events: ConnectionEvents;
  /** Null while it is full, which it mostly is. */
  #bucket: TokenBucket | null = null;
  #bad = 0;
  #isPaused = false;
  #browserReports = 0;
  #messageReports = 0;

  constructor(about: Visitor, limits: Limits, events: ConnectionEvents) {
    this.site = about.site;
    this.address = about.address;
    this.visitor = about.visitor;
    this.cookies = about.cookies;
    this.#limits = limits;
    this.events = events;
  }

  abstract get backlog(): number;
  /** Can something be sent, and is what comes in still wanted? */
  abstract get isOpen(): boolean;
  abstract send(text: string): void;
  abstract ping(): void;
  /** Ends it at once. */
  abstract terminate(): void;
  /** Ends it when what was sent has left. */
  protected abstract end(code: number, reason: string): void;
  protected abstract pauseReading(): void;
  protected abstract resumeReading(): void;

  /** What the app is told of this browser's failures is bounded: of errors a few, of messages that nobody can read the first. */
  mayReport(about: "browser" | "message"): boolean {
    const reports = about === "browser" ? ++this.#browserReports : ++this.#messageReports;
    return reports <= MOST_REPORTS[about];
  }

  get #allowance(): TokenBucket {
    const { eventsPerSecond, eventBurst } = this.#limits;
    this.#bucket ??= new TokenBucket(eventsPerSecond, eventBurst, performance.now());
    return this.#bucket;
  }

  /** Gives up what a browser needs that does something. @param now milliseconds, as `performance.now` */
  rest(now: number): void {
    if (this.#bucket?.isFull(now)) this.#bucket = null;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** One frame from the browser. @param bytes its size */
  protected receive(text: string, bytes: number): void {
    this.isAlive = true;
    if (!this.isOpen) return;
    let message: UpMessage;
    try {
      message = parseUpMessage(text);
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
      this.receiveBad(error.message);
      return;
    }
    if (message[0] !== Up.ack) {
      const wait = this.#allowance.take(performance.now());
      if (wait > 0) this.#pause(wait);
    }
    if (!this.#early) {
      this.#handle(message, bytes);
      return;
    }
    this.#earlyBytes += bytes;
    if (message[0] === Up.hello) this.close(1008, "hello was said already");
    else if (this.#early.length < EARLY_MESSAGES && this.#earlyBytes <= EARLY_BYTES)
      this.#early.push({ message, bytes });
    else this.close(1008, "too much before the welcome");
  }

  /** A frame that cannot be used; of many such the connection ends. */
  protected receiveBad(reason: string): void {
    this.#bad += 1;
    this.send(JSON.stringify(["r", 0, "bad-message", reason]));
    this.events.onBadMessage(this, reason);
    if (this.#bad >= this.#limits.badMessages) this.close(1008, "too many bad messages");
  }

  /** What fails for one connection must not reach the others, which an exception out of here would. */
  #handle(message: UpMessage, bytes: number): void {
    try {
      this.events.onMessage(this, message, bytes);
    } catch (error) {
      this.events.onFailure(this, error);
      this.close(1011, "this message could not be handled");
    }
  }

  /** Answers a hello: later messages are handled when `answer` has settled. */
  async greet(answer: () => Promise<void>): Promise<void> {
    this.#early = [];
    this.#earlyBytes = 0;
    try {
      await answer();
    } finally {
      const early = this.#early;
      this.#early = null;
      for (const { message, bytes } of early) this.#handle(message, bytes);
    }
  }

  /** Reads nothing for a while (milliseconds); 0 = until `resume`. The browser's own queue grows instead of ours. */
  #pause(milliseconds: number): void {
    if (this.#isPaused) return;
    this.#isPaused = true;
    this.pauseReading();
    if (milliseconds > 0) setTimeout(() => this.resume(), milliseconds);
  }

  /** Too many events of this session are unanswered. */
  holdReading(): void {
    this.#pause(0);
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.resumeReading();
  }

  /** For what the editor shows beside the page: dropped rather than queued without bound. */
  sendDraft(text: string): void {
    if (this.backlog < BACKLOG_BYTES) this.send(text);
  }

  close(code: number, reason: string): void {
    this.session = null;
    this.resume();
    this.end(code, reason);
  }
}
