import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Durability } from "@heddle/schema";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { counterApp } from "../testing/counter-app.ts";
import { startTestRuntime, type TestRuntime } from "../testing/index.ts";
import { installedApp, TestInstallation } from "../testing/test-installation.ts";

function keptAt(durability?: Durability): Record<string, string> {
  const settings = durability ? { durability } : {};
  return { "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Counter", settings }) };
}

describe("an app of a folder", () => {
  let test: TestRuntime;
  afterEach(() => test.end());
  const start = async (durability?: Durability) => {
    test = await startTestRuntime({ ...counterApp, ...keptAt(durability) }, { durability: "memory" });
  };
  const journal = () => readFile(join(test.dataFolder, "sessions/sessions.journal"), "utf8").catch(() => "");
  const countedTo = async (browser: Awaited<ReturnType<TestRuntime["open"]>>, count: number) => {
    browser.click("Together");
    await browser.untilText(`count ${count}`);
    await browser.untilText(`total ${count}`);
    await browser.settled();
  };
  /** Changes where its sessions are kept; resolves when the open page has moved. */
  const move = async (browser: Awaited<ReturnType<TestRuntime["open"]>>, durability?: Durability) => {
    const { epoch } = browser;
    await test.write(keptAt(durability));
    await browser.until(() => browser.epoch > epoch, "the move");
  };

  it("DU1: keeps its sessions and shared states where it says, else where the installation does", async () => {
    await start("file");
    const browser = await test.open();
    browser.reconnects = true;
    await countedTo(browser, 1);
    expect(await journal()).toContain("shared:production");
    await test.restart();
    await countedTo(browser, 2);
    await test.end();

    await start();
    await countedTo(await test.open(), 1);
    expect(await journal()).toBe("");
  });

  it("DU3: live sessions and shared states go along when it says otherwise, and leave nothing behind", async () => {
    await start();
    const browser = await test.open();
    browser.reconnects = true;
    await countedTo(browser, 1);
    await move(browser, "file");
    await countedTo(browser, 2);
    // What stands in the file now is all that outlives this.
    await test.restart();
    await countedTo(browser, 3);
    await move(browser);
    await countedTo(browser, 4);
    await move(browser, "file");
    await countedTo(browser, 5);
    const removed = (await journal()).split("\n").filter((line) => line.includes('"op":"remove"'));
    expect(removed.some((line) => line.includes("shared:production"))).toBe(true);
    expect(removed.some((line) => !line.includes("shared:production"))).toBe(true);
  });

  it("DU4: a session that nobody had open meanwhile is found where it was, and goes along when its browser is back", async () => {
    await start("file");
    const browser = await test.open();
    await countedTo(browser, 1);
    browser.cut();
    await test.runtime.close();
    await test.write(keptAt("memory"));
    await test.restart();
    await browser.connect();
    await browser.untilText("count 1");
    await browser.untilText("total 1");
    await countedTo(browser, 2);
  });

  it("DU2: gets the default in place of what is missing, and the log says what to do", async () => {
    await start("redis");
    await countedTo(await test.open(), 1);
    const warning = test.logged.find((entry) => entry.message.includes("REDIS_URL"));
    expect(warning).toMatchObject({ level: "warn", site: "folder" });
  });
});

describe("an app of an installation", () => {
  let test: TestInstallation;
  beforeAll(async () => {
    test = await TestInstallation.start();
  });
  afterAll(() => test.end());

  const stored = async (appId: string) => {
    const { rows } = await test.database.pool.query(
      "select id from runtime_sessions where app_id = $1 and environment = 'production' and id not like 'shared:%'",
      [appId],
    );
    return rows.length;
  };

  it("DU3: open tabs of the same program go along when only the durability is published anew", async () => {
    const app = installedApp();
    const { id, slug } = await test.createApp(app);
    await test.publish(id, { ...app, settings: { ...app.settings, durability: "memory" } });
    const browser = await test.open(slug);
    browser.click("Add one");
    await browser.untilText("count 1");
    expect(await stored(id)).toBe(0);
    const { epoch } = browser;
    await test.publish(id, { ...app, settings: { ...app.settings, durability: "postgres" } });
    await browser.until(() => browser.epoch > epoch, "the move");
    browser.click("Add one");
    await browser.untilText("count 2");
    expect(browser.texts()).toContain("loads 1");
    expect(await stored(id)).toBe(1);
    await test.publish(id, { ...app, settings: { ...app.settings, durability: "memory" } });
    await browser.until(() => browser.epoch > epoch + 1, "the way back");
    await expect.poll(() => stored(id), { timeout: 10_000 }).toBe(0);
    browser.click("Add one");
    await browser.untilText("count 3");
  });

  it("DU2: those who work on a draft are told that it gets the default", async () => {
    const app = installedApp();
    const { id } = await test.createApp({ ...app, settings: { ...app.settings, durability: "redis" } });
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    const isTold = () => browser.drafts.some((entry) => JSON.stringify(entry).includes("durability-missing"));
    await browser.until(isTold, "the finding");
  });
});
