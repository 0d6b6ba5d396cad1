import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { RuntimeProcess, startTestRuntime, type TestBrowser, type TestRuntime } from "./testing/index.ts";

/** Visitors link themselves to a room and post in it; `Slowly` calls the room, waits, and then changes its own state. */
const roomApp = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Rooms" }),
  "state/rooms.ts": `import { SharedState, State } from "heddle";

export class Room extends SharedState {
  posts: string[] = [];
  where = "";
  post(text: string) { this.posts.push(text); this.where = this.key; return this.posts.length; }
}

export class Visitor extends State {
  count = 0;
  answer = 0;
  join() { return this.link(Room, "lobby"); }
  async post() { this.answer = await this.use(Room).post("quick"); }
  async slowly() {
    this.answer = await this.use(Room).post("slow");
    await new Promise<void>((resolve) => setTimeout(resolve, 1_500));
    this.count += 1;
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Room, Visitor } from "../state/rooms";

export default page({ title: "Rooms" }, () => {
  const room = use(Room);
  const visitor = use(Visitor);
  return (
    <VStack>
      <Text>{\`\${room.where}: \${room.posts.join(", ")}\`}</Text>
      <Text>{\`count \${visitor.count}, answer \${visitor.answer}\`}</Text>
      <Button onClick={visitor.join}>Join</Button>
      <Button onClick={visitor.post}>Post</Button>
      <Button onClick={visitor.slowly}>Slowly</Button>
    </VStack>
  );
});
`,
};

let end: () => Promise<void>;
afterEach(() => end());

async function joined(open: () => Promise<TestBrowser>): Promise<TestBrowser> {
  const browser = await open();
  browser.reconnects = true;
  browser.click("Join");
  await browser.settled();
  return browser;
}

async function killRunner(test: TestRuntime): Promise<void> {
  const runners = () =>
    test.runtime.sandbox.processes().flatMap((one) => (one.kind === "runner" ? [one.pid] : []));
  const killed = runners();
  for (const pid of killed) process.kill(pid, "SIGKILL");
  while (runners().some((pid) => killed.includes(pid))) await wait(5);
}

describe("SH: a key whose owner is killed", () => {
  it("comes back as it was committed, with the sessions that are linked to it", async () => {
    const running = await RuntimeProcess.start(roomApp);
    end = () => running.end();
    const [first, second] = [await joined(() => running.open()), await joined(() => running.open())];
    first.click("Post");
    await second.untilText("lobby: quick");
    await running.kill();
    await running.start();
    second.click("Post");
    for (const browser of [first, second]) await browser.untilText("lobby: quick, quick");
    const third = await joined(() => running.open());
    await third.untilText("lobby: quick, quick");
  });

  it("SH12: was asked by an event that is run again: what was called is not called twice", async () => {
    const test = await startTestRuntime(roomApp);
    end = () => test.end();
    const [caller, other] = [await joined(() => test.open()), await joined(() => test.open())];
    caller.click("Slowly");
    await other.untilText("lobby: slow");
    await killRunner(test);
    await caller.untilText("count 1, answer 1");
    await other.settled();
    expect(other.texts()).toContain("lobby: slow");
    other.click("Post");
    await caller.untilText("lobby: slow, quick");
  });
});
