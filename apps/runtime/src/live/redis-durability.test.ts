import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Durability } from "@heddle/schema";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { counterApp } from "../testing/counter-app.ts";
import { startTestRuntime, type TestBrowser, type TestRuntime } from "../testing/index.ts";
import { createTestRedis, type TestRedis } from "../testing/test-redis.ts";

let redis: TestRedis;
let test: TestRuntime;
beforeAll(async () => {
  redis = await createTestRedis({ keepsAll: true });
});
afterEach(() => test.end());
afterAll(() => redis.end());

const HIDDEN = 2 * 1024 * 1024;

/** The counter's app with state beside the count that nothing shows. */
function hidingApp(durability: Durability): Record<string, string> {
  const settings = { durability };
  return {
    ...counterApp,
    "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Counter", settings }),
    "state/counter.ts": counterApp["state/counter.ts"]!.replace(
      "  count = 0;\n",
      `  count = 0;\n  hidden = "x".repeat(${HIDDEN});\n`,
    ),
  };
}

async function start(durability: Durability, app = counterApp): Promise<TestBrowser> {
  test = await startTestRuntime(
    { ...app, "heddle.json": hidingApp(durability)["heddle.json"]! },
    { durability: "file", redis: { url: redis.url, prefix: durability } },
  );
  const browser = await test.open();
  browser.reconnects = true;
  return browser;
}

async function countTo(browser: TestBrowser, count: number): Promise<void> {
  browser.click("Together");
  await browser.untilText(`count ${count}`);
  await browser.untilText(`total ${count}`);
  await browser.settled();
}

it("DU3: live sessions and shared states move to Redis and back, and leave nothing there", async () => {
  const browser = await start("file");
  const move = async (durability: Durability) => {
    const { epoch } = browser;
    await test.write({ "heddle.json": hidingApp(durability)["heddle.json"]! });
    await browser.until(() => browser.epoch > epoch, "the move");
  };
  await countTo(browser, 1);
  await move("redis");
  await countTo(browser, 2);
  expect(await redis.command("KEYS", "file:*")).toHaveLength(2);
  await test.restart();
  await countTo(browser, 3);
  await move("file");
  await countTo(browser, 4);
  expect(await redis.command("KEYS", "file:*")).toEqual([]);
});

const written: Record<string, () => Promise<number>> = {
  file: async () => (await stat(join(test.dataFolder, "sessions/sessions.journal"))).size,
  async redis() {
    const info = String(await redis.command("INFO"));
    const of = (name: string) => Number(new RegExp(`${name}:(\\d+)`).exec(info)?.[1]);
    return of("total_net_input_bytes") + of("aof_current_size");
  },
};

it.each(["file", "redis"] as const)(
  "ST17: of an event that counts up beside megabytes of hidden state only the number goes to the %s",
  async (durability) => {
    const browser = await start(durability, hidingApp(durability));
    browser.click("Add one");
    await browser.untilText("count 1");
    const before = await written[durability]!();
    expect(before).toBeGreaterThan(HIDDEN);
    browser.click("Add one");
    await browser.untilText("count 2");
    expect((await written[durability]!()) - before).toBeLessThan(16 * 1024);
    await test.restart();
    await browser.untilText("count 2");
  },
);
