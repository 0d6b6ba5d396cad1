/** Websockets at /sync/<app>: who may come in, and what happens to them there. */

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Accounts } from "../accounts/accounts.ts";
import type { Actor } from "../accounts/actor.ts";
import { matchSync } from "../http/match.ts";
import { mayAccess, SOCKET } from "../permissions/table.ts";
import type { Documents } from "./documents.ts";
import { LIMITS } from "./limits.ts";
import { CLOSE, Peer } from "./peer.ts";
import type { Room } from "./room.ts";

/** Milliseconds between pings; who has not answered by the next is gone. */
const PING = 30_000;
/** Milliseconds between looks at whether a person may still be here, beside those at once when a role changes. */
const RECHECK = 60_000;

interface Connected {
  peer: Peer;
  room: Room;
  socket: WebSocket;
  /** The cookies it came with, by which it is looked up again. */
  cookie: string | undefined;
  alive: boolean;
}

export interface SyncServerOptions {
  documents: Documents;
  accounts: Accounts;
  /** Whether the app is this workspace's. */
  appExists(appId: string, workspaceId: string): Promise<boolean>;
  log(text: string): void;
}

export class SyncServer {
  readonly #options: SyncServerOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frame,
    perMessageDeflate: {
      threshold: 1024,
      concurrencyLimit: 4,
      serverNoContextTakeover: true,
      clientNoContextTakeover: true,
    },
  });
  readonly #connected = new Set<Connected>();
  #timers: ReturnType<typeof setInterval>[];

  constructor(options: SyncServerOptions) {
    this.#options = options;
    this.#timers = [setInterval(() => this.#ping(), PING), setInterval(() => void this.recheck(), RECHECK)];
    for (const timer of this.#timers) timer.unref();
  }

  /** Takes an upgrade whose Host and Origin have been checked. */
  async upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const appId = matchSync(new URL(request.url ?? "/", "http://heddle").pathname);
    if (appId === null) {
      stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    // A refusal is said over the opened socket: a browser shows a page nothing of an upgrade that fails.
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      void this.#enter(socket, request, appId).catch((error: unknown) => {
        this.#options.log(`A socket for app ${appId} could not be opened: ${String(error)}`);
        socket.close(CLOSE.tryLater, "The server cannot open this app now.");
      });
    });
  }

  async #enter(socket: WebSocket, request: IncomingMessage, appId: string): Promise<void> {
    // Frames that come before the document is loaded wait; more than fit here would be no editor's.
    const early: Uint8Array[] = [];
    let earlyBytes = 0;
    let entered: Connected | null = null;
    let gone = false;
    socket.on("message", (data: Buffer, isBinary) => {
      if (!isBinary) {
        socket.close(CLOSE.badMessage, "Messages here are binary.");
      } else if (entered) {
        entered.room.receive(entered.peer, data);
      } else {
        early.push(data);
        earlyBytes += data.byteLength;
        if (earlyBytes > LIMITS.frame || early.length > 50) socket.close(CLOSE.tryLater, "Too much at once.");
      }
    });
    socket.on("error", (error) => this.#options.log(`A socket of app ${appId} failed: ${error.message}`));
    socket.on("close", () => {
      gone = true;
      if (entered) this.#left(entered);
    });
    socket.on("pong", () => {
      if (entered) entered.alive = true;
    });

    const actor = await this.#options.accounts.identify(request.headers);
    if (!actor || !mayAccess(actor.role, SOCKET.open)) {
      socket.close(CLOSE.notAllowed, actor ? "You may not open this app." : "Sign in to open this app.");
      return;
    }
    const exists = await this.#options.appExists(appId, actor.workspaceId);
    const room = exists ? await this.#options.documents.room(appId) : null;
    if (!room) {
      socket.close(CLOSE.noSuchApp, "There is no such app, or it was deleted.");
      return;
    }
    if (room.peers.size >= LIMITS.connectionsPerDocument) {
      socket.close(CLOSE.tryLater, "Too many people have this app open.");
      return;
    }
    if (gone) return;
    const peer = new Peer(wrap(socket), present(actor, room), nameIn(room, actor), () => performance.now());
    entered = { peer, room, socket, cookie: request.headers.cookie, alive: true };
    this.#connected.add(entered);
    room.join(peer);
    for (const frame of early) room.receive(peer, frame);
  }

  #left(connected: Connected): void {
    connected.peer.gone();
    this.#connected.delete(connected);
    connected.room.leave(connected.peer);
  }

  /** Looks again at who may be here: after a role changed, a member left, a session ended, an app was deleted elsewhere. */
  async recheck(): Promise<void> {
    const exists = new Map<string, Promise<boolean>>();
    for (const connected of [...this.#connected]) {
      const { appId, workspaceId } = connected.room;
      let actor: Actor | null;
      try {
        actor = await this.#options.accounts.identify({ cookie: connected.cookie });
        if (!exists.has(appId)) exists.set(appId, this.#options.appExists(appId, workspaceId));
        if (!(await exists.get(appId))) {
          connected.peer.close(CLOSE.noSuchApp, "This app was deleted.");
          continue;
        }
      } catch (error) {
        // Who cannot be looked up may not go on.
        this.#options.log(`A session could not be looked up: ${String(error)}`);
        connected.peer.close(CLOSE.tryLater, "The server cannot look up your session now.");
        continue;
      }
      if (!actor || actor.workspaceId !== workspaceId || !mayAccess(actor.role, SOCKET.open)) {
        connected.peer.close(CLOSE.notAllowed, "Your access to this app has ended.");
      } else if (actor.role !== connected.peer.role) {
        connected.peer.actor = { ...connected.peer.actor, role: actor.role };
        connected.room.refresh(connected.peer);
      }
    }
  }

  /** Sends everybody out of an app that was deleted. */
  closeApp(appId: string): void {
    for (const { peer, room } of [...this.#connected]) {
      if (room.appId === appId) peer.close(CLOSE.noSuchApp, "This app was deleted.");
    }
  }

  /** Takes no more, and asks those who are here to come back later. Their edits so far are with the documents. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#server.close();
    for (const { peer } of [...this.#connected]) peer.close(CLOSE.goingAway, "The server is stopping.");
    const limit = performance.now() + 1_000;
    while (this.#connected.size > 0 && performance.now() < limit)
      await new Promise((resolve) => setTimeout(resolve, 10));
    for (const { socket } of this.#connected) socket.terminate();
  }

  #ping(): void {
    for (const connected of this.#connected) {
      if (!connected.alive) {
        connected.socket.terminate();
        continue;
      }
      connected.alive = false;
      connected.socket.ping();
    }
  }
}

function wrap(socket: WebSocket) {
  return {
    send: (bytes: Uint8Array) => socket.send(bytes),
    close: (code: number, reason: string) => socket.close(code, reason),
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
  };
}

/** Where there are no accounts, guests get a number, the lowest that is free. */
function nameIn(room: Room, actor: Actor): string {
  if (actor.userId !== null) return actor.name;
  const names = new Set([...room.peers].map((peer) => peer.name));
  for (let number = 1; ; number++) if (!names.has(`Guest ${number}`)) return `Guest ${number}`;
}

function present(actor: Actor, room: Room): Actor {
  return actor.userId === null
    ? { ...actor, color: GUEST_COLORS[room.peers.size % GUEST_COLORS.length]! }
    : actor;
}

const GUEST_COLORS = ["#3f5bf6", "#c2410c", "#0d9488", "#be185d", "#7c3aed", "#15803d", "#b45309", "#0369a1"];
