import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestRuntime, type TestRuntime } from "../testing/index.ts";
import type { TimelineEntry } from "./timeline.ts";

const entries: TimelineEntry[] = [];
let test: TestRuntime;
let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => response.end("pong"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const service = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  test = await startTestRuntime(
    {
      "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Timeline" }),
      "state/asking.ts": `import { State } from "heddle";
export class Asking extends State {
  answer = "none";
  async *ask() {
    this.answer = "asking";
    yield;
    const response = await fetch("http://${service}/ping?key=secret");
    this.answer = await response.text();
  }
  later() { setTimeout(() => { this.answer = "later"; }, 5); }
}
`,
      "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Asking } from "../state/asking";
export default page({ title: "Timeline" }, () => {
  const asking = use(Asking);
  return (
    <VStack>
      <Text>{asking.answer}</Text>
      <Button onClick={asking.ask}>Ask</Button>
      <Button onClick={asking.later}>Later</Button>
    </VStack>
  );
});
`,
    },
    { allowHosts: [service], onTimeline: (entry) => entries.push(entry) },
  );
}, 60_000);
afterAll(async () => {
  await test.end();
  server.close();
}, 30_000);

it("tells what an event was made of: its handler, its commits, its calls to the host", async () => {
  const browser = await test.open();
  browser.click("Ask");
  await browser.untilText("pong");
  await expect.poll(() => entries.find(({ event }) => event === 1)).toBeDefined();
  const entry = entries.find(({ event }) => event === 1)!;
  expect(entry).toMatchObject({ handler: "Asking.ask" });
  expect(entry.received).toBeGreaterThan(0);
  expect(entry.commits.map(({ event, changed }) => [event, changed.map(({ path }) => path)])).toEqual([
    [0, ["Asking.answer"]],
    [1, ["Asking.answer"]],
  ]);
  const fetched = entry.calls.find(({ name }) => name === "fetch")!;
  expect(fetched).toMatchObject({ what: expect.stringMatching(/^GET 127\.0\.0\.1:\d+\/ping$/), ok: true });
  expect(fetched.at + fetched.milliseconds!).toBeLessThanOrEqual(entry.milliseconds);
  expect(JSON.stringify(entries)).not.toContain("secret");
  browser.close();
});

it("tells of what no event did by itself", async () => {
  const browser = await test.open();
  const before = entries.length;
  browser.click("Later");
  await browser.untilText("later");
  await expect
    .poll(
      () => entries.slice(before).filter(({ event, commits }) => event === 0 && commits.length > 0).length,
    )
    .toBeGreaterThan(0);
  const own = entries.slice(before).findLast(({ event }) => event === 0)!;
  expect(own.commits[0]!.changed).toEqual([{ path: "Asking.answer" }]);
  browser.close();
});
