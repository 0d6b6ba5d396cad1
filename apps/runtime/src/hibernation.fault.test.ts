import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RuntimeProcess, startTestRuntime, type TestBrowser, type TestRuntime } from "./testing/index.ts";
import { restingApp } from "./testing/resting-app.ts";

const soon = { restMilliseconds: 20, hibernateMilliseconds: 40 };

async function until(condition: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  for (let turn = 0; !(await condition()); turn++) {
    if (turn > 1_000) throw new Error(otherwise);
    await wait(20);
  }
}

describe("while sessions hibernate", { timeout: 120_000 }, () => {
  let test: TestRuntime;
  beforeAll(async () => {
    test = await startTestRuntime(restingApp, { limits: soon });
  }, 60_000);
  afterAll(() => test.end());

  it("HI7: kill -9 of the runner loses nothing of them, and wakes none to whom nothing happens", async () => {
    const browsers = await Promise.all([1, 2, 3].map(() => test.open()));
    for (const browser of browsers) browser.click("Add");
    for (const browser of browsers) await browser.settled();
    await until(() => test.runtime.counts().hibernated === 3, "they do not hibernate");
    const runners = test.runtime.sandbox
      .processes()
      .flatMap((one) => (one.kind === "runner" ? [one.pid] : []));
    for (const pid of runners) process.kill(pid, "SIGKILL");
    await until(
      () => !test.runtime.sandbox.processes().some(({ pid }) => runners.includes(pid)),
      "the runner lives",
    );
    const [first, ...others] = browsers as [TestBrowser, ...TestBrowser[]];
    const heard = others.map(({ frames }) => frames.length);
    first.click("Add");
    await first.untilText("count 2");
    expect(others.map(({ frames }) => frames.length)).toEqual(heard);
    for (const browser of others) browser.click("Add");
    for (const browser of others) await browser.untilText("count 2");
    for (const browser of browsers) browser.close();
  });

  it("HI1 HI2 HI3: whatever is clicked, cut and waited for, each click counts once and in order", async () => {
    const step = fc.constantFrom("click", "click", "prepend", "hibernate", "cut");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const browser = await test.open();
        browser.reconnects = true;
        let [clicks, rows] = [0, 20];
        for (const one of steps) {
          if (one === "click") clicks += browser.click("Add") > 0 ? 1 : 0;
          else if (one === "prepend") rows += browser.click("Prepend") > 0 ? 1 : 0;
          else if (one === "cut") browser.cut();
          else await wait(250);
        }
        await browser.settled();
        // A welcome acknowledges what the patches behind it show.
        const counted = () => browser.texts().includes(`count ${clicks}`);
        await browser.until(() => rowsOf(browser) >= rows && counted(), `${rows} rows and count ${clicks}`);
        expect(rowsOf(browser)).toBe(rows);
        browser.close();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

function rowsOf(browser: TestBrowser): number {
  return browser.texts().filter((text) => /^(row|new|changed) /.test(text)).length;
}

describe("processes of their own", { timeout: 240_000 }, () => {
  it("R7 HI2: kill -9 of the gateway loses nothing of sessions that hibernate", async () => {
    const app = await RuntimeProcess.start(restingApp, { durability: "file", limits: soon });
    const browser = await app.open();
    browser.reconnects = true;
    browser.click("Add");
    await browser.settled();
    await until(async () => (await app.report()).counts.hibernated === 1, "it does not hibernate");
    await app.kill();
    await app.start();
    browser.click("Add");
    await browser.untilText("count 2");
    await app.end();
  });

  it("HI9: what sessions took comes back when their lives are over", async () => {
    const limits = {
      ...soon,
      detachedMilliseconds: 1_000,
      sessionMilliseconds: 6_000,
      connectionsPerAddress: 5_000,
    };
    const app = await RuntimeProcess.start(restingApp, { durability: "memory", limits });
    const visit = async (count: number) => {
      for (let done = 0; done < count; done += 50)
        await Promise.all(Array.from({ length: 50 }, () => app.open()));
    };
    await visit(200);
    const before = await app.report();
    await visit(1_000);
    const full = await app.report();
    expect(full.counts.sessions).toBe(1_200);
    app.closeBrowsers();
    await until(async () => (await app.report()).counts.sessions === 0, "sessions are left");
    const taken = full.heap - before.heap;
    expect(taken).toBeGreaterThan(4 * 1024 * 1024);
    // The store's rows are in this process, too: they go when the sweep comes by.
    await until(
      async () => (await app.report()).heap - before.heap < taken / 3,
      "the memory does not come back",
    );
    await app.end();
  });
});
