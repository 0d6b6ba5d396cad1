/** A connection over a websocket. */

import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Limits } from "../limits.ts";
import { Connection, type ConnectionEvents, type Visitor } from "./connection.ts";
import { LONGEST_SHORT, shortFrame } from "./short-frame.ts";

/** Frames over this leave in pieces, because proxies cut them; bytes. */
const PIECE_BYTES = 64 * 1024;
const PLAIN = { compress: false } as const;
const DEFLATED = { compress: true } as const;

export class SocketConnection extends Connection {
  readonly #socket: WebSocket;
  /** What the websocket writes to. */
  readonly #stream: Duplex;

  constructor(socket: WebSocket, stream: Duplex, about: Visitor, limits: Limits, events: ConnectionEvents) {
    super(about, limits, events);
    this.#socket = socket;
    this.#stream = stream;
    socket.on("message", (data, isBinary) => this.#receive(data as Buffer, isBinary));
    socket.on("pong", () => {
      this.isAlive = true;
    });
    socket.on("error", (error) => {
      // A frame over the limit, bad UTF-8, a broken compressed frame: ws closes the socket, we say why.
      this.events.onBadMessage(this, error.message);
    });
    socket.on("close", () => this.events.onClose(this));
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
