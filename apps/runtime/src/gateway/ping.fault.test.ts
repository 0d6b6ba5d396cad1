import { afterAll, beforeAll, expect, it } from "vitest";
import { counterApp } from "../testing/counter-app.ts";
import { RuntimeProcess } from "../testing/index.ts";

let runtime: RuntimeProcess;
beforeAll(async () => {
  runtime = await RuntimeProcess.start(counterApp, { limits: { pingMilliseconds: 300 } });
});
afterAll(() => runtime.end());

it("P10: a socket whose browser has gone without a word is dropped, others stay, and its session goes on when it comes back", async () => {
  const [gone, there] = [await runtime.open(), await runtime.open()];
  gone.click("Add one");
  await gone.untilText("count 1");
  gone.reconnects = true;
  // As after a cable was pulled: nothing is answered, and nothing says that it ended.
  gone.pauseReading(true);
  const connections = async () => (await runtime.report()).counts.connections;
  await expect.poll(connections, { timeout: 30_000 }).toBe(1);
  there.click("Add one");
  await there.untilText("count 1");
  expect(there.closeCode).toBeNull();
  gone.pauseReading(false);
  gone.click("Add one");
  await gone.untilText("count 2");
});
