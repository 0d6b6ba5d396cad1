import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installedApp, installedFiles, TestInstallation } from "../testing/test-installation.ts";

const QUICK = { moveMilliseconds: 300, moveIdleMilliseconds: 150 };

/** The app's counter without shared state, which moves at once, and with changes. */
const counter = (from: string | RegExp = "", to = "") => ({
  "state/counter.ts": installedFiles["state/counter.ts"]
    .replace("export class Room extends SharedState", "export class Room extends State")
    .replace(from, to),
});

let test: TestInstallation;
let slow: TestInstallation;
beforeAll(async () => {
  test = await TestInstallation.start(QUICK);
  slow = await TestInstallation.start({ oldProgramMilliseconds: 400 });
}, 120_000);
afterAll(() => Promise.all([test.end(), slow.end()]), 60_000);

async function openTab(of: TestInstallation, state: ReturnType<typeof counter>) {
  const first = installedApp(state);
  const { id, slug } = await of.createApp(first);
  await of.publish(id, first);
  const tab = await of.open(slug);
  const begun = tab.programHash;
  const publish = (next: ReturnType<typeof counter>) => of.publish(id, installedApp(next, first));
  const isTold = () => tab.statuses.some(([status]) => status === "outdated");
  return { tab, begun, publish, isTold };
}

describe("open tabs of a published app", { timeout: 60_000 }, () => {
  it("D4: a warm deploy moves a tab in which nothing happens, with what it has", async () => {
    const { tab, begun, publish, isTold } = await openTab(test, counter());
    tab.click("Add one");
    await tab.untilText("count 1");
    await publish(counter("this.count += 1", "this.count += 10"));
    await tab.until(() => tab.programHash !== begun);
    expect(tab.texts()).toContain("count 1");
    tab.click("Add one");
    await tab.untilText("count 11");
    expect(isTold()).toBe(false);
  });

  it("D4: no tab is moved while a handler of it runs", async () => {
    const wait = "this.count += 1; await new Promise((done) => setTimeout(done, 5000)); this.count += 1;";
    const { tab, begun, publish } = await openTab(
      test,
      counter("increment() { this.count += 1; }", `async increment() { ${wait} }`),
    );
    tab.click("Add one");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await publish(counter("this.count += 1", "this.count += 10"));
    await tab.until(() => tab.programHash !== begun);
    expect(tab.texts()).toContain("count 2");
  });

  it("D5: a cold deploy leaves a tab as it is and tells it; loaded anew it starts anew", async () => {
    const { tab, begun, publish, isTold } = await openTab(test, counter());
    tab.click("Add one");
    await tab.untilText("count 1");
    await publish(counter("loads = 0", "loads = [] as string[]"));
    await tab.until(isTold);
    tab.click("Add one");
    await tab.untilText("count 2");
    expect(tab.programHash).toBe(begun);
    expect(tab.statuses.filter(([status]) => status === "outdated")).toHaveLength(1);
    await tab.reload();
    expect(tab.programHash).not.toBe(begun);
    expect(tab.texts()).toContain("count 0");
  });

  it("D6: a tab that could not move for long is told, and goes on", async () => {
    const { tab, begun, publish, isTold } = await openTab(slow, counter());
    await publish(counter("this.count += 1", "this.count += 10"));
    await tab.until(isTold);
    tab.click("Add one");
    await tab.untilText("count 1");
    expect(tab.programHash).toBe(begun);
  });
});
