import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestRuntime, type TestBrowser, type TestRuntime } from "../testing/index.ts";
import { restingApp } from "../testing/resting-app.ts";

/** Sessions hibernate as soon as they can, and leave soon when their tab is gone. */
const soon = { restMilliseconds: 20, hibernateMilliseconds: 40, detachedMilliseconds: 200 };

let test: TestRuntime;
let browsers: TestBrowser[] = [];

async function open(path = "/"): Promise<TestBrowser> {
  const browser = await test.open({ path });
  browsers.push(browser);
  return browser;
}

afterEach(async () => {
  for (const browser of browsers) browser.close();
  browsers = [];
  await until(() => test.runtime.counts().sessions === 0, "sessions are left");
});

async function until(condition: () => boolean, otherwise: string): Promise<void> {
  for (let turn = 0; !condition(); turn++) {
    if (turn > 800) throw new Error(otherwise);
    await wait(20);
  }
}

function untilHibernated(count: number): Promise<void> {
  return until(() => test.runtime.counts().hibernated === count, `not ${count} sessions hibernate`);
}

function welcomes(browser: TestBrowser): string[] {
  return browser.frames.filter((frame) => frame.startsWith('["w"'));
}

describe("a session to which nothing happens", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    test = await startTestRuntime(restingApp, { limits: soon });
  }, 60_000);
  afterAll(() => test.end());

  it("HI1 HI2: is closed in the runner, and goes on with the next click; its browser notices nothing", async () => {
    const browser = await open();
    browser.click("Add");
    await browser.untilText("count 1");
    await untilHibernated(1);
    const heard = browser.frames.length;
    for (let click = 0; click < 5; click++) browser.click("Add");
    browser.click("Prepend");
    await browser.settled();
    expect(browser.texts()).toContain("count 6");
    expect(browser.texts()).toContain("changed 6");
    expect(browser.texts()).toContain("new 20");
    expect(browser.texts()).toContain("loaded");
    const since = browser.frames.slice(heard).map((frame) => JSON.parse(frame) as unknown[]);
    expect(since.map(([letter]) => letter)).toEqual(since.map(() => "p"));
    // One cell of a row, and one row: not the list.
    expect(JSON.stringify(since)).not.toContain("row 7");
  });

  it("HI3: is found by a browser that connects again, without waking it, and with nothing but what it missed", async () => {
    const browser = await open("/clock");
    browser.click("Add");
    await browser.settled();
    await untilHibernated(1);
    browser.cut();
    await browser.connect();
    expect(JSON.parse(welcomes(browser).at(-1)!)).toMatchObject({ 6: null });
    browser.click("Add");
    await browser.untilText("count 2");
  });

  it("HI4: gets its page whole where its browser has nothing of it any more, though it comes out as it was shown", async () => {
    const browser = await open();
    browser.click("Add");
    await browser.untilText("count 1");
    await untilHibernated(1);
    browser.cut();
    browser.patchSeq = -1;
    await browser.connect();
    expect(welcomes(browser)).toHaveLength(2);
    expect(browser.texts()).toContain("count 1");
  });

  it("HI4: gets its page whole where that would come out otherwise", async () => {
    const browser = await open("/clock");
    browser.click("Add");
    await browser.settled();
    await untilHibernated(1);
    const before = browser.texts().find((text) => text.startsWith("at "))!;
    await wait(1_100);
    browser.click("Add");
    await browser.untilText("count 2");
    expect(browser.texts().find((text) => text.startsWith("at "))).not.toBe(before);
    expect(welcomes(browser)).toHaveLength(2);
  });

  it("HI5: does not hibernate while a timer runs, while it asks something, or while it shows shared state", async () => {
    const [reminded, asking] = [await open(), await open()];
    await open("/log");
    const still = await open();
    reminded.click("Remind");
    asking.click("Ask");
    await asking.until(() => asking.effects.length > 0);
    await untilHibernated(1);
    await wait(300);
    expect(test.runtime.counts().hibernated).toBe(1);
    await reminded.untilText("count 100");
    asking.sendRaw(JSON.stringify(["v", asking.effects[0]![1], true]));
    await asking.untilText("yes");
    still.click("Add");
    await still.untilText("count 1");
  });

  it("HI6: its app is told of its life only when its tab is really gone", async () => {
    const log = await open("/log");
    const browser = await open();
    for (let click = 0; click < 3; click++) browser.click("Add");
    await browser.settled();
    await untilHibernated(1);
    const told = () => log.texts().find((text) => text.startsWith("log ")) ?? "";
    expect(told()).not.toContain("3");
    browser.close();
    await log.until(() => told().endsWith("disconnect 3, unload 3"));
  });

  it("HI7: moves with the others to a new program", async () => {
    const browser = await open("/clock");
    browser.click("Add");
    await browser.settled();
    await untilHibernated(1);
    const text = restingApp["pages/clock.tsx"]!.replace("`count", "`counted");
    await test.write({ "pages/clock.tsx": text });
    await browser.untilText("counted 1");
    browser.click("Add");
    await browser.untilText("counted 2");
  });
});

describe("many sessions of one program", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const limits = { ...soon, hibernateMilliseconds: 3_600_000, awakeSessions: 2 };
    test = await startTestRuntime(restingApp, { limits });
  }, 60_000);
  afterAll(() => test.end());

  it("HI8: of more than may be awake those that rest hibernate at once", async () => {
    const visitors = [];
    for (let count = 0; count < 5; count++) visitors.push(await open());
    await untilHibernated(3);
    await wait(200);
    expect(test.runtime.counts()).toMatchObject({ hibernated: 3, sessions: 5, connections: 5 });
    for (const visitor of visitors) visitor.click("Add");
    for (const visitor of visitors) await visitor.untilText("count 1");
  });
});
