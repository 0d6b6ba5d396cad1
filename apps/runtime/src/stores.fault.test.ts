/** What stores suffer: a disk that is full, a database that is not there. What was clicked meanwhile is neither lost nor told too early. */

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import { openDatabase } from "@heddle/database";
import { createTestDatabase } from "@heddle/database/testing";
import { afterEach, describe, expect, it } from "vitest";
import { counterApp } from "./testing/counter-app.ts";
import { get, RuntimeProcess, type TestBrowser } from "./testing/index.ts";

const METRICS_TOKEN = "a token of enough characters";

let runtime: RuntimeProcess;
afterEach(() => runtime.end());

async function clickAndSee(browser: TestBrowser, counts: number[]): Promise<void> {
  for (const count of counts) {
    browser.click("Add one");
    await browser.untilText(`count ${count}`);
  }
}

/** Resolves when the store has refused what was to be written, and has refused it again. */
async function untilRefused(): Promise<void> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const refusals = async () => {
    const { body } = await get(runtime.port, `127.0.0.1:${runtime.port}`, "/metrics", { headers });
    return Number(/^heddle_store_flush_failures_total (\d+)/m.exec(body)?.[1]);
  };
  await expect.poll(refusals, { timeout: 30_000 }).toBeGreaterThan(1);
}

describe("a disk that is full", () => {
  it("G1: what is not stored is not told; with room again all of it counts, and outlives the gateway", async () => {
    runtime = await RuntimeProcess.start(counterApp, { durability: "file", metricsToken: METRICS_TOKEN });
    const browser = await runtime.open();
    browser.reconnects = true;
    await clickAndSee(browser, [1, 2, 3]);
    const journal = join(runtime.dataFolder, "sessions/sessions.journal");
    // The next record breaks off in its middle.
    runtime.limitFiles(statSync(journal).size + 40);
    const acked = browser.ackSeq;
    for (let click = 0; click < 3; click += 1) browser.click("Add one");
    await untilRefused();
    expect(browser.ackSeq).toBe(acked);
    expect(browser.texts()).toContain("count 3");
    runtime.limitFiles("unlimited");
    await browser.untilText("count 6");
    await clickAndSee(browser, [7]);
    await runtime.kill();
    await runtime.start();
    await clickAndSee(browser, [8]);
  });
});

describe("a disk that takes nothing at all", () => {
  it("R1: apps whose state is in memory go on, and events are noted again once there is room", async () => {
    runtime = await RuntimeProcess.start(counterApp, { durability: "memory" });
    const browser = await runtime.open();
    await clickAndSee(browser, [1]);
    const noted = () => readFileSync(join(runtime.nodeFolder, "started.journal"), "utf8");
    const before = noted();
    runtime.limitFiles(before.length + 3);
    await clickAndSee(browser, [2, 3]);
    runtime.limitFiles("unlimited");
    await clickAndSee(browser, [4]);
    // What broke off is gone: each line is a session and a number.
    expect(noted().slice(before.length)).toMatch(/^\S+ \d+\n$/);
  });
});

describe("a Postgres that is not there", () => {
  it("G1: clicks wait while it is down and count once when it is back", async () => {
    const database = await createTestDatabase();
    try {
      await publish(database.url, database.workspaceId);
      runtime = await RuntimeProcess.start(counterApp, {
        apps: { kind: "database", url: database.url },
        durability: "postgres",
        metricsToken: METRICS_TOKEN,
      });
      runtime.label = "counter";
      const browser = await runtime.open();
      browser.reconnects = true;
      await clickAndSee(browser, [1, 2]);
      await database.stop();
      const acked = browser.ackSeq;
      for (let click = 0; click < 3; click += 1) browser.click("Add one");
      await untilRefused();
      expect(browser.ackSeq).toBe(acked);
      expect(browser.texts()).toContain("count 2");
      await database.start();
      await browser.untilText("count 5");
      await runtime.kill();
      await runtime.start();
      await clickAndSee(browser, [6]);
    } finally {
      await runtime.end();
      await database.remove();
    }
  });
});

/** Makes the counter an app of the workspace, published. */
async function publish(url: string, workspaceId: string): Promise<void> {
  const database = openDatabase(url);
  const { app } = filesToApp(new Map(Object.entries(counterApp)), manifests);
  await database.pool.query(
    `insert into apps (id, workspace_id, name, slug) values ('app', $1, 'Counter', 'counter')`,
    [workspaceId],
  );
  await database.pool.query(
    "insert into revisions (id, workspace_id, app_id, number, app) values ('r', $1, 'app', 1, $2)",
    [workspaceId, JSON.stringify(app)],
  );
  await database.pool.query("update apps set published_revision_id = 'r' where id = 'app'");
  await database.close();
}
