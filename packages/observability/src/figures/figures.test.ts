import fc from "fast-check";
import { expect, it } from "vitest";
import { LATENCY_BOUNDS, LatencyHistogram } from "../latency/histogram.ts";
import type { SiteFigures } from "./figures.ts";
import { between, quantile } from "./quantile.ts";
import { sumApp } from "./sum.ts";

const seconds = fc.double({ min: 0.00001, max: 9, noNaN: true });
const few = { numRuns: 100 };

function histogramOf(values: readonly number[]): LatencyHistogram {
  const histogram = new LatencyHistogram();
  for (const value of values) histogram.observe(value);
  return histogram;
}

it("a quantile lies in the bucket of the value that has this rank", () => {
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 1, maxLength: 50 }), (values) => {
      const sorted = [...values].sort((one, other) => one - other);
      const exact = sorted[Math.ceil(0.95 * sorted.length) - 1]!;
      const bucket = LATENCY_BOUNDS.findIndex((bound) => exact <= bound);
      const found = quantile(histogramOf(values).figures(), 0.95)!;
      expect(found).toBeLessThanOrEqual(LATENCY_BOUNDS[bucket]!);
      expect(found).toBeGreaterThanOrEqual(bucket === 0 ? 0 : LATENCY_BOUNDS[bucket - 1]!);
    }),
    few,
  );
  expect(quantile(new LatencyHistogram().figures(), 0.5)).toBeNull();
  expect(quantile(histogramOf([100]).figures(), 0.5)).toBe(10);
});

it("a program that is in quarantine at two nodes is told once", () => {
  const stopped = { program: "p", handler: "h", reason: "It ran.", at: 1, isNewest: true };
  const node = (quarantined: SiteFigures["quarantined"]) => ({
    at: 1,
    production: { ...figuresOf([]), quarantined },
    draft: null,
  });
  const sum = sumApp([
    node([stopped]),
    node([
      { ...stopped, at: 2 },
      { ...stopped, program: "q" },
    ]),
  ]);
  expect(sum!.production!.quarantined).toEqual([stopped, { ...stopped, program: "q" }]);
});

const figuresOf = (values: number[]): SiteFigures => ({
  sessions: { live: values.length, provisional: 0, hibernated: 1 },
  events: values.length,
  patches: values.length,
  patchBytes: values.length * 30,
  outboxOverflows: 0,
  strikes: 0,
  restarts: values.length > 2 ? { memory: 1 } : {},
  errors: { handler: values.length },
  calls: { ok: 1, failed: 0 },
  handler: histogramOf(values).figures(),
  commit: histogramOf(values).figures(),
  runner: { bytes: 10, cpuSeconds: 1 },
  quarantined: [],
});

it("nodes add up: two halves of what happened are the whole, in any order", () => {
  fc.assert(
    fc.property(fc.array(seconds), fc.array(seconds), (one, other) => {
      const node = (values: number[]) => ({ at: 1, production: figuresOf(values), draft: null });
      const sum = sumApp([node(one), node(other)])!.production!;
      expect(sum.events).toBe(one.length + other.length);
      expect(sum.handler.counts).toEqual(histogramOf([...one, ...other]).figures().counts);
      expect(sum.runner).toEqual({ bytes: 20, cpuSeconds: 2 });
      expect(sum.errors).toEqual({ handler: one.length + other.length });
      const swapped = sumApp([node(other), node(one)])!.production!;
      expect(swapped.handler.counts).toEqual(sum.handler.counts);
      expect(swapped.restarts).toEqual(sum.restarts);
    }),
    few,
  );
  expect(sumApp([{ at: 1, production: null, draft: null }])).toEqual({
    at: 1,
    production: null,
    draft: null,
  });
  expect(sumApp([])).toBeNull();
});

it("between two readings lies what was observed meanwhile; after a restart all of it", () => {
  const first = histogramOf([0.1, 0.2]);
  const before = first.figures();
  first.observe(3);
  expect(between(before, first.figures()).counts.reduce((sum, one) => sum + one)).toBe(1);
  const anew = histogramOf([0.3]).figures();
  expect(between(before, anew)).toBe(anew);
});
