import { expect, it } from "vitest";
import { LatencyHistogram } from "../latency/histogram.ts";
import { MetricsRegistry } from "./registry.ts";

it("exports what it reads at that moment, in Prometheus' text format", async () => {
  const registry = new MetricsRegistry();
  let events = 3;
  const latency = new LatencyHistogram();
  registry.counter("events_total", "Events.", ["app"], () => [[{ app: "a" }, events]]);
  registry.gauge("open", "Open.", [], async () => 7);
  registry.latency("wait_seconds", "Wait.", () => latency);
  expect(await registry.text()).toContain('events_total{app="a"} 3');
  events = 5;
  latency.observe(0.0004, 2);
  latency.observe(0.3);
  latency.observe(60);
  const text = await registry.text();
  expect(text).toContain('events_total{app="a"} 5');
  expect(text).toContain("# TYPE open gauge\nopen 7");
  expect(text).toContain('wait_seconds_bucket{le="0.0005"} 2');
  expect(text).toContain('wait_seconds_bucket{le="0.25"} 2');
  expect(text).toContain('wait_seconds_bucket{le="0.5"} 3');
  expect(text).toContain('wait_seconds_bucket{le="10"} 3');
  expect(text).toContain('wait_seconds_bucket{le="+Inf"} 4');
  expect(text).toContain("wait_seconds_count 4");
  expect(text).toMatch(/wait_seconds_sum 60\.3008/);
  expect(text.match(/# TYPE/g)).toHaveLength(3);
});
