import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { SessionTable } from "./session-table.ts";
import type { SessionCommit, SiteKey, StoredSession } from "./store.ts";

const SESSIONS = 200;
const FRAME_CHARACTERS = 100_000;
const FIELD = "what the field holds";
const SITE: SiteKey = { workspaceId: "w", appId: "a", environment: "production" };

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

function session(id: string, fields: StoredSession["fields"]): StoredSession {
  return {
    id,
    site: SITE,
    programHash: "p1",
    epoch: 1,
    eventSeq: 0,
    patchSeq: 0,
    page: "home",
    request: { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: id },
    visitor: "v1",
    effects: [],
    fields,
  };
}

/** A field's text as it comes from a runner: cut out of a frame that says much else. */
function cutOut(): string {
  return Buffer.from("x".repeat(FRAME_CHARACTERS) + FIELD)
    .toString()
    .slice(FRAME_CHARACTERS);
}

/** Bytes of the heap that stay for each session that `fill` puts into the table. */
function bytesKept(fill: (table: SessionTable, id: string) => void): number {
  const table = new SessionTable();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < SESSIONS; index++) fill(table, `s${index}`);
  collectGarbage();
  const kept = process.memoryUsage().heapUsed - before;
  expect(table.size).toBe(SESSIONS);
  return kept / SESSIONS;
}

test("a session that is created keeps its fields, not the frames that they were cut from", () => {
  const kept = bytesKept((table, id) => {
    const fields = [{ field: "Count.value", text: cutOut(), log: [cutOut()] }];
    table.apply({ op: "create", sessions: [session(id, fields)], at: 1 });
    expect(table.read(id)?.fields).toEqual([{ field: "Count.value", text: FIELD, log: [FIELD] }]);
  });
  expect(kept).toBeLessThan(FRAME_CHARACTERS / 2);
});

test("a commit keeps what it writes and appends, not the frames that these were cut from", () => {
  const kept = bytesKept((table, id) => {
    table.apply({ op: "create", sessions: [session(id, [])], at: 1 });
    const field = "Count.value";
    const writes = [
      { field, text: cutOut() },
      { field, text: cutOut(), append: true as const },
    ];
    const numbers = { epoch: 1, fromPatchSeq: 0, patchSeq: 1, eventSeq: 1 };
    const commit: SessionCommit = { id, site: SITE, ...numbers, effects: null, location: null, writes };
    table.apply({ op: "commit", commits: [commit], at: 1 });
    expect(table.read(id)?.fields).toEqual([{ field, text: FIELD, log: [FIELD] }]);
  });
  expect(kept).toBeLessThan(FRAME_CHARACTERS / 2);
});

test("sessions have what they have in common once, and none changes another's", () => {
  const table = new SessionTable();
  const field = "state/idle.ts#Idle.values";
  for (const id of ["s1", "s2"]) {
    const copied = structuredClone(session(id, [{ field, text: "1", log: ["2"] }]));
    table.apply({ op: "create", sessions: [copied], at: 1 });
    copied.fields[0]!.log.push("3");
    copied.epoch = 7;
  }
  const [first, second] = [table.read("s1")!, table.read("s2")!];
  expect(first.site).toBe(second.site);
  first.fields[0]!.log.push("4");
  expect(() => Object.assign(first.request.query, { q: "x" })).toThrow(TypeError);
  const kept = [{ field, text: "1", log: ["2"] }];
  expect(table.read("s1")).toEqual(session("s1", kept));
  expect(table.read("s2")).toEqual(session("s2", kept));
});

test("a commit does not keep the frame that the name of its field was cut from", () => {
  const kept = bytesKept((table, id) => {
    table.apply({ op: "create", sessions: [session(id, [])], at: 1 });
    const writes = [{ field: cutOut(), text: "1" }];
    const numbers = { epoch: 1, fromPatchSeq: 0, patchSeq: 1, eventSeq: 1 };
    table.apply({
      op: "commit",
      commits: [{ id, site: SITE, ...numbers, effects: null, location: null, writes }],
      at: 1,
    });
  });
  expect(kept).toBeLessThan(FRAME_CHARACTERS / 2);
});
