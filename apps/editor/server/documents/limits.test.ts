/** D2 and D10: a slow or broken database, floods, slow readers. */

import { appToDocument, documentToApp, rootsOf } from "@heddle/document";
import { createApp } from "@heddle/schema";
import * as decoding from "lib0/decoding";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { SYNC_SAVED_MESSAGE } from "../../src/api/contract.ts";
import type { Actor } from "../accounts/actor.ts";
import { until } from "../testing/editor.ts";
import { askFrame, updateFrame } from "./frames.ts";
import { LIMITS } from "./limits.ts";
import { Peer } from "./peer.ts";
import { restAfter } from "./rest.ts";
import { Room } from "./room.ts";
import type { AppendResult, DocumentStore } from "./store.ts";
import { TokenBucket } from "./token-bucket.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ACTOR: Actor = {
  userId: "u1",
  sessionId: "s1",
  name: "Ada",
  email: null,
  role: "editor",
  workspaceId: "w",
  color: "#000000",
};

/** A socket that keeps what it is sent. */
class KeptSocket {
  sent: Uint8Array[] = [];
  closed: { code: number; reason: string } | null = null;
  bufferedAmount = 0;
  mayQueue = (_bytes: number) => true;
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }
  close(code: number, reason: string): void {
    this.closed = { code, reason };
  }
  /** The counts of "saved" that have come. */
  get saved(): number[] {
    return this.sent.flatMap((bytes) => {
      const decoder = decoding.createDecoder(bytes);
      return decoding.readVarUint(decoder) === SYNC_SAVED_MESSAGE ? [decoding.readVarUint(decoder)] : [];
    });
  }
}

