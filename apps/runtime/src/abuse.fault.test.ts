import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterApp } from "./testing/counter-app.ts";
import { get, RuntimeProcess, startTestRuntime, type TestRuntime } from "./testing/index.ts";

const throwingApp = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Loud" }),
  "state/page.ts": `import { State } from "heddle";

export class Page extends State {
  fail() {
    throw new Error("It broke.");
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button } from "heddle/components";
import { Page } from "../state/page";

export default page({ title: "Loud" }, () => <Button onClick={use(Page).fail}>Fail</Button>);
`,
};

/** Bystanders see nothing of it: their events go through meanwhile. */
async function undisturbed(test: { open: TestRuntime["open"] }, abuse: () => Promise<void>): Promise<void> {
  const bystander = await test.open();
  const abused = abuse();
  for (let click = 1; click <= 20; click += 1) {
    bystander.click("Add one");
    await bystander.untilText(`count ${click}`);
    await wait(5);
  }
  await abused;
  bystander.click("Add one");
  await bystander.untilText("count 21");
  expect(bystander.replies).toEqual([]);
  expect(bystander.closeCode).toBeNull();
}

describe("bad clients", () => {
  let test: TestRuntime;
  beforeAll(async () => {
    test = await startTestRuntime(counterApp);
  });
  afterAll(() => test.end());

  it("P1: malformed frames are answered with what is wrong, logged, and in the end closed", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      for (const frame of [
        "",
        "{",
        "[]",
        '["x"]',
        '["e",1]',
        '["e",-1,0,0]',
        "null",
        '"text"',
        "[".repeat(5_000),
      ])
        browser.sendRaw(frame);
      browser.sendRaw(Buffer.from([1, 2, 3]));
      browser.click("Add one");
      await browser.untilText("count 1");
      const refusals = browser.replies.filter(([, code]) => code === "bad-message");
      expect(refusals).toHaveLength(10);
      expect(refusals[0]).toEqual([0, "bad-message", "the frame is not JSON"]);
      expect(test.logged.some((entry) => entry.message.includes("Bad message from"))).toBe(true);
      for (let again = 0; again < 30; again += 1) browser.sendRaw("{");
      await browser.until(() => browser.closeCode !== null);
      expect(browser.closeCode).toBe(1008);
    });
  });

  it("P1: paths that are none, deep payloads and odd names are refused, and nothing else happens", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      const { element, scope } = browser.find({ type: "Button", text: "Add one" });
      const event = element.events!.onClick![0]!.event;
      const deep = "[".repeat(100_000) + "]".repeat(100_000);
      browser.sendRaw('["n",1,"/\\\\["]');
      browser.sendRaw('["n",1,"/\\t/["]');
      browser.sendRaw('["n",1,"//evil.example/"]');
      browser.sendRaw(`["e",1,${scope},${event},${deep}]`);
      browser.click("Add one");
      await browser.untilText("count 1");
      expect(browser.replies.map(([, code, words]) => [code, words])).toEqual([
        ["bad-message", "navigate[2] is not a path of this app"],
        ["bad-message", "navigate[2] is not a path of this app"],
        ["bad-message", "navigate[2] is not a path of this app"],
        ["bad-message", "event[4] (payload) is nested too deep"],
      ]);
    });
  });

  it("P1: hello is said once on a socket", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      const { sessions } = test.runtime.counts();
      const client = { path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: "other" };
      browser.sendRaw(JSON.stringify(["h", 1, "", "", -1, client]));
      await browser.until(() => browser.closeCode !== null);
      expect(browser.closeCode).toBe(1008);
      expect(test.runtime.counts().sessions).toBeLessThanOrEqual(sessions);
    });
  });

  it("S7: an address that begins sessions without end has to wait", async () => {
    const small = await startTestRuntime(counterApp, {
      limits: { sessionsPerSecond: 0.001, sessionBurst: 3 },
    });
    try {
      for (let begun = 0; begun < 3; begun += 1) await small.open();
      await expect(small.open()).rejects.toThrow("1013");
      expect(small.runtime.counts().sessions).toBe(3);
    } finally {
      await small.end();
    }
  });

  it("P8: who floods an app with large payloads waits alone", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      const { element, scope } = browser.find({ type: "Button", text: "Add one" });
      const event = element.events!.onClick![0]!.event;
      for (let sent = 0; sent < 50; sent += 1) browser.send(scope, event, "x".repeat(500_000));
      await browser.settled();
      expect(browser.replies).toHaveLength(50);
      expect(new Set(browser.replies.map(([, code]) => code))).toEqual(new Set(["bad-payload"]));
    });
  });

  it("P1: a frame of 5 MB closes its socket", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      browser.sendRaw(JSON.stringify(["e", 1, 0, 0, "x".repeat(5_000_000)]));
      await browser.until(() => browser.closeCode !== null);
      expect(browser.closeCode).toBe(1009);
      await browser.connect();
      browser.click("Add one");
      await browser.untilText("count 1");
    });
  });

  it("P8, P9: a flood is served as fast as it can be, in order, nothing dropped", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      for (let click = 0; click < 2_000; click += 1) browser.click("Add one");
      await browser.settled();
      await browser.untilText("count 2000");
      expect(browser.replies).toEqual([]);
    });
  });

  it("P2, P4: wrong numbers run nothing twice and lead to a resync", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      const { element, scope } = browser.find({ type: "Button", text: "Add one" });
      const event = element.events!.onClick![0]!.event;
      for (const seq of [5, 3, 9_999_999, 0, 2]) browser.sendRaw(JSON.stringify(["e", seq, scope, event]));
      await browser.until(() => browser.statuses.some(([status]) => status === "resync"));
      browser.click("Add one");
      await browser.settled();
      await browser.untilText("count 1");
    });
  });

  it("S1: forged and foreign tokens begin new sessions", async () => {
    await undisturbed(test, async () => {
      for (const token of ["x", "A".repeat(24), "../../etc/passwd", "shared:production:folder"]) {
        const browser = await test.open();
        browser.cut();
        Object.assign(browser, { token, patchSeq: -1 });
        await browser.connect();
        expect(browser.token).not.toBe(token);
        expect(browser.texts()).toContain("count 0");
      }
    });
  });

  it("S4: a slow reader costs a bounded amount, and gets the newest values when it reads again", async () => {
    await undisturbed(test, async () => {
      const browser = await test.open();
      browser.acks = false;
      browser.pauseReading(true);
      for (let click = 0; click < 200; click += 1) browser.click("Grow");
      await wait(1_500);
      const before = browser.frames.length;
      browser.pauseReading(false);
      browser.acks = true;
      await browser.untilText("count 200");
      await browser.settled();
      // Far fewer frames than the 200 patches of 100 KB: the rest was never kept.
      expect(browser.frames.length - before).toBeLessThan(100);
    });
  });

  it("R8: a session that piles up state is closed at its budget, and the author is told; others go on", async () => {
    const small = await startTestRuntime(counterApp, { limits: { stateUnits: 50_000 } });
    try {
      const [hoarder, other] = [await small.open(), await small.open()];
      hoarder.click("Grow");
      await hoarder.until(() => hoarder.statuses.some(([status]) => status === "closed"), "its end");
      expect(small.logged.some(({ message }) => message.includes("Keep large data"))).toBe(true);
      other.click("Add one");
      await other.untilText("count 1");
    } finally {
      await small.end();
    }
  });

  it("O8: an app that throws at every click, and whoever sends it nonsense, fill no log", async () => {
    const loud = await startTestRuntime(throwingApp, { limits: { logLinesPerMinute: 5, badMessages: 100 } });
    try {
      const browser = await loud.open();
      const about = () => loud.logged.filter(({ site }) => site !== undefined);
      for (let click = 0; click < 20; click += 1) browser.click("Fail");
      await browser.settled();
      await expect.poll(() => about().length, { timeout: 20_000 }).toBe(5);
      expect(about().every(({ message }) => message.includes("state/page.ts:5"))).toBe(true);
      for (let frame = 0; frame < 20; frame += 1) browser.sendRaw("{");
      await browser.until(() => browser.replies.filter(([, code]) => code === "bad-message").length === 20);
      expect(about()).toHaveLength(5);
    } finally {
      await loud.end();
    }
  });

  it("scopes that are not mounted, wrong payloads and unknown events are refused, the session goes on", async () => {
    const browser = await test.open();
    const { element, scope } = browser.find({ type: "Button", text: "Add one" });
    const event = element.events!.onClick![0]!.event;
    browser.send(scope, event, { unexpected: true });
    browser.send(12_345, event);
    browser.send(scope, 999);
    browser.click("Add one");
    await browser.settled();
    await browser.until(() => browser.texts().some((text) => text.startsWith("count ")));
    expect(browser.replies.map(([, code]) => code)).toEqual(["bad-payload", "not-mounted", "bad-message"]);
    expect(browser.texts()).toContain("count 1");
  });
});

