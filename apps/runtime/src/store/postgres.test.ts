import { type Database, openDatabase } from "@heddle/database";
import { createTestApp, createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CommitPipeline } from "../live/commit-pipeline.ts";
import { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { integers, texts } from "./array-literal.ts";
import { PostgresStore } from "./postgres.ts";
import { describeStore } from "./store.contract.ts";
import { sharedSessionId } from "./store.ts";

describeStore("postgres", async () => {
  const server = await createTestDatabase();
  const database: Database = openDatabase(server.url);
  const appId = await createTestApp(server.url, server.workspaceId);
  const open = () => new PostgresStore({ pool: database.pool, sessionMilliseconds: 60_000 });
  return {
    store: open(),
    reopen: async () => open(),
    advance: null,
    sessionMilliseconds: 60_000,
    async written() {
      const { rows } = await database.pool.query<{ bytes: string }>(
        "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes",
      );
      return Number(rows[0]!.bytes);
    },
    async end() {
      await database.close();
      await server.remove();
    },
    site: { workspaceId: server.workspaceId, appId, environment: "production" },
  };
});

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  database = openDatabase(server.url);
}, 60_000);
afterAll(async () => {
  await database.close();
  await server.remove();
}, 60_000);

it("ST11: expired sessions are swept with their fields and logs; shared state and used sessions stay", async () => {
  const appId = await createTestApp(server.url, server.workspaceId);
  const site = { workspaceId: server.workspaceId, appId, environment: "production" as const };
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "" };
  const fields = [{ field: "f", text: "1", log: ["2"] }];
  const of = (id: string) => ({
    id,
    site,
    programHash: "p",
    epoch: 1,
    eventSeq: 0,
    patchSeq: 0,
    page: "",
    request,
    visitor: "",
    effects: [],
    fields,
  });
  const store = new PostgresStore({ pool: database.pool, sessionMilliseconds: 60_000 });
  await store.create([of("idle"), of("used"), of(sharedSessionId(site))]);
  await database.pool.query("update runtime_sessions set expires_at = now() - interval '1 second'");
  await store.touch(["used"]);
  expect(await store.sweep()).toBe(1);
  const owners = async (table: string) =>
    (await database.pool.query(`select owner from ${table} order by owner`)).rows.map((row) => row.owner);
  expect(await owners("runtime_fields")).toEqual(["shared", "used"]);
  expect(await owners("runtime_field_logs")).toEqual(["shared", "used"]);
});

it("ST16: what one session holds and the store can never take keeps back no other session", async () => {
  const appId = await createTestApp(server.url, server.workspaceId);
  const site = { workspaceId: server.workspaceId, appId, environment: "production" as const };
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "" };
  const numbers = { epoch: 1, eventSeq: 0, patchSeq: 0 };
  const of = (id: string, field = "f") => ({
    ...{ id, site, request, ...numbers, programHash: "p", page: "", visitor: "", effects: [] },
    fields: [{ field, text: "1", log: [] }],
  });
  const commitOf = (id: string, field: string) => ({
    ...{ id, site, epoch: 1, fromPatchSeq: 0, patchSeq: 1, eventSeq: 1, effects: null, location: null },
    writes: [{ field, text: "2" }],
  });
  const store = new PostgresStore({ pool: database.pool, sessionMilliseconds: 60_000 });
  const refused: [string, boolean][] = [];
  const pipeline = new CommitPipeline(
    store,
    (...given) => refused.push(given),
    () => undefined,
    new RuntimeMetrics(),
  );
  for (const id of ["good", "poor", "other"]) pipeline.create(of(id));
  pipeline.create(of("born-poor", "f\u0000"));
  await pipeline.drain();
  expect(refused).toEqual([["born-poor", true]]);
  pipeline.commit(commitOf("good", "f"));
  pipeline.commit(commitOf("poor", "g\u0000"));
  pipeline.commit(commitOf("other", "g"));
  let delivered = false;
  pipeline.deliver(() => {
    delivered = true;
  });
  await pipeline.drain();
  expect(delivered).toBe(true);
  expect(refused.slice(1)).toEqual([["poor", true]]);
  const texts = async (id: string) =>
    Object.fromEntries(((await store.read(site, id))?.fields ?? []).map(({ field, text }) => [field, text]));
  expect(await texts("good")).toEqual({ f: "2" });
  expect(await texts("other")).toEqual({ f: "1", g: "2" });
  expect(await texts("poor")).toEqual({ f: "1" });
});

it("ST1: lists reach Postgres as they are, whatever stands in them", async () => {
  const anyText = fc
    .array(fc.constantFrom("a", '"', "\\", ",", "{", "}", "NULL", " ", "'", "\n", "ü", "😀"), {
      maxLength: 6,
    })
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(anyText), { maxLength: 8 }),
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 8 }),
      async (words, numbers) => {
        const { rows } = await database.pool.query("select $1::text[] as words, $2::int[] as numbers", [
          texts(words),
          integers(numbers),
        ]);
        expect(rows).toEqual([{ words, numbers }]);
      },
    ),
    { numRuns: 50 },
  );
});
