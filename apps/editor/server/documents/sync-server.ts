/** Websockets at /sync/<app>: who may come in, and what happens to them there. */

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Accounts } from "../accounts/accounts.ts";
import type { Actor } from "../accounts/actor.ts";
import { matchSync } from "../http/match.ts";
import type { EditorLog } from "../log.ts";
import { mayAccess, SOCKET } from "../permissions/table.ts";
import type { Documents } from "./documents.ts";
import { CLOSING_FOR, LIMITS, REFUSED_FOR } from "./limits.ts";
import { CLOSE, Peer, type PeerSocket } from "./peer.ts";
import { restAfter } from "./rest.ts";
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

/** Somebody who may come in, and where. */
interface Admission {
  actor: Actor;
  room: Room;
}

/** Why somebody may not come in. */
interface Refused {
  code: number;
  reason: string;
}

type Decision = Admission | Refused;

export interface SyncServerOptions {
  documents: Documents;
  accounts: Accounts;
  /** Whether the app is this workspace's. */
  appExists(appId: string, workspaceId: string): Promise<boolean>;
  /** Told of each message that was handled. */
  onMessage?(): void;
  log: EditorLog;
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
    autoPong: false,
  });
  #undecided = 0;
  readonly #refused = new Set<WebSocket>();
  readonly #connected = new Set<Connected>();
  #timers: ReturnType<typeof setInterval>[];

  constructor(options: SyncServerOptions) {
    this.#options = options;
    this.#timers = [setInterval(() => this.#ping(), PING), setInterval(() => void this.recheck(), RECHECK)];
    for (const timer of this.#timers) timer.unref();
  }

  /** Editors that are open. */
  get size(): number {
    return this.#connected.size;
  }

  /**
   * Takes an upgrade whose Host and Origin have been checked. Who it is and whether they may come in is decided before anything is read from
   * them: until then what they send waits in their own kernel and not in our memory.
   */
  async upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const appId = matchSync(new URL(request.url ?? "/", "http://heddle").pathname);
    if (appId === null) {
      stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    if (this.#undecided >= LIMITS.undecided) {
      stream.destroy();
      return;
    }
    this.#undecided++;
    let decision: Decision;
    try {
      decision = await this.#decide(request, appId);
    } catch (error) {
      this.#options.log(`A socket for app ${appId} could not be opened: ${String(error)}`, {
        level: "error",
        app: appId,
      });
      decision = { code: CLOSE.tryLater, reason: "The server cannot open this app now." };
    } finally {
      this.#undecided--;
    }
    // A refusal is said over the opened socket: a browser shows a page nothing of an upgrade that fails.
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      socket.on("error", (error) =>
        this.#options.log(`A socket of app ${appId} failed: ${error.message}`, { level: "warn", app: appId }),
      );
      // Pongs that nobody reads would pile up: they are given to who takes them.
      socket.on("ping", (data) => {
        if (socket.bufferedAmount < LIMITS.pongQueue) socket.pong(data);
      });
      if ("room" in decision) this.#enter(socket, decision, request.headers.cookie);
      else this.#refuse(socket, decision);
    });
  }

  async #decide(request: IncomingMessage, appId: string): Promise<Decision> {
    const actor = await this.#options.accounts.identify(request.headers);
    if (!actor) return { code: CLOSE.notAllowed, reason: "Sign in to open this app." };
    if (!mayAccess(actor.role, SOCKET.open))
      return { code: CLOSE.notAllowed, reason: "You may not open this app." };
    const exists = await this.#options.appExists(appId, actor.workspaceId);
    const room = exists ? await this.#options.documents.room(appId) : null;
    if (!room) return { code: CLOSE.noSuchApp, reason: "There is no such app, or it was deleted." };
    if (room.peers.size >= LIMITS.connectionsPerDocument)
      return { code: CLOSE.tryLater, reason: "Too many people have this app open." };
    const own = [...this.#connected].filter(({ peer }) => peer.actor.userId === actor.userId).length;
    if (actor.userId !== null && own >= LIMITS.connectionsPerPerson)
      return { code: CLOSE.tryLater, reason: "You have too many apps open: close some." };
    if (this.#connected.size >= LIMITS.connections)
      return { code: CLOSE.tryLater, reason: "Too many people are here." };
    return { actor, room };
  }

  #enter(socket: WebSocket, { actor, room }: Admission, cookie: string | undefined): void {
    const mayQueue = (bytes: number) => this.#queued() + bytes <= LIMITS.sendQueues;
    const peer = new Peer(wrap(socket, mayQueue), present(actor, room), nameIn(room, actor), () =>
      performance.now(),
    );
    const connected: Connected = { peer, room, socket, cookie, alive: true };
    // Nothing is above these listeners to catch what they throw: it would end the server for everybody.
    const guarded = (work: () => void) => {
      try {
        work();
      } catch (error) {
        this.#options.log(
          `A message of ${peer.name} to app ${room.appId} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        peer.close(CLOSE.failed, "The server failed at this message.");
      }
    };
    socket.on("message", (data: Buffer, isBinary) => {
      const startedAt = performance.now();
      guarded(() => {
        if (isBinary) room.receive(peer, data);
        else peer.close(CLOSE.badMessage, "Messages here are binary.");
      });
      this.#options.onMessage?.();
      restAfter(socket, performance.now() - startedAt);
    });
    socket.on("close", () => guarded(() => this.#left(connected)));
    socket.on("pong", () => {
      connected.alive = true;
    });
    this.#connected.add(connected);
    guarded(() => room.join(peer));
  }

  /** Says why, and ends the socket soon, whether that was read or not. What it sends is read by nobody. */
  #refuse(socket: WebSocket, { code, reason }: Refused): void {
    this.#refused.add(socket);
    const end = setTimeout(() => socket.terminate(), REFUSED_FOR);
    socket.on("close", () => {
      clearTimeout(end);
      this.#refused.delete(socket);
    });
    socket.close(code, reason);
    // The oldest has had the longest time to read.
    if (this.#refused.size > LIMITS.refused) this.#refused.values().next().value?.terminate();
  }

  /** Bytes that wait for readers. */
  #queued(): number {
    let bytes = 0;
    for (const { socket } of this.#connected) bytes += socket.bufferedAmount;
    return bytes;
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
        this.#options.log(`A session could not be looked up: ${String(error)}`, { level: "error" });
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
    for (const socket of this.#refused) socket.terminate();
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

function wrap(socket: WebSocket, mayQueue: PeerSocket["mayQueue"]): PeerSocket {
  return {
    mayQueue,
    send: (bytes) => socket.send(bytes),
    close: (code, reason) => {
      socket.close(code, reason);
      // Who does not read never answers: what waits for it is freed all the same.
      setTimeout(() => socket.terminate(), CLOSING_FOR).unref();
    },
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
