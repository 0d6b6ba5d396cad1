/** One document in memory and the people in it. Rules D1-D9 of SPEC.md. */

import { appName, viewOf } from "@heddle/document";
import type { App } from "@heddle/schema";
import * as Y from "yjs";
import type { EditorLog } from "../log.ts";
import { checkUpdate, isEmptyUpdate } from "./check-update.ts";
import {
  answerFrame,
  askFrame,
  presenceFrame,
  type ReceivedFrame,
  readFrame,
  roleFrame,
  updateFrame,
} from "./frames.ts";
import { LIMITS, SNAPSHOT_AFTER } from "./limits.ts";
import { CLOSE, Peer } from "./peer.ts";
import { Presence } from "./presence.ts";
import { adopt, FROM_STORE, replay } from "./replay.ts";
import { Saver } from "./saver.ts";
import type { DocumentStore, StoredDocument } from "./store.ts";

/** Origin of changes made by the server for somebody. */
export interface ServerOrigin {
  kind: "server";
  userId: string | null;
}

export class Room {
  readonly appId: string;
  readonly workspaceId: string;
  readonly doc = new Y.Doc();
  readonly peers = new Set<Peer>();
  readonly #store: DocumentStore;
  readonly #saver: Saver;
  readonly #log: EditorLog;
  readonly #presence: Presence;
  #lastId: bigint;
  #rows: number;
  #bytes: number;
  /** Bytes of the document, never less than it has. */
  #size: number;
  #name: string;
  #catchingUp: Promise<void> | null = null;
  #snapshotting: Promise<void> | null = null;
  /** All that is stored could be read. */
  #readable: boolean;

