/**
 * Which way a page's messages travel: by websocket, or where a proxy blocks those, by server-sent events and POST. A server that is away looks like a
 * proxy that blocks; so a stream that opens is kept only if a websocket fails beside it (SPEC.md T rules).
 */

import type { Socket } from "../connection.ts";

/** The world around it: replaced in tests. */
export interface TransportWorld {
  socket(token: string): Socket;
  /** Loads what streams need first. */
  stream(token: string): Promise<Socket>;
  after(milliseconds: number, run: () => void): () => void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Of this tab; it throws where the browser refuses it. */
  storage(): Storage;
}

/** Websockets in a row that bring nothing before a stream is tried. */
const MOST_FAILURES = 2;
/** A websocket that is not open by then is given up, milliseconds. */
const OPEN_WITHIN = 4_000;
/** Where websockets were found blocked, one is tried again after this long, when the page connects anew. Milliseconds. */
const ASK_AGAIN = 5 * 60_000;
const KEY = "heddle:websocket-blocked";

export class Transports {
  readonly #world: TransportWorld;
  /** Websockets that brought nothing since the last that did. */
  #failures = 0;
  #isStreamNext: boolean;
  /** When a websocket was last found blocked; null = not known to be. */
  #blockedAt: number | null;

  constructor(world: TransportWorld) {
    this.#world = world;
    this.#blockedAt = this.#recall();
    this.#isStreamNext = this.#blockedAt !== null;
  }

  /** @param token of the session that it is for */
  open(token: string): Socket {
    return this.#isStreamNext ? this.#openStream(token) : this.#openSocket(token);
  }

  #openSocket(token: string): Socket {
    const socket = this.#world.socket(token);
    let isOpen = false;
    let hasSpoken = false;
    const end = () => {
      stopWaiting();
      socket.onopen = socket.onmessage = socket.onclose = null;
      if (!hasSpoken) this.#failed(isOpen);
    };
    const outer = facade(
      (text) => socket.send(text),
      () => {
        end();
        socket.close();
      },
    );
    const stopWaiting = this.#world.after(OPEN_WITHIN, () => {
      this.#failures = MOST_FAILURES;
      outer.close();
      outer.onclose?.();
    });
    socket.onopen = () => {
      isOpen = true;
      stopWaiting();
      outer.onopen?.();
    };
    socket.onmessage = (event) => {
      if (!hasSpoken) this.#works();
      hasSpoken = true;
      outer.onmessage?.(event);
    };
    socket.onclose = () => {
      end();
      outer.onclose?.();
    };
    return outer;
  }

  #failed(wasOpen: boolean): void {
    this.#failures += 1;
    if (this.#failures < MOST_FAILURES) return;
    this.#isStreamNext = true;
    // Opened and silent: asking whether one opens would tell nothing.
    if (wasOpen) this.#remember(this.#world.now());
  }

  #works(): void {
    this.#failures = 0;
    this.#isStreamNext = false;
    if (this.#blockedAt !== null) this.#remember(null);
  }

  #openStream(token: string): Socket {
    let inner: Socket | null = null;
    let isOpen = false;
    let isOver = false;
    let stopProbe: (() => void) | null = null;
    const end = () => {
      isOver = true;
      stopProbe?.();
      // The server is away, or streams are what is blocked.
      if (!isOpen) {
        this.#isStreamNext = false;
        this.#failures = MOST_FAILURES - 1;
      }
    };
    const outer = facade(
      (text) => inner?.send(text),
      () => {
        if (!isOver) end();
        inner?.close();
      },
    );
    const lost = () => {
      if (isOver) return;
      end();
      outer.onclose?.();
    };
    const opened = () => {
      if (isOver) return;
      isOpen = true;
      stopProbe = this.#probe(token, () => {
        this.#works();
        inner?.close();
        lost();
      });
      outer.onopen?.();
    };
    this.#world.stream(token).then((stream) => {
      if (isOver) return stream.close();
      inner = stream;
      stream.onopen = opened;
      stream.onmessage = (event) => {
        if (!isOver) outer.onmessage?.(event);
      };
      stream.onclose = lost;
    }, lost);
    return outer;
  }

  /** Sees whether a websocket opens by now, unless one did not a short while ago. Returns what stops it. */
  #probe(token: string, onWorks: () => void): (() => void) | null {
    if (this.#blockedAt !== null && this.#world.now() - this.#blockedAt < ASK_AGAIN) return null;
    const socket = this.#world.socket(token);
    const stop = () => {
      stopWaiting();
      socket.onopen = socket.onclose = null;
      socket.close();
    };
    const blocked = () => {
      stop();
      this.#remember(this.#world.now());
    };
    const stopWaiting = this.#world.after(OPEN_WITHIN, blocked);
    socket.onclose = blocked;
    socket.onopen = () => {
      stop();
      onWorks();
    };
    return stop;
  }

  #recall(): number | null {
    try {
      const kept = Number(this.#world.storage().getItem(KEY) ?? Number.NaN);
      return Number.isFinite(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  /** @param blockedAt null = websockets work */
  #remember(blockedAt: number | null): void {
    this.#blockedAt = blockedAt;
    try {
      if (blockedAt === null) this.#world.storage().removeItem(KEY);
      else this.#world.storage().setItem(KEY, String(blockedAt));
    } catch {
      // Without storage the next page finds out anew.
    }
  }
}

function facade(send: (text: string) => void, close: () => void): Socket {
  return { send, close, onopen: null, onmessage: null, onclose: null };
}
