/**
 * A Redis that is merely slow: later than people like, and then later than the runtime waits. What it has is what counts, and nobody takes over
 * what is only late.
 */

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clicking, findEachClickOnce } from "./testing/clicking.ts";
import { counterApp } from "./testing/counter-app.ts";
import { Ground, REDIS_PREFIX } from "./testing/histories/ground.ts";
import { acknowledged, type History, linesOf } from "./testing/histories/history.ts";
import type { Action } from "./testing/histories/history-app.ts";
import { findViolations } from "./testing/histories/promises/index.ts";
import { opened, Recording } from "./testing/histories/recording.ts";
import { ownApp } from "./testing/own-app.ts";
import { SlowProxy } from "./testing/slow-proxy.ts";
import { TestNodes } from "./testing/test-nodes.ts";

/** Later than this a server is taken for dead, and the connection made anew. */
const SILENCE = 1_000;
const LEAST_DELAY = 300;
const slowly = () => LEAST_DELAY + Math.random() * 500;

let proxy: SlowProxy;
let ground: Ground;

beforeAll(async () => {
  ground = await Ground.start("redis", async (redis) => {
    proxy = await SlowProxy.start(redis.path);
    return settingOf(REDIS_PREFIX);
  });
});
beforeEach(() => {
  proxy.delay = () => 0;
});
afterAll(async () => {
  await ground.end();
  await proxy.end();
});

function settingOf(prefix: string) {
  return { url: `redis://127.0.0.1:${proxy.port}`, prefix, silenceMilliseconds: SILENCE };
}

/** Nobody has taken over anything: each session is in the epoch in which it began. */
function findOneOwner({ clients, stored }: History): void {
  const welcomes = clients.flatMap((client) => linesOf(client, "welcomed"));
  expect(new Set([...welcomes, ...stored].map(({ epoch }) => epoch))).toEqual(new Set([1]));
}

describe("histories", () => {
  let recording: Recording;
  beforeEach(async () => {
    recording = new Recording(ground);
    await recording.clear();
  });
  afterEach(() => recording.close());

  it("DU5: while each answer is hundreds of milliseconds late, nothing is acknowledged or shown before it came", async () => {
    const actions = Array.from({ length: 16 }, (_, number) => ({
      pause: 50,
      action: (["add", "share", "slow", "stream"] as Action[])[number % 4]!,
    }));
    const alone = actions.map(({ pause, action }) => ({
      pause,
      action: action === "share" ? "add" : action,
    }));
    const visitors = [
      recording.visitor({ name: "a", planned: { path: "/", actions } }),
      recording.visitor({ name: "b", planned: { path: "/", actions } }),
      recording.visitor({ name: "c", planned: { path: "/alone", actions: alone } }),
    ];
    for (const { browser } of visitors) await opened(browser);
    proxy.delay = slowly;
    recording.fault("slow store");
    for (const visitor of visitors) visitor.act(() => false);
    for (const { browser } of visitors) {
      await wait(200);
      browser.cut();
    }
    for (const { browser } of visitors) await browser.until(() => browser.ackSeq > 8, "acks of a slow store");
    recording.fault("store as before");
    proxy.delay = () => 0;
    const history = await recording.finish();
    expect(findViolations(history)).toEqual([]);
    findOneOwner(history);
    const waits = waitsDuring(history);
    expect(waits.length).toBeGreaterThan(20);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(LEAST_DELAY);
  });

  it("G3: what arrives at the store when nobody waits for it any more, after what was repeated, counts once", async () => {
    const { browser, recorder } = recording.visitor({ name: "a", planned: { path: "/", actions: [] } });
    await opened(browser);
    recorder.make("add");
    await browser.settled();
    // What is late is the last that was stored, and then what other things came after.
    for (const [before, meanwhile] of [
      [["add"], []],
      [["add", "share", "stream"], ["add"]],
    ] as [Action[], Action[]][]) {
      const { ackSeq, connections } = { ackSeq: browser.ackSeq, connections: proxy.connections };
      const shown = browser.texts()[0];
      const release = proxy.hold();
      for (const action of before) recorder.make(action);
      // It gave up, asked anew, and gave up again.
      await expect.poll(() => proxy.connections, { timeout: 30_000 }).toBeGreaterThan(connections + 1);
      expect([browser.ackSeq, browser.texts()[0]]).toEqual([ackSeq, shown]);
      browser.cut();
      for (const action of meanwhile) recorder.make(action);
      proxy.pass();
      recording.fault("silent store");
      await browser.settled();
      const written = await writes();
      release();
      await expect.poll(writes, { timeout: 30_000 }).toBeGreaterThan(written);
    }
    for (const action of ["add", "share"] as const) recorder.make(action);
    const history = await recording.finish();
    expect(findViolations(history)).toEqual([]);
    findOneOwner(history);
    const own = ["a.1", "a.2", "a.3", "a.4", "a.5:1", "a.5:2", "a.5:3", "a.6", "a.7", "a.8"];
    expect(history.stored.at(-1)!.own).toEqual(own);
  });
});

