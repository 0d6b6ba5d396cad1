/**
 * What a process exports to Prometheus. Values are read when somebody asks for them: whoever counts keeps plain numbers, and pays nothing for
 * being asked.
 */

import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { LATENCY_BOUNDS, type LatencyHistogram } from "../latency/histogram.ts";

/** One series: its labels and what it stands at. */
export type Sample<Label extends string> = [labels: Record<Label, string>, value: number];
/** A number alone is a metric without labels. */
export type Reading<Label extends string> = number | Iterable<Sample<Label>>;
type Read<Label extends string> = () => Reading<Label> | Promise<Reading<Label>>;

export interface MetricDescription {
  name: string;
  help: string;
  type: "counter" | "gauge" | "histogram";
  labels: readonly string[];
}

export class MetricsRegistry {
  readonly #registry = new Registry();
  readonly #descriptions: MetricDescription[] = [];

  /** A number that only rises while the process lives; by convention its name ends in `_total`. */
  counter<Label extends string>(
    name: string,
    help: string,
    labels: readonly Label[],
    read: Read<Label>,
  ): void {
    this.#describe(name, help, "counter", labels);
    new Counter({
      name,
      help,
      labelNames: [...labels],
      registers: [this.#registry],
      async collect() {
        this.reset();
        const reading = await read();
        if (typeof reading === "number") this.inc(reading);
        else for (const [labels, value] of reading) this.inc(labels as never, value);
      },
    });
  }

  /** A number that rises and falls. */
  gauge<Label extends string>(name: string, help: string, labels: readonly Label[], read: Read<Label>): void {
    this.#describe(name, help, "gauge", labels);
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [this.#registry],
      async collect() {
        this.reset();
        const reading = await read();
        if (typeof reading === "number") this.set(reading);
        else for (const [labels, value] of reading) this.set(labels as never, value);
      },
    });
  }

  /** A histogram of seconds; by convention its name ends in `_seconds`. */
  latency(name: string, help: string, read: () => LatencyHistogram): void {
    this.#describe(name, help, "histogram", []);
    this.#registry.registerMetric(new LatencyMetric(name, help, read));
  }

  #describe(name: string, help: string, type: MetricDescription["type"], labels: readonly string[]): void {
    this.#descriptions.push({ name, help, type, labels });
  }

  get descriptions(): readonly MetricDescription[] {
    return this.#descriptions;
  }

  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  /** Everything in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

type Exported = Pick<Awaited<ReturnType<Histogram<"le">["get"]>>, "values"> & {
  name: string;
  help: string;
  type: "histogram";
};

/** A histogram whose counts stand elsewhere; Prometheus wants them cumulative. */
class LatencyMetric extends Histogram<"le"> {
  readonly #about: { name: string; help: string };
  readonly #read: () => LatencyHistogram;

  constructor(name: string, help: string, read: () => LatencyHistogram) {
    super({ name, help, buckets: [...LATENCY_BOUNDS], registers: [] });
    this.#about = { name, help };
    this.#read = read;
  }

  /** What the registry makes its text from. */
  async getForPromString(): Promise<Exported> {
    const { counts, sum, total } = this.#read();
    const { name } = this.#about;
    const bucket = `${name}_bucket`;
    let count = 0;
    const values: Exported["values"] = LATENCY_BOUNDS.map((le, at) => {
      count += counts[at]!;
      return { metricName: bucket, labels: { le }, value: count };
    });
    values.push(
      { metricName: bucket, labels: { le: "+Inf" }, value: total },
      { metricName: `${name}_sum`, labels: {}, value: sum },
      { metricName: `${name}_count`, labels: {}, value: total },
    );
    return { ...this.#about, type: "histogram", values };
  }
}