function stage(append: (update: Uint8Array) => Promise<void>) {
  const log: string[] = [];
  const doc = appToDocument(createApp("Staged"));
  let id = 0n;
  const store = {
    append: async (_target: unknown, update: Uint8Array): Promise<AppendResult> => {
      await append(update);
      return { id: ++id, foreign: [] };
    },
    rename: async () => {},
    snapshot: async () => {},
  } as unknown as DocumentStore;
  const base = Y.encodeStateAsUpdate(doc);
  const stored = { workspaceId: "w", name: "Staged", updates: [base], lastId: 0n, count: 0, bytes: 0 };
  const room = new Room("app", stored, store, (text) => log.push(text));
  let now = 0;
  const join = () => {
    const socket = new KeptSocket();
    const peer = new Peer(socket, ACTOR, "Ada", () => now);
    room.join(peer);
    return { socket, peer };
  };
  const edit = (key: string, value: unknown): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    rootsOf(doc).app.set(key, value);
    return updateFrame(Y.encodeStateAsUpdate(doc, before));
  };
  return {
    room,
    log,
    join,
    edit,
    base,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

test("D2: while the database cannot be reached nobody is told that an edit is saved; when it can, everybody is", async () => {
  let broken = true;
  const written: Uint8Array[] = [];
  const { room, join, edit, log, base } = stage(async (update) => {
    if (broken) throw new Error("connection refused");
    written.push(update);
  });
  const { socket, peer } = join();
  const other = join();
  room.receive(peer, edit("name", "One"));
  room.receive(peer, edit("name", "Two"));
  await until(() => log.length > 0, "the failure is in the log");
  expect(socket.saved).toEqual([]);
  expect(other.socket.sent.length).toBeGreaterThan(2);
  await expect(room.flush()).rejects.toThrow();
  broken = false;
  await room.flush();
  expect(socket.saved).toEqual([2]);
  expect(other.socket.saved).toEqual([]);
  const copy = new Y.Doc();
  for (const update of [base, ...written]) Y.applyUpdate(copy, update);
  expect(copy.getMap("app").get("name")).toBe("Two");
  room.destroy();
});

test("D2: edits that come close together are one write; a repeated one is answered too", async () => {
  const written: Uint8Array[] = [];
  const { room, join, edit } = stage(async (update) => void written.push(update));
  const { socket, peer } = join();
  const frames = Array.from({ length: 20 }, (_, at) => edit("name", `N${at}`));
  for (const frame of frames) room.receive(peer, frame);
  room.receive(peer, frames[0]!);
  await room.flush();
  expect(written).toHaveLength(1);
  expect(socket.saved.at(-1)).toBe(21);
  room.receive(peer, frames[1]!);
  expect(socket.saved.at(-1)).toBe(22);
  room.destroy();
});

test("D2: an edit that builds on one that has not arrived is not said to be saved; it comes again with the rest", async () => {
  const written: Uint8Array[] = [];
  const { room, join, edit } = stage(async (update) => void written.push(update));
  const first = join();
  const lost = edit("name", "Lost on the way");
  const second = edit("name", "After it");
  room.receive(first.peer, second);
  expect(first.socket.closed).toMatchObject({ code: 1013 });
  await room.flush();
  expect(first.socket.saved).toEqual([]);
  expect(room.doc.store.pendingStructs).toBeNull();
  const again = join();
  room.receive(again.peer, lost);
  room.receive(again.peer, second);
  await room.flush();
  expect(again.socket.saved).toEqual([2]);
  expect(documentToApp(room.doc).name).toBe("After it");
  room.destroy();
});

test("D10: who sends more than 60 updates a second, beyond a burst, is closed; others go on", async () => {
  const { room, join, edit, log, wait } = stage(async () => {});
  const flood = join();
  const calm = join();
  const frame = edit("name", "x");
  for (let at = 0; at < LIMITS.updates.burst; at++) room.receive(flood.peer, frame);
  expect(flood.socket.closed).toBeNull();
  wait(1_000);
  for (let at = 0; at < LIMITS.updates.rate; at++) room.receive(flood.peer, frame);
  expect(flood.socket.closed).toBeNull();
  room.receive(flood.peer, frame);
  expect(flood.socket.closed).toMatchObject({ code: 1013 });
  expect(log.join()).toContain("Ada");
  room.receive(calm.peer, frame);
  expect(calm.socket.closed).toBeNull();
  await room.flush();
  room.destroy();
});

test("D10: a reader that does not read is closed, and the server keeps nothing for it", async () => {
  const { room, join, edit } = stage(async () => {});
  const writer = join();
  const slow = join();
  slow.socket.bufferedAmount = LIMITS.sendQueue + 1;
  const before = slow.socket.sent.length;
  room.receive(writer.peer, edit("name", "x"));
  expect(slow.socket.closed).toMatchObject({ code: 1013 });
  expect(slow.socket.sent).toHaveLength(before);
  await room.flush();
  room.destroy();
});

test("D6: a document over the limit takes no more, and stays as it was", async () => {
  const { room, join, edit } = stage(async () => {});
  const { socket, peer } = join();
  let frames = 0;
  while (!socket.closed && frames < 40) {
    room.receive(peer, edit(`filler${frames++}`, "x".repeat(900_000)));
  }
  expect(socket.closed).toMatchObject({ code: 4413 });
  expect(frames).toBeGreaterThan(20);
  expect(Y.encodeStateAsUpdate(room.doc).byteLength).toBeLessThanOrEqual(LIMITS.document);
  expect(documentToApp(room.doc).name).toBe("Staged");
  await room.flush();
  room.destroy();
});

test("D2: while the database is away, a value rewritten over and over does not fill the server's memory", async () => {
  let broken = true;
  const { room, join, edit, wait } = stage(async () => {
    if (broken) throw new Error("connection refused");
  });
  const { socket, peer } = join();
  let frames = 0;
  while (!socket.closed && frames < 100) {
    room.receive(peer, edit("filler", `${frames++}`.repeat(400_000)));
    wait(1_000);
  }
  expect(socket.closed).toMatchObject({ code: 1013 });
  expect(socket.closed?.reason).toMatch(/cannot be stored/);
  broken = false;
  await room.flush();
  const again = join();
  room.receive(again.peer, updateFrame(Y.encodeStateAsUpdate(room.doc)));
  expect(again.socket.closed).toBeNull();
  await room.flush();
  room.destroy();
});

test("D6: what is rewritten over and over does not fill a document up", async () => {
  const { room, join, edit, wait } = stage(async () => {});
  const { socket, peer } = join();
  for (let round = 0; round < 60; round++) {
    room.receive(peer, edit("filler", "x".repeat(900_000)));
    wait(1_000);
    if (round % 10 === 9) await room.flush();
  }
  expect(socket.closed).toBeNull();
  await room.flush();
  room.destroy();
});

test("D10: a reader that asks for the whole document again and again, and reads nothing, is given it once", async () => {
  const { room, join, edit, wait } = stage(async () => {});
  const writer = join();
  for (let count = 0; count < 5; count++) {
    room.receive(writer.peer, edit(`filler${count}`, `${count}`.repeat(900_000)));
  }
  const greedy = join();
  const ask = askFrame(new Y.Doc());
  const before = greedy.socket.sent.length;
  room.receive(greedy.peer, ask);
  const answers = () => greedy.socket.sent.slice(before).filter((bytes) => bytes.byteLength > 1_000_000);
  expect(answers()).toHaveLength(1);
  greedy.socket.bufferedAmount = answers()[0]!.byteLength;
  for (let count = 0; count < 4; count++) room.receive(greedy.peer, ask);
  expect(answers()).toHaveLength(1);
  // The document on its way is no reason to close it: it gets what is edited meanwhile.
  room.receive(writer.peer, edit("name", "Meanwhile"));
  expect(greedy.socket.closed).toBeNull();
  // Once it has read all, it may ask again; but not all the time.
  greedy.socket.bufferedAmount = 0;
  wait(1_000);
  room.receive(greedy.peer, ask);
  expect(answers()).toHaveLength(2);
  room.receive(greedy.peer, ask);
  expect(greedy.socket.closed).toMatchObject({ code: 1013 });
  await room.flush();
  room.destroy();
});

test("D10: when too much waits for all readers together, the next one is asked to come later", async () => {
  const { room, join } = stage(async () => {});
  const late = join();
  late.socket.mayQueue = () => false;
  room.receive(late.peer, askFrame(new Y.Doc()));
  expect(late.socket.closed).toMatchObject({ code: 1013 });
  await room.flush();
  room.destroy();
});

test("D6: one update with the edits of thousands of made-up clients at one place is refused", async () => {
  const { room, join } = stage(async () => {});
  const edits = (count: number) => {
    const updates = Array.from({ length: count }, (_, at) => {
      const doc = new Y.Doc();
      doc.clientID = at + 1;
      doc.getMap("app").set("name", `N${at}`);
      return Y.encodeStateAsUpdate(doc);
    });
    return updateFrame(Y.mergeUpdates(updates));
  };
  const crowd = join();
  room.receive(crowd.peer, edits(1_500));
  expect(crowd.socket.closed).toMatchObject({ code: 4400, reason: expect.stringMatching(/clients/) });
  const few = join();
  room.receive(few.peer, edits(300));
  expect(few.socket.closed).toBeNull();
  await room.flush();
  room.destroy();
});

/** Text typed backwards: Yjs keeps each letter apart. */
function typeBackwards(doc: Y.Doc, letters: number): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const { files } = rootsOf(doc);
  doc.transact(() => {
    const text = new Y.Text();
    files.set(`state/${letters}-${files.size}.ts`, text);
    for (let at = 0; at < letters; at++) text.insert(0, "a");
  });
  return updateFrame(Y.encodeStateAsUpdate(doc, before));
}

