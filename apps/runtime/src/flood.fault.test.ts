/** Who sends more than is read: the rest waits in the browser, and its session goes on. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "./limits.ts";
import { counterApp } from "./testing/counter-app.ts";
import { RuntimeProcess, type TestBrowser } from "./testing/index.ts";

let running: RuntimeProcess;
afterEach(() => running.end());

/** One after the other, so that each comes in a packet of its own. */
async function clickOften(browser: TestBrowser, label: string, times: number): Promise<void> {
  for (let click = 0; click < times; click += 1) {
    browser.click(label);
    await wait(3);
  }
}

it("P9: who is faster than the rate of a connection is read at that rate", async () => {
  const limits = { eventsPerSecond: 0.1, eventBurst: 20 };
  running = await RuntimeProcess.start(counterApp, { limits });
  const browser = await running.open();
  await clickOften(browser, "Add one", 60);
  // The hello was one of the twenty.
  await browser.until(() => browser.ackSeq >= 19);
  await wait(500);
  // What came in one piece is taken as one.
  expect(browser.ackSeq).toBeLessThan(45);
});

it("P8: of a session that does not answer yet, no more is read than may wait", async () => {
  running = await RuntimeProcess.start(counterApp);
  const browser = await running.open();
  browser.click("Streamed");
  await browser.untilText("count 1");
  const { outstandingEvents } = DEFAULT_LIMITS;
  await clickOften(browser, "Append", 3 * outstandingEvents);
  await wait(500);
  const started = () =>
    readFileSync(join(running.nodeFolder, "started.journal"), "utf8").split("\n").length - 1;
  expect(started()).toBeGreaterThanOrEqual(outstandingEvents);
  expect(started()).toBeLessThan(2 * outstandingEvents);
});
