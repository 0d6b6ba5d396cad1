import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CommitPipeline } from "../live/commit-pipeline.ts";
import type { RuntimeLogEntry } from "../log.ts";
import { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { createTestRedis, type TestRedis } from "../testing/test-redis.ts";
import { RedisStore } from "./redis.ts";
import { describeStore } from "./store.contract.ts";
import { type SiteKey, type StoredSession, sharedSessionId } from "./store.ts";

const silent = () => undefined;

function openStore(redis: TestRedis, sessionMilliseconds = 60_000): Promise<RedisStore> {
  return RedisStore.open({ url: redis.url, sessionMilliseconds, log: silent });
}

describeStore("redis", async () => {
  const redis = await createTestRedis({ keepsAll: true });
  const opened = [await openStore(redis)];
  return {
    store: opened[0]!,
    async reopen() {
      await redis.kill();
      await redis.start();
      opened.push(await openStore(redis));
      return opened.at(-1)!;
    },
    advance: null,
    sessionMilliseconds: 60_000,
    async written() {
      const info = String(await redis.command("INFO"));
      const of = (name: string) => Number(new RegExp(`${name}:(\\d+)`).exec(info)?.[1]);
      return of("total_net_input_bytes") + of("aof_current_size");
    },
    async end() {
      await Promise.all(opened.map((store) => store.close()));
      await redis.end();
    },
    site: { workspaceId: "workspace", appId: "app", environment: "production" },
  };
});

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis({ settings: [["proto-max-bulk-len", "1mb"]] });
}, 60_000);
afterAll(() => redis.end());

const site: SiteKey = { workspaceId: "w", appId: "a", environment: "production" };

function sessionOf(id: string): StoredSession {
  return {
    id,
    site,
    programHash: "p",
    epoch: 1,
    eventSeq: 0,
    patchSeq: 0,
    page: "",
    request: { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "" },
    visitor: "",
    effects: [],
    fields: [{ field: "f", text: "1", log: ["2"] }],
  };
}

function commitOf(id: string, text: string) {
  return {
    ...{ id, site, epoch: 1, fromPatchSeq: 0, patchSeq: 1, eventSeq: 1, effects: null, location: null },
    writes: [{ field: "f", text }],
  };
}

it("ST11: unused sessions expire by themselves, whole; those in use and shared state do not", async () => {
  const store = await openStore(redis);
  const shared = sharedSessionId(site);
  const keys = ["session:idle", "session:touched", "session:busy", shared].map((key) => `heddle:${key}`);
  await store.create(["idle", "touched", "busy", shared].map(sessionOf));
  for (const key of keys.slice(0, 3)) await redis.command("PEXPIRE", key, "30000");
  await store.touch(["touched", shared]);
  await store.commit([commitOf("busy", "3"), commitOf(shared, "3")]);
  await store.acquire(site, [shared]);
  const [idle, touched, busy, kept] = await Promise.all(keys.map((key) => redis.command("PTTL", key)));
  expect(idle).toBeLessThan(30_001);
  expect(touched).toBeGreaterThan(30_000);
  expect(busy).toBeGreaterThan(30_000);
  expect(kept).toBe(-1);
  await redis.command("PEXPIRE", keys[0]!, "1");
  await wait(20);
  expect(await store.read(site, "idle")).toBeNull();
  expect(await store.acquire(site, ["idle"])).toEqual([]);
  expect((await redis.command("KEYS", "heddle:*")) as string[]).toHaveLength(3);
  await store.remove(["touched", "busy", shared]);
  await store.close();
});

it("ST16: what one session holds and the store can never take keeps back no other session", async () => {
  const store = await openStore(redis);
  const refused: [string, boolean][] = [];
  const pipeline = new CommitPipeline(store, (...given) => refused.push(given), silent, new RuntimeMetrics());
  for (const id of ["good", "poor"]) pipeline.create(sessionOf(id));
  await pipeline.drain();
  pipeline.commit(commitOf("good", "small"));
  pipeline.commit(commitOf("poor", "x".repeat(2 * 1024 * 1024)));
  await pipeline.drain();
  expect(refused).toEqual([["poor", true]]);
  expect((await store.read(site, "good"))?.fields[0]?.text).toBe("small");
  await store.close();
});

it("G2: a flush is one call, however many sessions it has; a server whose scripts were flushed is given them again", async () => {
  const store = await openStore(redis);
  const ids = Array.from({ length: 300 }, (_, index) => `one-of-many-${index}`);
  await store.create(ids.map(sessionOf));
  await store.commit([commitOf("nobody", "")]);
  await redis.command("CONFIG", "RESETSTAT");
  const calls = async (name: string) => {
    const stats = String(await redis.command("INFO", "commandstats"));
    return Number(new RegExp(`cmdstat_${name}:calls=(\\d+)`).exec(stats)?.[1] ?? 0);
  };
  expect(await store.commit(ids.map((id) => commitOf(id, "3")))).toEqual([]);
  expect(await calls("evalsha")).toBe(1);
  expect(await calls("eval")).toBe(0);
  await redis.command("SCRIPT", "FLUSH");
  expect(await store.commit(ids.map((id) => commitOf(id, "3")))).toEqual([]);
  expect(await calls("eval")).toBe(1);
  await store.close();
});

it("says at start what of the server does not go with acknowledged events", async () => {
  const forgetful = await createTestRedis({
    settings: [
      ["maxmemory", "100mb"],
      ["maxmemory-policy", "allkeys-lru"],
    ],
  });
  const careful = await createTestRedis({ keepsAll: true });
  const told: RuntimeLogEntry[] = [];
  const stores = [];
  for (const { url } of [careful, forgetful]) {
    const log = (entry: RuntimeLogEntry) => told.push({ ...entry, site: url });
    stores.push(await RedisStore.open({ url, sessionMilliseconds: 1_000, log }));
  }
  while (told.length < 2) await wait(10);
  for (const store of stores) await store.close();
  expect(told.map((entry) => entry.site)).toEqual([forgetful.url, forgetful.url]);
  expect(told[0]).toMatchObject({ level: "warn", message: expect.stringContaining("appendonly yes") });
  expect(told[1]).toMatchObject({ level: "warn", message: expect.stringContaining("noeviction") });
  await Promise.all([forgetful.end(), careful.end()]);
});
