/** All documents of this node: rooms in memory while somebody is in them, Postgres behind. */

import type { Database, Unlisten } from "@heddle/database";
import { documentToApp, executeUnknown, type OperationResult, sweepTrash } from "@heddle/document";
import type { App } from "@heddle/schema";
import * as Y from "yjs";
import type { EditorLog } from "../log.ts";
import { IDLE_BEFORE_UNLOAD } from "./limits.ts";
import { replay } from "./replay.ts";
import { Room, type ServerOrigin } from "./room.ts";
import { DocumentStore } from "./store.ts";

export class Documents {
  readonly #database: Database;
  readonly #store: DocumentStore;
  readonly #log: EditorLog;
  #rooms = new Map<string, Promise<Room | null>>();
  #open = new Map<string, Room>();
  #unlisten: Unlisten | null = null;
  #sweep: ReturnType<typeof setInterval> | null = null;
  #emptySince = new Map<Room, number>();
  #closed = false;

  constructor(database: Database, log: EditorLog) {
    this.#database = database;
    this.#store = new DocumentStore(database);
    this.#log = log;
  }

  /** Begins to listen for what other nodes write. */
  async start(): Promise<void> {
    const catchUp = (room: Room) => {
      room.catchUp().catch((error: unknown) =>
        this.#log(`App ${room.appId} could not be caught up: ${String(error)}`, {
          level: "error",
          app: room.appId,
        }),
      );
    };
    this.#unlisten = await this.#database.listen(
      "heddle_document",
      (appId) => {
        const room = this.#open.get(appId);
        if (room) catchUp(room);
      },
      () => {
        for (const room of this.#open.values()) catchUp(room);
      },
    );
    this.#sweep = setInterval(() => void this.#unload(), IDLE_BEFORE_UNLOAD / 3);
    this.#sweep.unref();
  }

  /** Documents in memory. */
  get size(): number {
    return this.#open.size;
  }

  get rooms(): Iterable<Room> {
    return this.#open.values();
  }

  /** The document in memory, loaded if need be; null when there is no such app. */
  room(appId: string): Promise<Room | null> {
    if (this.#closed) return Promise.reject(new Error("The server is stopping."));
    let room = this.#rooms.get(appId);
    if (!room) {
      room = this.#load(appId);
      this.#rooms.set(appId, room);
      room.then(
        (loaded) => {
          if (!loaded) this.#rooms.delete(appId);
        },
        () => this.#rooms.delete(appId),
      );
    }
    return room;
  }

  async #load(appId: string): Promise<Room | null> {
    const stored = await this.#store.load(appId);
    if (!stored) return null;
    const room = new Room(appId, stored, this.#store, this.#log);
    this.#open.set(appId, room);
    // What was written between loading and listening.
    await room.catchUp();
    // Nobody is in it yet.
    const origin: ServerOrigin = { kind: "server", userId: null };
    sweepTrash(room.doc, Date.now(), origin);
    return room;
  }

  /** The app as it stands now, whether somebody edits it or not; null when there is no such app. */
  async read(appId: string): Promise<App | null> {
    const open = this.#open.get(appId);
    if (open) return open.app;
    const stored = await this.#store.load(appId);
    if (!stored) return null;
    const doc = new Y.Doc();
    try {
      replay(doc, appId, stored, this.#log);
      return documentToApp(doc);
    } finally {
      doc.destroy();
    }
  }

  /** The document's bytes as they stand now, for a copy. */
  async state(appId: string): Promise<Uint8Array | null> {
    const room = await this.room(appId);
    return room ? Y.encodeStateAsUpdate(room.doc) : null;
  }

  /** Runs an operation for somebody; resolves when it is stored. null = no such app. */
  async operate(
    appId: string,
    operation: string,
    input: unknown,
    userId: string | null,
  ): Promise<OperationResult<unknown> | null> {
    const room = await this.room(appId);
    if (!room) return null;
    const origin: ServerOrigin = { kind: "server", userId };
    const result = executeUnknown(room.doc, operation, input, origin);
    if (result.ok) await room.flush();
    return result;
  }

  /** Resolves when everything edited so far is on disk. */
  async flush(appId: string): Promise<void> {
    await this.#open.get(appId)?.flush();
  }

  /** Forgets an app that was deleted. The caller closes its connections. */
  async drop(appId: string): Promise<void> {
    const room = this.#open.get(appId);
    if (!room) return;
    await room.flush();
    this.#forget(room);
  }

  /** Stores everything, then frees everything. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#sweep) clearInterval(this.#sweep);
    await this.#unlisten?.();
    const results = await Promise.allSettled([...this.#open.values()].map((room) => room.flush()));
    for (const result of results)
      if (result.status === "rejected")
        this.#log(`Not stored: ${String(result.reason)}`, { level: "error", event: "store-failure" });
    for (const room of [...this.#open.values()]) this.#forget(room);
  }

  #forget(room: Room): void {
    this.#open.delete(room.appId);
    this.#rooms.delete(room.appId);
    this.#emptySince.delete(room);
    room.destroy();
  }

  async #unload(): Promise<void> {
    const now = performance.now();
    for (const room of [...this.#open.values()]) {
      if (!room.idle) {
        this.#emptySince.delete(room);
        continue;
      }
      const since = this.#emptySince.get(room) ?? now;
      this.#emptySince.set(room, since);
      if (now - since >= IDLE_BEFORE_UNLOAD) this.#forget(room);
    }
  }
}
