/** The spans that a collector gets of a real runtime. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type ReceivedSpan, startTraceReceiver, type TraceReceiver } from "@heddle/observability/testing";
import { readTrustedProxies } from "@heddle/security";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { get, startTestRuntime } from "../testing/index.ts";

let receiver: TraceReceiver;
let service: Server;
let serviceHost = "";

beforeAll(async () => {
  receiver = await startTraceReceiver();
  for (const [name, value] of Object.entries(receiver.environment)) vi.stubEnv(name, value);
  service = createServer((_request, response) => response.end("pong"));
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  serviceHost = `127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.unstubAllEnvs();
  receiver.close();
  service.close();
});

const files = () => ({
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Traced" }),
  "state/asking.ts": `import { State } from "heddle";
export class Asking extends State {
  answer = "none";
  async ask() {
    this.answer = await (await fetch("http://${serviceHost}/ping?key=hidden-key")).text();
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Asking } from "../state/asking";
export default page({ title: "Traced" }, () => {
  const asking = use(Asking);
  return (
    <VStack>
      <Text>{asking.answer}</Text>
      <Button onClick={asking.ask}>Ask</Button>
    </VStack>
  );
});
`,
});

const named = (name: string) => receiver.spans.filter((span) => span.name === name);
const attributesOf = (span: ReceivedSpan) =>
  Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
const traceparent = (digit: string) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`;

it("O6: page loads, events and requests are spans of one another, below a trusted proxy's, without secrets", async () => {
  const test = await startTestRuntime(files(), {
    allowHosts: [serviceHost],
    environment: receiver.environment,
    trustedProxies: readTrustedProxies("127.0.0.1"),
  });
  await get(test.port, test.host, "/", { headers: { traceparent: traceparent("a") } });
  const browser = await test.open();
  browser.click("Ask");
  await browser.untilText("pong");
  await browser.until(() => browser.ackSeq >= 1);
  await test.end();

  const page = named("page load").find(({ traceId }) => traceId === "a".repeat(32))!;
  expect(page.parentSpanId).toBe("a".repeat(16));
  const parts = receiver.spans.filter(({ parentSpanId }) => parentSpanId === page.spanId);
  expect(parts.map(({ name }) => name).sort()).toEqual(["open", "render"]);

  const [event] = named("event Asking.ask");
  expect(attributesOf(event!)).toMatchObject({ "heddle.site": "folder", "heddle.handler": "Asking.ask" });
  expect(attributesOf(event!)["heddle.session"]).toMatch(/^[0-9a-f]{16}$/);
  expect(Number(attributesOf(event!)["heddle.event"])).toBe(1);
  const ofEvent = receiver.spans.filter(({ parentSpanId }) => parentSpanId === event!.spanId);
  const call = ofEvent.find(({ name }) => name === `GET ${serviceHost}`)!;
  expect(attributesOf(call)).toMatchObject({ "http.request.method": "GET", "server.address": serviceHost });
  expect(ofEvent.map(({ name }) => name)).toContain("commit");
  expect(JSON.stringify(receiver.spans)).not.toContain("hidden-key");
});

it("O6: a browser's own trace context counts nothing", async () => {
  const test = await startTestRuntime(files(), { environment: receiver.environment });
  await get(test.port, test.host, "/", { headers: { traceparent: traceparent("c") } });
  await test.end();
  expect(named("page load").length).toBeGreaterThan(0);
  expect(receiver.spans.some(({ traceId }) => traceId === "c".repeat(32))).toBe(false);
});