describe("robots", () => {
  let running: RuntimeProcess;
  beforeAll(async () => {
    running = await RuntimeProcess.start(counterApp);
  });
  afterAll(() => running.end());

  it("S2: 10,000 page loads leave no stored session and at most 50 MB", async () => {
    const load = async (count: number) => {
      for (let done = 0; done < count; done += 1) {
        const answer = await get(running.port, running.host, "/");
        if (answer.status !== 200) throw new Error(`A page load was answered ${answer.status}.`);
      }
    };
    const measure = async () => {
      // A confined process says with each heartbeat, four a second, what it uses: the last one may be of before the loads.
      await wait(1_000);
      return running.report();
    };
    const loads = (count: number) =>
      Promise.all([load(count / 4), load(count / 4), load(count / 4), load(count / 4)]);
    // A heap grows to its working size during the first thousands, by some 30 MB, and stays there. What would be lost for good
    // grows with every load.
    await loads(4_000);
    const before = await measure();
    await loads(10_000);
    const after = await measure();
    const resident = (report: typeof before) =>
      report.rss / 1e6 + report.processes.reduce((sum, one) => sum + one.megabytes, 0);
    expect(after.counts).toMatchObject({ sessions: 0, connections: 0 });
    expect(after.counts.provisional).toBeLessThanOrEqual(100);
    expect(resident(after) - resident(before)).toBeLessThan(50);
    // The app's shared state is there, owned by nobody; sessions of visitors are not.
    for (const name of await readdir(join(running.dataFolder, "sessions"))) {
      expect(await readFile(join(running.dataFolder, "sessions", name), "utf8")).not.toMatch(
        /"visitor":"[^"]/,
      );
    }
  }, 580_000);
});
