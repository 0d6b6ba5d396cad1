/**
 * One app's document in this browser, kept in step with the server: y-websocket's wire, with what that lacks. Edits made close together travel
 * as one update, presence travels at most ten times a second, and the server's word on what is stored is passed on.
 */

import { rootsOf } from "@heddle/document";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import {
  messageYjsSyncStep1,
  messageYjsSyncStep2,
  readSyncMessage,
  writeSyncStep1,
  writeUpdate,
} from "y-protocols/sync";
import * as Y from "yjs";
import { type Role, SYNC_ROLE_MESSAGE, SYNC_SAVED_MESSAGE } from "../api/contract.ts";
import { reconnectPause } from "./backoff.ts";

export type ConnectionStatus = "connecting" | "live" | "offline" | "denied";

/** What the top bar shows. A new object with every change, so it suits `useSyncExternalStore`. */
export interface ConnectionState {
  status: ConnectionStatus;
  /** Every edit made here is stored on the server. */
  saved: boolean;
  /** The document has been received at least once. */
  loaded: boolean;
  /** What this person may do, as the server sees it now; null until it has said so. */
  role: Role | null;
  /** Why the server does not let us in, when `denied`. */
  reason: string | null;
}

export interface Connection {
  readonly doc: Y.Doc;
  /** Set what others see of you with `awareness.setLocalStateField`; the server adds `user` itself. */
  readonly awareness: Awareness;
  readonly state: ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Says goodbye and stops for good. The document stays readable. */
  destroy(): void;
}

export interface ConnectOptions {
  /** Where the server is: `ws://…` or `wss://…`; the page's own host unless told. */
  base?: string;
  /** The class that makes sockets; the browser's own unless told. */
  socket?: new (
    url: string,
  ) => WebSocket;
  doc?: Y.Doc;
  /** Says when this machine is online again and when the page is left; the browser's own unless told. */
  window?: EventTarget;
}

/** Websockets' own code for a frame over the server's limit. */
const TOO_LARGE = 1009;
const MESSAGE_SYNC = 0;
const MESSAGE_AWARENESS = 1;
const MESSAGE_QUERY_AWARENESS = 3;
/** Milliseconds between two updates: an edit after a rest goes at once, the next ones gather. 40 a second at most, where the server allows 60. */
const UPDATE_PAUSE = 25;
const PRESENCE_PAUSE = 110;
const HEARTBEAT = 15_000;
/** Without a word from the server for this long, the connection is taken for dead. */
const SILENCE = 40_000;

/** Connects an app's document and keeps it connected until `destroy`. */
export function connect(appId: string, options: ConnectOptions = {}): Connection {
  return new SyncConnection(appId, options);
}

class SyncConnection implements Connection {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  #url: string;
  #Socket: NonNullable<ConnectOptions["socket"]>;
  #window: EventTarget | undefined;
  #state: ConnectionState = { status: "connecting", saved: true, loaded: false, role: null, reason: null };
  #listeners = new Set<() => void>();
  #socket: WebSocket | null = null;
  #attempt = 0;
  #destroyed = false;
  /** Updates sent on this socket, and how many of them are stored. */
  #sent = 0;
  #stored = 0;
  /** What is missing on the server has been sent on this socket. */
  #offered = false;
  #unsent: Uint8Array[] = [];
  /** Of the last update, milliseconds of `performance.now()`. */
  #flushedAt = Number.NEGATIVE_INFINITY;
  #flushTimer: ReturnType<typeof setTimeout> | null = null;
  #presenceTimer: ReturnType<typeof setTimeout> | null = null;
  #reconnectTimer: ReturnType<typeof setTimeout> | null = null;
  #heartbeat: ReturnType<typeof setInterval>;
  #lastHeard = 0;

