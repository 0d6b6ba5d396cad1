import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startTraceReceiver, type TraceReceiver } from "../testing/index.ts";
import { below, openTracing, traced, wantsTraces } from "./tracing.ts";

let receiver: TraceReceiver;

beforeAll(async () => {
  receiver = await startTraceReceiver();
  for (const [name, value] of Object.entries(receiver.environment)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  receiver.close();
});
beforeEach(() => {
  receiver.spans.length = 0;
});

it("is nothing where the standard variables do not ask for it", async () => {
  expect(await openTracing("s", {})).toBeNull();
  expect(wantsTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://x" })).toBe(true);
  expect(wantsTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://x", OTEL_TRACES_EXPORTER: "none" })).toBe(false);
  expect(wantsTraces({ OTEL_TRACES_EXPORTER: "otlp", OTEL_SDK_DISABLED: "true" })).toBe(false);
  expect(await traced(null, "a", null, {}, async (span) => span)).toBeNull();
});

it("sends spans with their parts, below whoever asked, and says which failed", async () => {
  const tracing = await openTracing("heddle-test", receiver.environment);
  const parent = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };
  await traced(tracing, "page", parent, {}, async (page) => {
    await traced(tracing, "open", below(page), {}, async () => {
      throw new Error("no");
    }).catch(() => undefined);
  });
  tracing!.record({
    name: "event",
    from: Date.now() - 10,
    to: Date.now(),
    attributes: {},
    parts: [{ name: "fetch", from: Date.now() - 5, to: Date.now(), attributes: {}, failed: true }],
  });
  await tracing!.close();
  const byName = Object.fromEntries(receiver.spans.map((span) => [span.name, span]));
  expect(Object.keys(byName).sort()).toEqual(["event", "fetch", "open", "page"]);
  expect(byName.page).toMatchObject({ traceId: "a".repeat(32), parentSpanId: "b".repeat(16) });
  expect(byName.open).toMatchObject({ parentSpanId: byName.page!.spanId, status: { code: 2 } });
  expect(byName.fetch).toMatchObject({ parentSpanId: byName.event!.spanId, status: { code: 2 } });
  expect(byName.event!.traceId).not.toBe("a".repeat(32));
});

it("takes as many as the standard variables say", async () => {
  const tracing = await openTracing("s", { ...receiver.environment, OTEL_TRACES_SAMPLER: "always_off" });
  tracing!.record({ name: "event", from: 0, to: 1, attributes: {} });
  await tracing!.close();
  expect(receiver.spans).toEqual([]);
});
