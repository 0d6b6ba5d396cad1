/** One person's connection to one document. */

import type { Role } from "../../src/api/contract.ts";
import type { Actor } from "../accounts/actor.ts";
import { mayAccess, SOCKET, type SocketKind } from "../permissions/table.ts";
import { savedFrame } from "./frames.ts";
import { LIMITS } from "./limits.ts";
import { TokenBucket } from "./token-bucket.ts";

/** What a peer needs of its socket. */
export interface PeerSocket {
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
  readonly bufferedAmount: number;
  /** False when so much waits for all readers together that this many bytes more are too many. */
  mayQueue(bytes: number): boolean;
}

/** Close codes. 4400-4499 mean: do not come back. */
export const CLOSE = {
  badMessage: 4400,
  notAllowed: 4401,
  noSuchApp: 4404,
  tooLarge: 4413,
  tryLater: 1013,
  goingAway: 1001,
  failed: 1011,
} as const;

export class Peer {
  actor: Actor;
  /** How others see this person: `Guest 2` where there are no accounts. */
  name: string;
  /** The Yjs client whose presence comes over this connection; fixed by the first. */
  clientId: number | null = null;
  readonly #socket: PeerSocket;
  readonly #now: () => number;
  readonly #updates: TokenBucket;
  readonly #asks: TokenBucket;
  readonly #presence: TokenBucket;
  /** Bytes beyond the queue's limit that are allowed: one answer as large as the document, until it has gone out. */
  #allowance = 0;
  #received = 0;
  #acknowledged = 0;
  #closed = false;

  constructor(socket: PeerSocket, actor: Actor, name: string, now: () => number) {
    this.#socket = socket;
    this.#now = now;
    this.actor = actor;
    this.name = name;
    this.#updates = new TokenBucket(LIMITS.updates.rate, LIMITS.updates.burst, now());
    this.#asks = new TokenBucket(LIMITS.asks.rate, LIMITS.asks.burst, now());
    this.#presence = new TokenBucket(LIMITS.presence.rate, LIMITS.presence.burst, now());
  }

  get role(): Role {
    return this.actor.role;
  }

  get closed(): boolean {
    return this.#closed;
  }

  may(kind: SocketKind): boolean {
    return mayAccess(this.role, SOCKET[kind]);
  }

  /** False when this kind comes too fast. */
  paces(kind: SocketKind): boolean {
    const bucket = kind.startsWith("presence")
      ? this.#presence
      : kind === "sync.ask"
        ? this.#asks
        : this.#updates;
    return bucket.take(this.#now());
  }

  send(bytes: Uint8Array): void {
    if (this.#closed) return;
    if (this.#socket.bufferedAmount === 0) this.#allowance = 0;
    if (this.#socket.bufferedAmount > LIMITS.sendQueue + this.#allowance) {
      this.close(CLOSE.tryLater, "This browser reads more slowly than others write.");
      return;
    }
    this.#socket.send(bytes);
  }

  /** True while an answer has not gone out. Whatever was edited since follows it, so that no other is needed. */
  get answering(): boolean {
    return this.#allowance > 0 && this.#socket.bufferedAmount > 0;
  }

  /** Sends an answer, which may be as large as the document. */
  answer(bytes: Uint8Array): void {
    if (!this.#socket.mayQueue(bytes.byteLength)) {
      this.close(CLOSE.tryLater, "Too many people are loading documents at once.");
      return;
    }
    this.send(bytes);
    this.#allowance = bytes.byteLength;
  }

  close(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.close(code, closeReason(reason));
  }

  /** Notes that the socket is gone by itself. */
  gone(): void {
    this.#closed = true;
  }

  /** Counts an update that was taken. */
  received(): void {
    this.#received++;
  }

  /** How many updates have been taken so far; given back to `saved` once they are stored. */
  get mark(): number {
    return this.#received;
  }

  saved(mark: number): void {
    if (mark <= this.#acknowledged) return;
    this.#acknowledged = mark;
    this.send(savedFrame(mark));
  }
}

/** A close frame has room for 123 bytes of reason, and more is an error: what a client sent may be quoted in it, in any script. */
function closeReason(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.byteLength <= 123 ? text : new TextDecoder().decode(bytes.subarray(0, 117));
}
