import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { startTestRuntime, type TestRuntime } from "../testing/index.ts";

const lifeApp = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Life" }),
  "state/life.ts": `import { SharedState, State } from "heddle";

export class Log extends SharedState {
  lines: string[] = [];
  beats = 0;
  add(line: string) { this.lines.push(line); }
  async onStart() {
    this.lines.push("started");
    while (!this.signal.aborted) {
      await new Promise<void>((resolve) => setTimeout(resolve, 20));
      this.beats += 1;
    }
  }
  onStop() { this.lines.push("stopped"); }
}

export class Visit extends State {
  count = 0;
  onConnect() { return this.use(Log).add("connect"); }
  onDisconnect() { return this.use(Log).add("disconnect"); }
  onUnload() { return this.use(Log).add("unload"); }
  onError(error: Error, { kind }: { kind: string }) { return this.use(Log).add(kind + " " + error.message); }
  add() { this.count += 1; }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Log, Visit } from "../state/life";

export default page({ title: "Life", onConnect: () => use(Log).add("page connect") }, () => {
  const log = use(Log);
  const visit = use(Visit);
  return (
    <VStack>
      <Text>{log.lines.join(", ")}</Text>
      <Text>{log.beats > 3 ? "beating" : "still"}</Text>
      <Text>{\`count \${visit.count}\`}</Text>
      <Button onClick={visit.add}>Add</Button>
    </VStack>
  );
});
`,
};

let test: TestRuntime;
afterEach(() => test.end());

it("L1: tasks run from the start, though nobody looks, and end with the app; hooks tell of sockets and tabs", async () => {
  test = await startTestRuntime(lifeApp, {
    limits: { detachedMilliseconds: 200, sessionMilliseconds: 4_000 },
  });
  await wait(300);
  const first = await test.open();
  await first.untilText("started, connect, page connect");
  await first.untilText("beating");
  first.close();
  const second = await test.open();
  await second.until(() => second.texts().some((text) => text.includes("unload")));
  second.sendRaw(JSON.stringify(["f", "x is not defined", "at y"]));
  second.sendRaw("no message");
  second.sendRaw("nor this");
  const words = "browser x is not defined, message the frame is not JSON";
  await second.until(() => second.texts().some((text) => text.endsWith(words)));
  expect(second.texts()[0]).toContain("disconnect");
  await test.restart();
  const third = await test.open();
  await third.until(() => third.texts().some((text) => text.includes("stopped, started")));
}, 60_000);

it("L2: a session that nobody uses ends after its time; whoever comes back gets a new one", async () => {
  test = await startTestRuntime(lifeApp, {
    limits: { detachedMilliseconds: 200, sessionMilliseconds: 1_500 },
  });
  const used = await test.open();
  const idle = await test.open();
  for (const browser of [used, idle]) {
    browser.click("Add");
    await browser.untilText("count 1");
  }
  idle.cut();
  for (let round = 0; round < 5; round += 1) await wait(600);
  expect(test.runtime.counts().sessions).toBe(1);
  await idle.connect();
  await idle.untilText("count 0");
  used.cut();
  await used.connect();
  await used.untilText("count 1");
}, 60_000);