  constructor(appId: string, options: ConnectOptions) {
    this.#url = `${options.base ?? ownBase()}/sync/${encodeURIComponent(appId)}`;
    this.#Socket = options.socket ?? WebSocket;
    this.#window = options.window ?? globalThis.window;
    this.doc = options.doc ?? new Y.Doc();
    rootsOf(this.doc);
    this.awareness = new Awareness(this.doc);
    this.doc.on("update", this.#onUpdate);
    this.awareness.on("update", this.#onAwareness);
    this.#heartbeat = setInterval(this.#beat, HEARTBEAT);
    this.#window?.addEventListener("online", this.#openNow);
    this.#window?.addEventListener("pagehide", this.#flush);
    this.#window?.addEventListener("beforeunload", this.#askToStay);
    this.#open();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#flush();
    this.#destroyed = true;
    clearInterval(this.#heartbeat);
    for (const timer of [this.#flushTimer, this.#presenceTimer, this.#reconnectTimer])
      if (timer) clearTimeout(timer);
    this.#window?.removeEventListener("online", this.#openNow);
    this.#window?.removeEventListener("pagehide", this.#flush);
    this.#window?.removeEventListener("beforeunload", this.#askToStay);
    removeAwarenessStates(this.awareness, [this.doc.clientID], "goodbye");
    this.#sendPresence();
    this.doc.off("update", this.#onUpdate);
    this.awareness.off("update", this.#onAwareness);
    this.awareness.destroy();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(1000);
    this.#listeners.clear();
  }

  #set(change: Partial<ConnectionState>): void {
    const next = { ...this.#state, ...change };
    const keys = Object.keys(next) as (keyof ConnectionState)[];
    if (keys.every((key) => next[key] === this.#state[key])) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Edits that no server has taken are gone with the page: the browser asks first. What a live server is yet to store is sent. */
  #askToStay = (event: Event): void => {
    const { saved, status } = this.#state;
    if (!saved && status === "offline") event.preventDefault();
  };

  #openNow = (): void => {
    if (this.#socket || this.#destroyed || this.#state.status === "denied") return;
    if (this.#reconnectTimer) clearTimeout(this.#reconnectTimer);
    this.#open();
  };

  #open(): void {
    this.#reconnectTimer = null;
    const socket = new this.#Socket(this.#url);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#sent = 0;
    this.#stored = 0;
    this.#offered = false;
    this.#unsent = [];
    this.#lastHeard = Date.now();
    socket.onopen = () => {
      if (this.#socket !== socket) return;
      this.#send(MESSAGE_SYNC, (encoder) => writeSyncStep1(encoder, this.doc));
      this.#sendPresence();
    };
    socket.onmessage = (event: MessageEvent<ArrayBuffer>) => {
      if (this.#socket === socket) this.#receive(new Uint8Array(event.data));
    };
    socket.onerror = () => {};
    socket.onclose = (event) => {
      if (this.#socket === socket) this.#closed(event.code, event.reason);
    };
  }

  #closed(code: number, reason: string): void {
    this.#socket = null;
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    if (this.#destroyed) return;
    if (code === TOO_LARGE) {
      // Sent again, it would be refused again.
      this.#set({ status: "denied", reason: "An edit is larger than 1 MB and cannot be stored." });
      return;
    }
    if (code >= 4400 && code < 4500) {
      this.#set({ status: "denied", reason: reason || "The server does not let this editor in." });
      return;
    }
    this.#set({ status: "offline" });
    this.#reconnectTimer = setTimeout(() => this.#open(), reconnectPause(this.#attempt++, Math.random()));
  }

  #receive(message: Uint8Array): void {
    this.#lastHeard = Date.now();
    const decoder = decoding.createDecoder(message);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE_SYNC:
        this.#receiveSync(decoder);
        break;
      case MESSAGE_AWARENESS:
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        break;
      case SYNC_SAVED_MESSAGE:
        this.#stored = decoding.readVarUint(decoder);
        this.#updateSaved();
        break;
      case SYNC_ROLE_MESSAGE:
        this.#set({ role: decoding.readVarString(decoder) as Role });
        break;
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE_SYNC);
    const kind = readSyncMessage(decoder, encoder, this.doc, this);
    if (kind === messageYjsSyncStep1) {
      // The answer holds everything the server lacks, so also what was edited while it was away.
      this.#unsent = [];
      this.#sent++;
      this.#offered = true;
      this.#socket?.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
    } else if (kind === messageYjsSyncStep2) {
      this.#attempt = 0;
      this.#set({ status: "live", loaded: true, reason: null });
    }
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.#set({ saved: false });
    // Before the server has asked, there is nothing to send: its question will be answered with everything.
    if (!this.#offered || !this.#socket) return;
    this.#unsent.push(update);
    const rest = Math.max(0, this.#flushedAt + UPDATE_PAUSE - performance.now());
    // Not after what the edit makes the page draw: what the server does with it goes on beside that.
    if (rest === 0 && this.#flushTimer === null) queueMicrotask(this.#flush);
    else this.#flushTimer ??= setTimeout(this.#flush, rest);
  };

  #flush = (): void => {
    if (this.#flushTimer) clearTimeout(this.#flushTimer);
    this.#flushTimer = null;
    if (this.#unsent.length === 0 || this.#socket?.readyState !== 1) return;
    const update = this.#unsent.length === 1 ? this.#unsent[0]! : Y.mergeUpdates(this.#unsent);
    this.#unsent = [];
    this.#sent++;
    this.#flushedAt = performance.now();
    this.#send(MESSAGE_SYNC, (encoder) => writeUpdate(encoder, update));
  };

  #updateSaved(): void {
    this.#set({ saved: this.#offered && this.#stored >= this.#sent && this.#unsent.length === 0 });
  }

  #onAwareness = (changes: { added: number[]; updated: number[]; removed: number[] }): void => {
    const own = this.doc.clientID;
    // What others show of themselves is theirs to send.
    if (![changes.added, changes.updated, changes.removed].some((ids) => ids.includes(own))) return;
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = null;
      this.#sendPresence();
    }, PRESENCE_PAUSE);
  };

  #sendPresence(): void {
    if (!this.awareness.meta.has(this.doc.clientID)) return;
    const update = encodeAwarenessUpdate(this.awareness, [this.doc.clientID]);
    this.#send(MESSAGE_AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
  }

  #beat = (): void => {
    if (this.#socket?.readyState !== 1) return;
    if (Date.now() - this.#lastHeard > SILENCE) {
      const socket = this.#socket;
      this.#closed(1006, "");
      socket.close();
      return;
    }
    this.#send(MESSAGE_QUERY_AWARENESS, () => {});
  };

  #send(type: number, write: (encoder: encoding.Encoder) => void): void {
    if (this.#socket?.readyState !== 1) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.#socket.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
  }
}

function ownBase(): string {
  const { protocol, host } = globalThis.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}`;
}
