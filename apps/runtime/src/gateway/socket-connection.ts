/** A connection over a websocket. */

import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { Limits } from "../limits.ts";
import { Connection, type ConnectionEvents, type Visitor } from "./connection.ts";
import { LONGEST_SHORT, shortFrame } from "./short-frame.ts";
import { type FrameDeflate, keepNothing } from "./stateless-deflate.ts";

/** Frames over this leave in pieces, because proxies cut them; bytes. */
const PIECE_BYTES = 64 * 1024;
const PLAIN = { compress: false } as const;
const DEFLATED = { compress: true } as const;

/**
 * A websocket that tells its connection what happens to it. Listeners, which each socket would have a table of, would take more room than all that is
 * kept of a page to which nothing happens.
 */
export class BrowserSocket extends WebSocket {
  connection: SocketConnection | null = null;
  /** What was agreed on with the browser; `ws` has no public place for it. */
  declare private readonly _extensions: { readonly "permessage-deflate"?: FrameDeflate };

  /** Where frames may be compressed, that takes no room of this socket's own. */
  keepNothing(): void {
    const deflate = this._extensions["permessage-deflate"];
    if (deflate) keepNothing(deflate);
  }

  override emit(event: string | symbol, ...values: unknown[]): boolean {
    if (!this.connection) return super.emit(event, ...values);
    return this.connection.onSocket(event, values);
  }
}

export class SocketConnection extends Connection {
  readonly #socket: BrowserSocket;
  /** What the websocket writes to. */
  readonly #stream: Duplex;

  constructor(
    socket: BrowserSocket,
    stream: Duplex,
    about: Visitor,
    limits: Limits,
    events: ConnectionEvents,
  ) {
    super(about, limits, events);
    this.#socket = socket;
    this.#stream = stream;
    socket.connection = this;
    socket.keepNothing();
  }

  /** What happens to the websocket, by the names of `ws`. Gives false for what nobody minds. */
  onSocket(event: string | symbol, [value, isBinary]: unknown[]): boolean {
    if (event === "message") this.#receive(value as Buffer, isBinary as boolean);
    else if (event === "pong") this.isAlive = true;
    // A frame over the limit, bad UTF-8, a broken compressed frame: ws closes the socket, we say why.
    else if (event === "error") this.events.onBadMessage(this, (value as Error).message);
    else if (event === "close") this.events.onClose(this);
    else return false;
    return true;
  }

  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (!isBinary) this.receive(data.toString("utf8"), data.length);
    else if (this.isOpen) this.receiveBad("binary frames are not part of the protocol");
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

  ping(): void {
    if (this.isOpen) this.#socket.ping();
  }

  terminate(): void {
    this.#socket.terminate();
  }

  protected end(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  protected pauseReading(): void {
    this.#socket.pause();
  }

  protected resumeReading(): void {
    this.#socket.resume();
  }
}
