/** One websocket of a browser: limits, reading, writing. What messages mean stands in `gateway.ts`. */

import type { Duplex } from "node:stream";
import type { UpMessage } from "@heddle/state-engine/protocol";
import { Up } from "@heddle/state-engine/protocol";
import type { WebSocket } from "ws";
import type { Limits } from "../limits.ts";
import type { LiveSession, SessionConnection } from "../live/session.ts";
import type { DraftPass } from "../source/draft-access.ts";
import type { Site } from "../source/site.ts";
import { LONGEST_SHORT, shortFrame } from "./short-frame.ts";
import { TokenBucket } from "./token-bucket.ts";
import { BadMessage, parseUpMessage } from "./up-message.ts";

/** Frames over this leave in pieces, because proxies cut them; bytes. */
const PIECE_BYTES = 64 * 1024;
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

interface Early {
  message: UpMessage;
  bytes: number;
}

export class Connection implements SessionConnection {
  readonly site: Site;
  readonly address: string;
  /** Hash of the visitor's cookie; empty for drafts. */
  readonly visitor: string;
  /** The app's own cookies at the time it was opened; null where the browser sent none at all. */
  readonly cookies: Record<string, string> | null;
  session: LiveSession | null = null;
  /** Of a draft: whom it is shown to. */
  pass: DraftPass | null = null;
  /** A hello is being answered: what arrives meanwhile waits. */
  #early: Early[] | null = null;
  #earlyBytes = 0;
  /** Cleared by each ping round, set by whatever arrives. */
  isAlive = true;
  readonly #socket: WebSocket;
  /** What the websocket writes to. */
  readonly #stream: Duplex;
  readonly #limits: Limits;
  readonly #events: ConnectionEvents;
  readonly #bucket: TokenBucket;
  #bad = 0;
  #isPaused = false;
  readonly #reported = { browser: 0, message: 0 };

  constructor(
    socket: WebSocket,
    stream: Duplex,
    about: { site: Site; address: string; visitor: string; cookies: Record<string, string> | null },
    limits: Limits,
    events: ConnectionEvents,
  ) {
    this.#socket = socket;
    this.#stream = stream;
    this.site = about.site;
    this.address = about.address;
    this.visitor = about.visitor;
    this.cookies = about.cookies;
    this.#limits = limits;
    this.#events = events;
    this.#bucket = new TokenBucket(limits.eventsPerSecond, limits.eventBurst, performance.now());
    socket.on("message", (data, isBinary) => this.#receive(data as Buffer, isBinary));
    socket.on("pong", () => {
      this.isAlive = true;
    });
    socket.on("error", (error) => {
      // A frame over the limit, bad UTF-8, a broken compressed frame: ws closes the socket, we say why.
      this.#events.onBadMessage(this, error.message);
    });
    socket.on("close", () => this.#events.onClose(this));
  }

  /** What the app is told of this browser's failures is bounded: of errors a few, of messages that nobody can read the first. */
  mayReport(about: "browser" | "message"): boolean {
    this.#reported[about] += 1;
    return this.#reported[about] <= MOST_REPORTS[about];
  }

  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  #receive(data: Buffer, isBinary: boolean): void {
    this.isAlive = true;
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    let message: UpMessage;
    try {
      if (isBinary) throw new BadMessage("binary frames are not part of the protocol");
      message = parseUpMessage(data.toString("utf8"));
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
      this.#bad += 1;
      this.send(JSON.stringify(["r", 0, "bad-message", error.message]));
      this.#events.onBadMessage(this, error.message);
      if (this.#bad >= this.#limits.badMessages) this.close(1008, "too many bad messages");
      return;
    }
    if (message[0] !== Up.ack) {
      const wait = this.#bucket.take(performance.now());
      if (wait > 0) this.#pause(wait);
    }
    const bytes = data.length;
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

  /** What fails for one connection must not reach the others, which an exception out of here would. */
  #handle(message: UpMessage, bytes: number): void {
    try {
      this.#events.onMessage(this, message, bytes);
    } catch (error) {
      this.#events.onFailure(this, error);
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
    this.#socket.pause();
    if (milliseconds > 0) setTimeout(() => this.resume(), milliseconds);
  }

  /** Too many events of this session are unanswered. */
  holdReading(): void {
    this.#pause(0);
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#socket.resume();
  }

  send(text: string): void {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return;
    if (text.length <= LONGEST_SHORT) {
      // Only past a websocket that has nothing of its own to write, which might be half a message.
      const frame = socket.bufferedAmount === 0 ? shortFrame(text) : null;
      if (frame === null) socket.send(text, PLAIN);
      else this.#stream.write(frame, "latin1");
      return;
    }
    if (text.length * 3 <= PIECE_BYTES || Buffer.byteLength(text) <= PIECE_BYTES) {
      socket.send(text, DEFLATED);
      return;
    }
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const fin = at + PIECE_BYTES >= bytes.length;
      socket.send(bytes.subarray(at, at + PIECE_BYTES), { binary: false, compress: true, fin });
    }
  }

  /** For what the editor shows beside the page: dropped rather than queued without bound. */
  sendDraft(text: string): void {
    if (this.backlog < BACKLOG_BYTES) this.send(text);
  }

  ping(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }

  close(code: number, reason: string): void {
    this.session = null;
    this.resume();
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}

const PLAIN = { compress: false } as const;
const DEFLATED = { compress: true } as const;
