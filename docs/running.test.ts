/** The metrics that docs/running.md, the dashboard and the alerts name are those that the servers export. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EventLoopDelay } from "@heddle/observability";
import { afterAll, describe, expect, it } from "vitest";
import { createEditorRegistry, EditorMetrics } from "../apps/editor/server/operations/editor-metrics.ts";
import { createRegistry } from "../apps/runtime/src/metrics/registry.ts";
import { RuntimeMetrics } from "../apps/runtime/src/metrics/runtime-metrics.ts";

const fileOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(fileOf(path), "utf8");

const loop = new EventLoopDelay();
afterAll(() => loop.close());

const described = [
  ...createRegistry({
    metrics: new RuntimeMetrics(),
    counts: () => ({ programs: 0, sessions: 0, provisional: 0, connections: 0 }),
    processes: async () => [],
    loopDelay: () => loop.delay,
    version: "0.0.0",
  }).descriptions,
  ...createEditorRegistry({
    metrics: new EditorMetrics(),
    connections: () => 0,
    documents: () => 0,
    workerPids: () => [],
    loop,
  }).descriptions,
];
const names = described.map(({ name }) => name);

/** The series that one metric has in Prometheus. */
const series = new Set(
  described.flatMap(({ name, type }) =>
    type === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  ),
);

const namedIn = (text: string) => [...new Set(text.match(/\bheddle_[a-z0-9_]+/g) ?? [])].sort();

it("each exported metric is explained in docs/running.md, and no other is", () => {
  const page = read("docs/running.md");
  const explained = [...page.matchAll(/^\| `(heddle_\w+)` +\|/gm)].map((match) => match[1]!);
  expect([...explained].sort()).toEqual([...names].sort());
  expect(namedIn(page).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(["operations/grafana-dashboard.json", "operations/alerts.yml"])("%s", (file) => {
  it("asks for series that exist", () => {
    const asked = namedIn(read(file));
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !series.has(name))).toEqual([]);
  });

  it("asks for labels that exist", () => {
    const selectors = [...read(file).matchAll(/\b(heddle_[a-z0-9_]+)\{([a-z_]+)=/g)];
    for (const [, name, label] of selectors) {
      const metric = described.find((one) => one.name === name);
      expect([name, metric?.labels]).toEqual([name, expect.arrayContaining([label])]);
    }
  });
});

it("the dashboard shows every metric", () => {
  const shown = namedIn(read("operations/grafana-dashboard.json")).map((name) =>
    name.replace(/_(bucket|sum|count)$/, ""),
  );
  expect(names.filter((name) => !shown.includes(name))).toEqual([]);
});

it("each alert says in docs/running.md what to do", () => {
  const alerts = [...read("operations/alerts.yml").matchAll(/- alert: (\w+)/g)].map((match) => match[1]!);
  const explained = [...read("docs/running.md").matchAll(/^\| `(Heddle\w+)` +\|/gm)].map(
    (match) => match[1]!,
  );
  expect(alerts.length).toBeGreaterThan(5);
  expect(explained).toEqual(alerts);
});

it("names the files that there are", () => {
  expect(readdirSync(fileOf("operations")).sort()).toEqual([
    "alerts.yml",
    "grafana-dashboard.json",
    "prometheus.yml",
  ]);
});