/** From an event to its acknowledgement, and to the first page that shows it, in milliseconds: of what happened while the store was slow. */
function waitsDuring(history: History): number[] {
  const [from, to] = history.faults.map(({ at }) => at) as [number, number];
  return history.clients.flatMap((client) =>
    linesOf(client, "made").flatMap(({ at, event }) => {
      const ack = acknowledged(client).find(({ sent }) => sent.event === event);
      const show = linesOf(client, "patched").find(({ shown }) =>
        shown.own.some((name) => name.split(":")[0] === event),
      );
      const told = [ack && client.lines[ack.ackedAt - 1]!.at, show?.at];
      return at < from ? [] : told.flatMap((one) => (one === undefined || one > to ? [] : [one - at]));
    }),
  );
}

/** Writes that Redis has been given in all. */
async function writes(): Promise<number> {
  const info = String(await ground.redis!.command("INFO", "commandstats"));
  return Number(/cmdstat_evalsha:calls=(\d+)/.exec(info)?.[1]);
}

describe("two nodes", () => {
  let test: TestNodes;
  beforeAll(async () => {
    test = await TestNodes.start({ own: ownApp(), counter: counterApp }, 2, {
      durability: "redis",
      redis: settingOf("nodes"),
      limits: { undeliveredBytes: 200_000 },
    });
    await test.allUp();
  });
  afterEach(() => test.closeBrowsers());
  afterAll(() => test.end());

  it("N4: whose store is slow does not lose its sessions or homes to the other, and no click is lost or doubled", async () => {
    const own = await Promise.all([1, 2, 3].map(() => test.open("own", test.inTurn)));
    const shared = await Promise.all([1, 2].map(() => test.open("counter", test.inTurn)));
    const browsers = [...own, ...shared];
    const homes = "select app_id, node, epoch from runtime_homes order by app_id";
    const before = (await test.database.pool.query(homes)).rows;
    const tokens = browsers.map(({ token }) => token);
    proxy.delay = slowly;
    const clicks = browsers.map((one) => clicking(one, own.includes(one) ? "Add one" : "Together"));
    for (let round = 0; round < 10; round += 1) {
      await wait(150);
      browsers[round % browsers.length]!.cut();
    }
    const counts = await findEachClickOnce(browsers, clicks);
    for (const one of shared) await one.untilText(`total ${counts[3]! + counts[4]!}`);
    expect(browsers.map(({ token }) => token)).toEqual(tokens);
    expect(browsers.map(({ epoch }) => epoch)).toEqual(browsers.map(() => 1));
    expect((await test.database.pool.query(homes)).rows).toEqual(before);
  });

  it("DU5: a store that is silent costs bounded memory, however much is clicked", async () => {
    const browsers = await Promise.all(Array.from({ length: 6 }, () => test.open("counter", test.inTurn)));
    const heaps = async () => {
      const reports = await Promise.all(test.nodes.map((node) => node.report()));
      return reports.reduce((sum, { heap }) => sum + heap, 0);
    };
    const before = await heaps();
    const { connections } = proxy;
    const release = proxy.hold();
    // 100 KB each, 15 MB in all.
    for (const browser of browsers) for (let click = 0; click < 25; click += 1) browser.click("Grow");
    await expect.poll(() => proxy.connections, { timeout: 30_000 }).toBeGreaterThan(connections + 1);
    let taken = 0;
    const growth = async () => {
      const last = taken;
      taken = (await heaps()) - before;
      return Math.abs(taken - last);
    };
    await expect.poll(growth, { timeout: 60_000, interval: 500 }).toBeLessThan(100_000);
    const counts = browsers.map((browser) => browser.texts()[0]);
    proxy.pass();
    release();
    expect(counts).toEqual(browsers.map(() => "count 0"));
    expect(taken).toBeLessThan(8 * 1024 * 1024);
    for (const browser of browsers)
      await expect.poll(() => browser.texts()[0], { timeout: 60_000 }).toBe("count 25");
  });
});
