/**
 * A connection without a websocket: messages go down as server-sent events, and come up in batches by POST (`http/message-streams.ts`). A batch has a number, so
 * that one whose answer was lost is sent again and handled once (SPEC.md, FB rules).
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Limits } from "../limits.ts";
import { Connection, type ConnectionEvents, type Visitor } from "./connection.ts";

export class StreamConnection extends Connection {
  /** Known to its browser only. */
  readonly id: string;
  readonly #response: ServerResponse;
  #isOpen = true;
  /** Number of the newest batch that was taken; the first is 1. */
  #batch = 0;
  /** Its frames, and how many of them were handled. */
  #frames: readonly string[] = [];
  #handled = 0;
  /** Tells the request that waits for the batch: true = handled, false = another request waits now. */
  #answer: ((isHandled: boolean) => void) | null = null;
  /** A batch that is just arriving. */
  #arriving: IncomingMessage | null = null;

  /** @param response its head was written already */
  constructor(
    id: string,
    response: ServerResponse,
    about: Visitor,
    limits: Limits,
    events: ConnectionEvents,
  ) {
    super(about, limits, events);
    this.id = id;
    this.#response = response;
    response.on("error", () => response.destroy());
    response.once("close", () => {
      this.#isOpen = false;
      this.#arriving?.destroy();
      this.#work();
      this.events.onClose(this);
    });
    response.write(`event: connection\ndata: ${id}\n\n`);
  }

  get backlog(): number {
    return this.#response.writableLength;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Texts are JSON without line breaks, as an event's data must be. */
  send(text: string): void {
    if (this.#isOpen) this.#response.write(`data: ${text}\n\n`);
  }

  /** Browsers answer it with a batch, which may be empty. */
  ping(): void {
    if (this.#isOpen) this.#response.write("event: ping\ndata:\n\n");
  }

  terminate(): void {
    this.#isOpen = false;
    this.#response.destroy();
  }

  protected end(code: number, reason: string): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#response.end(`event: close\ndata: ${JSON.stringify([code, reason])}\n\n`);
  }

  /** What to do with a batch of this number: `taken` was taken already, `unexpected` leaves one out or comes before the last was handled. */
  expects(batch: number): "next" | "taken" | "unexpected" {
    if (batch <= this.#batch) return "taken";
    return batch === this.#batch + 1 && this.#handled === this.#frames.length ? "next" : "unexpected";
  }

  /** The body of a batch is read from this request. One at a time: whoever sends it again has given the request before up. */
  arrive(request: IncomingMessage): void {
    this.#arriving?.destroy();
    this.#arriving = request;
  }

  /** Handles the frames of the next batch, in order. Resolves as `handled` does. */
  take(batch: number, frames: readonly string[]): Promise<boolean> {
    this.isAlive = true;
    this.#arriving = null;
    this.#batch = batch;
    this.#frames = frames;
    this.#handled = 0;
    this.#work();
    return this.handled();
  }

  /** Resolves when the newest batch was handled: later where reading is held. False = another request waits for that now. */
  handled(): Promise<boolean> {
    this.#answer?.(false);
    this.#answer = null;
    if (this.#frames.length === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Something came that is no batch; a websocket would be closed for the like. */
  refuse(code: number, reason: string): void {
    this.events.onBadMessage(this, reason);
    this.close(code, reason);
  }

  #work(): void {
    while (this.#handled < this.#frames.length && (!this.isPaused || !this.#isOpen)) {
      const frame = this.#frames[this.#handled]!;
      this.#handled += 1;
      this.receive(frame, Buffer.byteLength(frame));
    }
    if (this.#handled < this.#frames.length) return;
    this.#frames = [];
    this.#handled = 0;
    this.#answer?.(true);
    this.#answer = null;
  }

  /** The rest of a batch waits in `#work`. */
  protected pauseReading(): void {}

  /** Not within the call that said so, which may be handling a frame. */
  protected resumeReading(): void {
    queueMicrotask(() => this.#work());
  }
}