  constructor(appId: string, stored: StoredDocument, store: DocumentStore, log: EditorLog) {
    this.appId = appId;
    this.workspaceId = stored.workspaceId;
    this.#store = store;
    this.#log = log;
    this.#presence = new Presence({ broadcast: (bytes) => this.#broadcast(bytes, null), log });
    this.#lastId = stored.lastId;
    this.#rows = stored.count;
    this.#bytes = stored.bytes;
    this.#name = stored.name;
    this.#readable = replay(this.doc, appId, stored, log);
    this.#size = stored.updates.reduce((sum, update) => sum + update.byteLength, 0);
    this.#saver = new Saver({
      write: (update, userId) => this.#write(update, userId),
      mark: () => {
        const marks = [...this.peers].map((peer) => [peer, peer.mark] as const);
        return () => {
          for (const [peer, mark] of marks) peer.saved(mark);
        };
      },
      onError: (error) =>
        this.#log(`The document of app ${this.appId} could not be stored, trying again: ${String(error)}`, {
          level: "error",
          event: "store-failure",
          app: this.appId,
        }),
    });
    this.doc.on("update", this.#onUpdate);
  }

  get app(): App {
    return viewOf(this.doc).derived().app;
  }

  /** Nobody is here and all is stored. */
  get idle(): boolean {
    return this.peers.size === 0 && !this.#saver.busy;
  }

  join(peer: Peer): void {
    this.peers.add(peer);
    peer.send(roleFrame(peer.role));
    if (peer.may("sync.answer")) peer.send(askFrame(this.doc));
    const others = this.#presence.frame();
    if (others) peer.send(others);
  }

  leave(peer: Peer): void {
    if (!this.peers.delete(peer)) return;
    this.#presence.leave(peer);
  }

  /** A role changed: the peer is told, and what it may do is looked up with its next message. */
  refresh(peer: Peer): void {
    peer.send(roleFrame(peer.role));
    // An editor again: what was made meanwhile is asked for.
    if (peer.may("sync.answer")) peer.send(askFrame(this.doc));
    this.#presence.refresh(peer);
  }

  /** Takes one frame of a peer. Whatever is wrong with it concerns that peer alone. */
  receive(peer: Peer, bytes: Uint8Array): void {
    if (peer.closed) return;
    let frame: ReceivedFrame;
    try {
      frame = readFrame(bytes);
    } catch (error) {
      this.#expel(
        peer,
        CLOSE.badMessage,
        error instanceof Error ? error.message : "The message cannot be read.",
      );
      return;
    }
    if (!peer.paces(frame.kind)) {
      if (frame.kind === "presence" || frame.kind === "presence.ask") return;
      const { rate } = frame.kind === "sync.ask" ? LIMITS.asks : LIMITS.updates;
      this.#expel(peer, CLOSE.tryLater, `More than ${rate} of such messages a second are not taken.`);
      return;
    }
    // A role that was taken back a moment ago: the editor's last words are dropped, the socket stays for reading.
    if (!peer.may(frame.kind)) return;
    switch (frame.kind) {
      case "sync.ask":
        this.#answer(peer, frame.body);
        break;
      case "sync.answer":
      case "sync.update":
        this.#take(peer, frame.body);
        break;
      case "presence":
        this.#takePresence(peer, frame.body);
        break;
      case "presence.ask":
        peer.send(this.#presence.frame() ?? presenceFrame([]));
        break;
    }
  }

  /** Takes over what other nodes have written. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= (async () => {
      try {
        const { updates, lastId } = await this.#store.after(this.appId, this.#lastId);
        this.#adopt(updates);
        if (lastId > this.#lastId) this.#lastId = lastId;
      } finally {
        this.#catchingUp = null;
      }
    })();
    return this.#catchingUp;
  }

  /** Resolves when everything edited so far is on disk. */
  async flush(): Promise<void> {
    await this.#saver.flush();
    await this.#snapshotting;
  }

  /** Frees the document. Call `flush` before. */
  destroy(): void {
    this.#saver.stop();
    this.#presence.stop();
    this.doc.off("update", this.#onUpdate);
    this.doc.destroy();
  }

  #answer(peer: Peer, stateVector: Uint8Array): void {
    if (peer.answering) return;
    let frame: Uint8Array;
    try {
      frame = answerFrame(this.doc, stateVector);
    } catch {
      this.#expel(peer, CLOSE.badMessage, "The state vector cannot be read.");
      return;
    }
    peer.answer(frame);
  }

  #take(peer: Peer, update: Uint8Array): void {
    if (isEmptyUpdate(update)) {
      peer.received();
      this.#saver.touch();
      return;
    }
    const checked = checkUpdate(update);
    if (!checked.ok) {
      this.#expel(peer, CLOSE.badMessage, checked.reason);
      return;
    }
    if (this.#wouldBeTooLarge(update.byteLength)) {
      this.#expel(peer, CLOSE.tooLarge, `A document has at most ${LIMITS.document / 1024 / 1024} MB.`);
      return;
    }
    // What only takes away is always taken.
    if (checked.parts > 0 && this.#parts() + checked.parts > LIMITS.documentParts) {
      const most = LIMITS.documentParts.toLocaleString("en");
      this.#expel(
        peer,
        CLOSE.tooLarge,
        `A document has at most ${most} parts: values, components, pieces of text.`,
      );
      return;
    }
    if (this.#saver.waiting + update.byteLength > LIMITS.unstored) {
      this.#expel(peer, CLOSE.tryLater, "Edits cannot be stored now; yours are kept in this browser.");
      return;
    }
    const complete = this.#isComplete();
    try {
      Y.applyUpdate(this.doc, update, peer);
    } catch (error) {
      this.#expel(peer, CLOSE.badMessage, "The update cannot be applied.");
      this.#log(`An update of ${peer.name} to app ${this.appId} could not be applied: ${String(error)}`, {
        level: "warn",
        event: "bad-update",
        app: this.appId,
      });
      return;
    }
    if (complete && !this.#isComplete()) {
      // Yjs would keep it in memory until the rest comes, stored nowhere. Who returns is asked for all that is missing.
      this.doc.store.pendingStructs = null;
      this.doc.store.pendingDs = null;
      this.#expel(peer, CLOSE.tryLater, "The edit builds on one that has not arrived.");
      return;
    }
    peer.received();
    this.#saver.touch();
  }

  /** True when everything that was applied could be, with nothing left waiting for what it builds on. */
  #isComplete(): boolean {
    return this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null;
  }

  /** What Yjs keeps apart: each costs time with every load and every copy, whatever it holds. */
  #parts(): number {
    let parts = 0;
    for (const ofClient of this.doc.store.clients.values()) parts += ofClient.length;
    return parts;
  }

  /** Sums up what came, and looks at the real size only when the sum is over the limit. */
  #wouldBeTooLarge(bytes: number): boolean {
    if (this.#size + bytes <= LIMITS.document) return false;
    this.#size = Y.encodeStateAsUpdate(this.doc).byteLength;
    return this.#size + bytes > LIMITS.document;
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    this.#size += update.byteLength;
    this.#broadcast(updateFrame(update), origin instanceof Peer ? origin : null);
    if (origin !== FROM_STORE) this.#saver.add(update, userOf(origin));
  };

  #adopt(updates: readonly Uint8Array[]): void {
    if (!adopt(this.doc, this.appId, updates, this.#log)) this.#readable = false;
  }

  async #write(update: Uint8Array, userId: string | null): Promise<void> {
    const target = { appId: this.appId, workspaceId: this.workspaceId, after: this.#lastId };
    const { id, foreign } = await this.#store.append(target, update, userId);
    this.#adopt(foreign);
    this.#lastId = id;
    this.#rows++;
    this.#bytes += update.byteLength;
    await this.#followName();
    // A snapshot costs what the document costs: the larger it is, the more has to have come.
    const bytes = Math.max(SNAPSHOT_AFTER.bytes, this.#size / 4);
    const rows = Math.max(SNAPSHOT_AFTER.rows, this.#parts() / 200);
    if (this.#rows > rows || this.#bytes > bytes) this.#snapshot();
  }

  async #followName(): Promise<void> {
    const name: unknown = this.doc.getMap("app").get("name");
    if (name === this.#name || typeof name !== "string") return;
    // The document may hold anything; the app that is derived from it has a name that fits.
    this.#name = name;
    await this.#store
      .rename(this.appId, appName(this.doc))
      .catch((error: unknown) =>
        this.#log(`The name of app ${this.appId} could not be stored: ${String(error)}`),
      );
  }

  #snapshot(): void {
    // A snapshot takes the place of rows: one that could not be read would be gone for good.
    if (this.#snapshotting || !this.#readable) return;
    this.#rows = 0;
    this.#bytes = 0;
    const state = Y.encodeStateAsUpdate(this.doc);
    this.#size = state.byteLength;
    this.#snapshotting = this.#store
      .snapshot({ appId: this.appId, workspaceId: this.workspaceId }, state, this.#lastId)
      .catch((error: unknown) =>
        this.#log(`No snapshot of app ${this.appId}: ${String(error)}`, { level: "error", app: this.appId }),
      )
      .then(() => {
        this.#snapshotting = null;
      });
  }

  #takePresence(peer: Peer, body: Uint8Array): void {
    try {
      this.#presence.take(peer, body);
    } catch (error) {
      this.#expel(
        peer,
        CLOSE.badMessage,
        error instanceof Error ? error.message : "The presence cannot be read.",
      );
    }
  }

  #broadcast(bytes: Uint8Array, except: Peer | null): void {
    for (const peer of this.peers) if (peer !== except) peer.send(bytes);
  }

  #expel(peer: Peer, code: number, reason: string): void {
    this.#log(`Closed the connection of ${peer.name} to app ${this.appId}: ${reason}`, {
      level: "warn",
      event: "expelled",
      app: this.appId,
    });
    peer.close(code, reason);
  }
}

function userOf(origin: unknown): string | null {
  if (origin instanceof Peer) return origin.actor.userId;
  return typeof origin === "object" && origin !== null && "userId" in origin
    ? (origin as ServerOrigin).userId
    : null;
}
