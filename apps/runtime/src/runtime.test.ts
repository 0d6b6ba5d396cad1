import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestRuntime, type TestRuntime } from "./testing/index.ts";

const files = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Test" }),
  "state/counter.ts": `import { State } from "heddle";

export class Counter extends State {
  count = 0;
  name = "";
  loads = 0;
  items: { id: number; text: string }[] = [];
  get double() { return this.count * 2; }
  loaded() { this.loads += 1; }
  increment() { this.count += 1; }
  fail() { throw new Error("It broke."); }
  get zone() { return this.session.timeZone + " " + this.session.locale; }
  greet() { this.ui.toast("Hello " + this.name); }
  add() { this.items.push({ id: this.items.length + 1, text: this.name }); }
  remove(id: number) { this.items = this.items.filter((item) => item.id !== id); }
  async *steps() {
    this.count = 10;
    yield;
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
    this.count = 20;
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Input, Text, VStack } from "heddle/components";
import { Counter } from "../state/counter";

export default page({ title: "Test", onLoad: () => use(Counter).loaded() }, () => {
  const counter = use(Counter);
  return (
    <VStack>
      <Text>{\`count \${counter.count}\`}</Text>
      <Text>{\`double \${counter.double}\`}</Text>
      <Text>{\`loads \${counter.loads}\`}</Text>
      <Text>{\`zone \${counter.zone}\`}</Text>
      <Input bind={counter.name} />
      <Button onClick={counter.increment}>Add one</Button>
      <Button onClick={counter.fail}>Fail</Button>
      <Button onClick={counter.greet} disabled={counter.name === ""}>Greet</Button>
      <Button onClick={counter.add}>Add item</Button>
      <Button onClick={counter.steps}>Steps</Button>
      {counter.items.map((item) => (
        <Button key={item.id} onClick={() => counter.remove(item.id)}>{item.text}</Button>
      ))}
    </VStack>
  );
});
`,
  "pages/other.tsx": `import { page, use } from "heddle";
import { Text } from "heddle/components";
import { Counter } from "../state/counter";

export default page({ title: "Other" }, () => {
  const counter = use(Counter);
  return <Text>{\`other \${counter.count}\`}</Text>;
});
`,
};

let test: TestRuntime;
beforeAll(async () => {
  test = await startTestRuntime(files);
}, 60_000);
afterAll(() => test.end(), 30_000);

describe("a page", { timeout: 30_000 }, () => {
  it("shows the session's first values, runs onLoad once, and is hydrated from its own data", async () => {
    const browser = await test.open();
    expect(browser.html).toContain("count 0");
    expect(browser.html).toContain("loads 1");
    expect(browser.texts()).toContain("loads 1");
  });

  it("changes as events change the state", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.untilText("count 1");
    expect(browser.texts()).toContain("double 2");
    browser.type({ type: "Input" }, "value", "Ada");
    browser.click("Add item");
    await browser.settled();
    expect(browser.props("Button", "label")).toContain("Ada");
    browser.click("Ada");
    await browser.settled();
    expect(browser.props("Button", "label")).not.toContain("Ada");
  });

  it("sends what a generator has so far, then the rest", async () => {
    const browser = await test.open();
    browser.click("Steps");
    await browser.untilText("count 10");
    await browser.untilText("count 20");
  });

  it("tells of a handler's error with the place in the TypeScript, and goes on", async () => {
    const browser = await test.open();
    const seq = browser.click("Fail");
    browser.click("Add one");
    await browser.untilText("count 1");
    expect(browser.replies).toContainEqual([seq, "handler-error", expect.any(String)]);
    await expect
      .poll(() => test.logged.map((entry) => entry.message).join("\n"))
      .toMatch(/It broke\..*state\/counter\.ts:11:/s);
  });

  it("refuses events of disabled elements and of places that are not mounted, in order", async () => {
    const browser = await test.open();
    const disabled = browser.click("Greet");
    const unmounted = browser.send(987_654, 0);
    browser.click("Add one");
    await browser.untilText("count 1");
    expect(browser.replies.map((reply) => reply.slice(0, 2))).toEqual([
      [disabled, "disabled"],
      [unmounted, "not-mounted"],
    ]);
    expect(browser.effects).toEqual([]);
  });

  it("goes to another page of the app without a page load, and back after a reconnect", async () => {
    const browser = await test.open();
    browser.click("Add one");
    browser.navigate("/other");
    await browser.untilText("other 1");
    const missing = browser.navigate("/nowhere");
    await browser.settled();
    expect(browser.replies).toContainEqual([missing, "not-found", expect.any(String)]);
    browser.cut();
    await browser.connect();
    expect(browser.texts()).toContain("other 1");
  });
});

