import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { counterApp } from "./testing/counter-app.ts";
import { startTestRuntime, type TestBrowser, type TestRuntime } from "./testing/index.ts";
import { createTestRedis, type TestRedis } from "./testing/test-redis.ts";

/** A server that says nothing for longer is taken for dead, milliseconds. */
const SILENCE = 1_000;

let redis: TestRedis;
let test: TestRuntime;

async function start(keepsAll: boolean): Promise<void> {
  redis = await createTestRedis({ keepsAll });
  const setting = { url: redis.url, prefix: "test", silenceMilliseconds: SILENCE };
  test = await startTestRuntime(counterApp, { durability: "redis", redis: setting });
}

async function end(): Promise<void> {
  await test.end();
  await redis.end();
}

async function opened(labels: string[]): Promise<TestBrowser[]> {
  const browsers = await Promise.all(labels.map(() => test.open()));
  for (const browser of browsers) browser.reconnects = true;
  return browsers;
}

/** Clicks as people do while `trouble` goes on, and says how often each did. */
async function clicksDuring(
  browsers: TestBrowser[],
  labels: string[],
  trouble: () => Promise<void>,
): Promise<number[]> {
  let isOver = false;
  const clicking = browsers.map(async (browser, index) => {
    let clicks = 0;
    for (; !isOver; clicks += 1) {
      browser.click(labels[index]!);
      await wait(5 + Math.random() * 15);
    }
    return clicks;
  });
  await trouble();
  isOver = true;
  return Promise.all(clicking);
}

function isGivenUp(): boolean {
  return test.logged.some(({ message }) => message.startsWith("Redis does not answer"));
}

const LABELS = ["Add one", "Append", "Together"];
const NAMES = ["count", "lines", "count"];

function shown(browser: TestBrowser, name: string): number {
  const text = browser.texts().find((one) => one.startsWith(`${name} `));
  return Number(text!.slice(name.length + 1));
}

/**
 * Each click counted, and once, in what the pages show and in what the store gives to a runtime that starts anew.
 * @param total what all visitors had clicked together before
 */
async function findEachClickOnce(browsers: TestBrowser[], clicks: number[], total: number): Promise<void> {
  for (const [index, browser] of browsers.entries()) {
    await browser.settled();
    await browser.untilText(`${NAMES[index]} ${clicks[index]}`);
    expect(browser.replies.filter(([, code]) => code !== true)).toEqual([]);
  }
  await browsers[0]!.untilText(`total ${total + clicks[2]!}`);
  await test.restart();
  for (const [index, browser] of browsers.entries())
    await browser.untilText(`${NAMES[index]} ${clicks[index]}`);
}

describe("a Redis that keeps all", () => {
  beforeAll(() => start(true));
  beforeEach(() => {
    test.logged.length = 0;
  });
  afterAll(end);

  it("DU5: killed and started again, every click that was made meanwhile counts once", async () => {
    const browsers = await opened(LABELS);
    const total = shown(browsers[0]!, "total");
    const clicks = await clicksDuring(browsers, LABELS, async () => {
      for (let round = 0; round < 2; round += 1) {
        await wait(300);
        await redis.kill();
        await wait(300);
        await redis.start();
      }
      await wait(300);
    });
    await findEachClickOnce(browsers, clicks, total);
    expect(isGivenUp()).toBe(true);
  });

  it("DU5: standing still for seconds, it delays what was clicked meanwhile and loses nothing", async () => {
    const browsers = await opened(LABELS);
    const total = shown(browsers[0]!, "total");
    const clicks = await clicksDuring(browsers, LABELS, async () => {
      await wait(200);
      redis.suspend();
      // Longer than a server may be silent: what is on its way has an unknown outcome, and is repeated.
      await expect.poll(isGivenUp, { timeout: 30_000 }).toBe(true);
      redis.resume();
      await wait(200);
    });
    await findEachClickOnce(browsers, clicks, total);
  });

  it("DU5: away when it is needed, pages are shown and what needs it says so; back again, all goes on", async () => {
    const [browser] = await opened(["Add one"]);
    browser!.click("Add one");
    await browser!.untilText("count 1");
    await redis.kill();
    browser!.click("Add one");
    await wait(200);
    expect(browser!.texts()).toContain("count 1");
    await redis.start();
    await browser!.untilText("count 2");
  });
});

describe("a Redis that was told to forget", () => {
  beforeAll(() => start(false));
  afterAll(end);

  it("DU5: flushed, its sessions begin anew and go on; nothing hangs", async () => {
    const browsers = await opened(LABELS);
    const tokens = browsers.map((browser) => browser.token);
    await clicksDuring(browsers, LABELS, async () => {
      await wait(200);
      await redis.command("FLUSHALL");
      await wait(200);
    });
    for (const [index, browser] of browsers.entries())
      await browser.until(() => browser.token !== tokens[index], "a session of its own");
    for (const browser of browsers) await browser.settled();
    const before = shown(browsers[0]!, "count");
    browsers[0]!.click("Add one");
    await browsers[0]!.untilText(`count ${before + 1}`);
  });
});
