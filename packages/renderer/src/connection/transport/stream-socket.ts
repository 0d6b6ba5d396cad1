/**
 * A socket without a websocket (docs/protocol.md): messages come down as server-sent events and go up by POST. What is sent in one turn goes together, the
 * next batch when the last was answered. Loaded only where websockets are blocked.
 */

import { backoff } from "../backoff.ts";
import type { Socket } from "../connection.ts";

/** What is needed of an EventSource. */
export interface EventStream {
  addEventListener(kind: string, listener: (event: { data: string }) => void): void;
  onmessage: ((event: { data: string }) => void) | null;
  onerror: (() => void) | null;
  close(): void;
}

/** The network around it: replaced in tests. */
export interface StreamWorld {
  stream(): EventStream;
  /** Resolves with the answer's status; rejects when there is none. */
  post(connection: string, batch: number, body: string): Promise<number>;
  after(milliseconds: number, run: () => void): () => void;
  /** In [0, 1). */
  random(): number;
}

/** A batch over this goes on its own, UTF-16 units: servers bound a body. */
const BATCH = 128 * 1024;
/** A batch without an answer is sent so often. */
const TRIES = 4;
const HANDLED = 204;

export class StreamSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly #world: StreamWorld;
  readonly #stream: EventStream;
  /** The connection's name; "" = not open yet. */
  #id = "";
  #batch = 0;
  readonly #waiting: string[] = [];
  /** The server asks whether anybody is there: any batch answers it, an empty one too. */
  #isAsked = false;
  #isPosting = false;
  #isClosed = false;

  constructor(world: StreamWorld) {
    this.#world = world;
    this.#stream = world.stream();
    this.#stream.addEventListener("connection", ({ data }) => {
      this.#id = data;
      this.onopen?.();
      this.#postSoon();
    });
    this.#stream.addEventListener("ping", () => {
      this.#isAsked = true;
      this.#postSoon();
    });
    this.#stream.addEventListener("close", () => this.#lost());
    this.#stream.onmessage = ({ data }) => this.onmessage?.({ data });
    // It would connect by itself again, as another connection.
    this.#stream.onerror = () => this.#lost();
  }

  send(text: string): void {
    if (this.#isClosed) return;
    this.#waiting.push(text);
    this.#postSoon();
  }

  close(): void {
    this.#isClosed = true;
    this.#stream.close();
  }

  #lost(): void {
    if (this.#isClosed) return;
    this.close();
    this.onclose?.();
  }

  #postSoon(): void {
    if (this.#isPosting || this.#id === "") return;
    this.#isPosting = true;
    queueMicrotask(() => void this.#post());
  }

  async #post(): Promise<void> {
    while (!this.#isClosed && (this.#waiting.length > 0 || this.#isAsked)) {
      this.#isAsked = false;
      this.#batch += 1;
      if (!(await this.#deliver(this.#take()))) this.#lost();
    }
    this.#isPosting = false;
  }

  /** As many of the frames that wait as make a batch, at least one. */
  #take(): string {
    let count = 0;
    let length = 0;
    for (const frame of this.#waiting) {
      length += frame.length + 1;
      if (count > 0 && length > BATCH) break;
      count += 1;
    }
    return this.#waiting.splice(0, count).join("\n");
  }

  /** A batch has one number however often it is sent. False = the server does not take it. */
  async #deliver(body: string): Promise<boolean> {
    for (let tries = 0; tries < TRIES && !this.#isClosed; tries += 1) {
      if (tries > 0) await this.#pause(backoff(tries, this.#world.random()));
      const status = await this.#world.post(this.#id, this.#batch, body).catch(() => null);
      if (status === HANDLED) return true;
      // A server between them may be busy; one that answers otherwise has said no.
      if (status !== null && status < 500) return false;
    }
    return false;
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#world.after(milliseconds, resolve));
  }
}