describe("a session", { timeout: 30_000 }, () => {
  it("S8: shows the browser's time zone and language once it has said hello, and keeps them", async () => {
    const browser = await test.open({ timeZone: "Asia/Tokyo", locale: "de-CH" });
    expect(browser.html).toContain("zone UTC en");
    await browser.untilText("zone Asia/Tokyo de-CH");
    expect(browser.texts()).toContain("loads 1");
    await browser.reload();
    expect(browser.texts()).toContain("zone Asia/Tokyo de-CH");
  });

  it("P6: resumes with what it missed, and gets the whole model when that is gone", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.untilText("count 1");
    browser.cut();
    browser.click("Add one");
    browser.click("Add one");
    await browser.connect();
    await browser.untilText("count 3");
    const welcome = JSON.parse(browser.frames.filter((frame) => frame.startsWith('["w"')).at(-1)!);
    expect(welcome[6]).toBeNull();
    browser.cut();
    browser.patchSeq = -1;
    await browser.connect();
    expect(JSON.parse(browser.frames.filter((frame) => frame.startsWith('["w"')).at(-1)!)[6]).not.toBeNull();
    expect(browser.texts()).toContain("count 3");
  });

  it("P3: a duplicate is answered and not run", async () => {
    const browser = await test.open();
    const seq = browser.click("Add one");
    await browser.settled();
    const { element, scope } = browser.find({ type: "Button", text: "Add one" });
    const again = JSON.stringify(["e", seq, scope, element.events!.onClick![0]!.event]);
    browser.sendRaw(again);
    browser.sendRaw(again);
    await browser.until(() => browser.replies.filter(([answered]) => answered === seq).length === 2);
    browser.click("Add one");
    await browser.untilText("count 2");
    expect(browser.replies).toEqual([
      [seq, true],
      [seq, true],
    ]);
  });

  it("P4: a wrong number leads to a resync, and nothing is lost", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.settled();
    browser.nextSeq += 5;
    browser.click("Add one");
    await browser.until(() => browser.statuses.some(([status]) => status === "resync"));
    await browser.untilText("count 2");
    expect(browser.nextSeq).toBe(3);
  });

  it("S5: a newer connection replaces the older", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.settled();
    const other = await test.open({ cookie: browser.cookie });
    Object.assign(other, { tab: browser.tab, token: browser.token, patchSeq: -1 });
    other.cut();
    await other.connect();
    await browser.until(() => browser.closeCode !== null);
    expect(browser.closeCode).toBe(4000);
    other.click("Add one");
    await other.untilText("count 2");
  });

  it("S3: a duplicated tab gets a fork", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.settled();
    const twin = await test.open({ cookie: browser.cookie });
    Object.assign(twin, { token: browser.token, patchSeq: -1 });
    twin.cut();
    await twin.connect();
    expect(twin.texts()).toContain("count 1");
    expect(twin.token).not.toBe(browser.token);
    twin.click("Add one");
    await twin.untilText("count 2");
    browser.click("Greet");
    await browser.settled();
    expect(browser.texts()).toContain("count 1");
  });

  it("S1: a token is no use to another browser", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.settled();
    const thief = await test.open();
    Object.assign(thief, { token: browser.token, patchSeq: -1 });
    thief.cut();
    await thief.connect();
    expect(thief.texts()).toContain("count 0");
    expect(thief.token).not.toBe(browser.token);
    expect(test.logged.some((entry) => entry.message.includes("another visitor's cookie"))).toBe(true);
    browser.click("Add one");
    await browser.untilText("count 2");
  });

  it("S6: an effect is delivered once, over a lost connection too", async () => {
    const browser = await test.open();
    browser.type({ type: "Input" }, "value", "Ada");
    await browser.settled();
    browser.click("Greet");
    await wait(50);
    browser.cut();
    await browser.connect();
    await browser.until(() => browser.effects.length > 0);
    browser.cut();
    browser.patchSeq = -1;
    await browser.connect();
    await browser.settled();
    expect(browser.effects.map((effect) => effect.slice(2))).toEqual([["toast", "info", "Hello Ada"]]);
  });

  it("R7: a click on a row that is under way at a restart is that row's", async () => {
    const browser = await test.open();
    for (const name of ["a", "b", "c"]) {
      browser.type({ type: "Input" }, "value", name);
      browser.click("Add item");
    }
    await browser.settled();
    const rows = () => browser.props("Button", "label").slice(5);
    expect(rows()).toEqual(["a", "b", "c"]);
    browser.cut();
    browser.click("b");
    await test.restart();
    await browser.connect();
    await browser.settled();
    expect(rows()).toEqual(["a", "c"]);
    browser.click("c");
    await browser.settled();
    expect(rows()).toEqual(["a"]);
  });

  it("R7: goes on after a restart of the runtime", async () => {
    const browser = await test.open();
    browser.reconnects = true;
    browser.click("Add one");
    await browser.settled();
    await test.restart();
    browser.click("Add one");
    await browser.untilText("count 2");
    expect(browser.texts()).toContain("loads 1");
    expect(browser.statuses).toContainEqual(["draining"]);
  }, 20_000);
});

describe("hot reload", { timeout: 30_000 }, () => {
  it("D1: sees every save of an editor that puts a new file in the place of the old one", async () => {
    const browser = await test.open();
    const original = browser.programHash;
    const state = join(test.folder, "state/counter.ts");
    for (const step of [10, 20, 30]) {
      const hash = browser.programHash;
      const text = files["state/counter.ts"].replace("this.count += 1", `this.count += ${step}`);
      await writeFile(`${test.folder}.saving`, text);
      await rename(`${test.folder}.saving`, state);
      await browser.until(() => browser.programHash !== hash, `the program that counts by ${step}`);
    }
    await test.write(files);
    await browser.until(() => browser.programHash === original);
    browser.close();
  });

  it("D1: takes over the live session without onLoad; a broken file changes nothing", async () => {
    const browser = await test.open();
    browser.click("Add one");
    await browser.settled();
    await test.write({
      "state/counter.ts": files["state/counter.ts"].replace("this.count += 1", "this.count += 100"),
    });
    const hash = browser.programHash;
    await browser.until(() => browser.programHash !== hash);
    expect(browser.texts()).toContain("count 1");
    browser.click("Add one");
    await browser.untilText("count 101");
    await test.write({ "state/counter.ts": "export class Counter extends {" });
    await expect
      .poll(() =>
        test.logged.some((entry) => entry.level === "error" && entry.message.includes("state/counter.ts")),
      )
      .toBe(true);
    browser.click("Add one");
    await browser.untilText("count 201");
    expect(browser.texts()).toContain("loads 1");
    await test.write(files);
    await browser.until(() => browser.programHash === hash);
  }, 20_000);
});