test("D6: an update of very many small parts is refused; one of fewer is taken", () => {
  const { room, join, log, base } = stage(async () => {});
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const [ada, ben] = [join(), join()];
  room.receive(ada.peer, typeBackwards(doc, 20_000));
  expect(ada.socket.closed).toBeNull();
  room.receive(ada.peer, typeBackwards(doc, 60_000));
  expect(ada.socket.closed).toEqual({ code: 4400, reason: "The update holds more than 50,000 parts." });
  expect(ben.socket.closed).toBeNull();
  expect(log.join()).toContain("more than 50,000 parts");
  room.destroy();
});

test("D6: a document has so many parts; what takes some away is taken even then", () => {
  const { room, join, base } = stage(async () => {});
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const { socket, peer } = join();
  const fill = () => {
    for (let round = 0; round < 20 && socket.closed === null; round++)
      room.receive(peer, typeBackwards(doc, 40_000));
  };
  fill();
  expect(socket.closed?.code).toBe(4413);
  expect(socket.closed?.reason).toContain("at most 300,000 parts");
  const another = join();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc));
  const before = Y.encodeStateVector(copy);
  const { files } = rootsOf(copy);
  for (const [path] of [...files.entries()].slice(1)) files.delete(path);
  room.receive(another.peer, updateFrame(Y.encodeStateAsUpdate(copy, before)));
  expect(another.socket.closed).toBeNull();
  expect(rootsOf(room.doc).files.size).toBe(1);
  room.destroy();
});

test("D10: whose messages take long is not read from for longer", () => {
  vi.useFakeTimers();
  const socket = {
    isPaused: false,
    pause() {
      socket.isPaused = true;
    },
    resume() {
      socket.isPaused = false;
    },
  };
  restAfter(socket, 5);
  expect(socket.isPaused).toBe(false);
  restAfter(socket, 100);
  vi.advanceTimersByTime(399);
  expect(socket.isPaused).toBe(true);
  vi.advanceTimersByTime(1);
  expect(socket.isPaused).toBe(false);
  vi.useRealTimers();
});

test("D6: the reason that a client is told fits into a close frame, in any script", () => {
  const { room, join } = stage(async () => {});
  const { socket, peer } = join();
  peer.close(4400, "漢".repeat(60));
  expect(Buffer.byteLength(socket.closed?.reason ?? "")).toBeLessThanOrEqual(123);
  room.destroy();
});

test("a token bucket gives its rate over time and its burst at once", () => {
  const bucket = new TokenBucket(10, 5, 0);
  const taken = (now: number) => {
    let count = 0;
    while (bucket.take(now)) count++;
    return count;
  };
  expect([taken(0), taken(0), taken(300), taken(100_000)]).toEqual([5, 0, 3, 5]);
});
