/**
 * Measures Heddle and prints a table, or with `--json` one object per line:
 * `{ "name", "value", "unit", "reference", "ratio" }`. `--quick` shortens the runs; `--only <prefix>` picks figures.
 */

import { parseArgs } from "node:util";
import { measureAbuse } from "./measures/abuse.ts";
import { measureBytes } from "./measures/bytes.ts";
import { measureEngine } from "./measures/engine.ts";
import { measureGrids } from "./measures/grids.ts";
import { measureHidden } from "./measures/hidden.ts";
import { measureLighthouse } from "./measures/lighthouse.ts";
import { measureLists } from "./measures/lists.ts";
import { measureHibernated, measureManySessions, measureSessions } from "./measures/memory.ts";
import { measurePage } from "./measures/page.ts";
import { measureFirstStart, measureProduct } from "./measures/product.ts";
import { measureRecovery } from "./measures/recovery.ts";
import { measureRendering } from "./measures/rendering.ts";
import { measureTables, TABLE_FIGURES } from "./measures/tables.ts";
import { DURABLE, measureDurableThroughput, measureThroughput } from "./measures/throughput.ts";
import type { Result } from "./result.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean" }, quick: { type: "boolean" }, only: { type: "string" } },
});
const load = values.quick
  ? { clients: 200, duration: 2_000, runs: 1 }
  : // Many short turns: a machine that changes its speed from one minute to the next does so for both sides.
    { clients: 200, duration: 3_000, runs: 10 };

/** Each group with the prefixes of the figures it gives. */
const groups: { prefixes: string[]; measure: () => Promise<Result[]> }[] = [
  {
    prefixes: ["counter.rtt", "counter.throughput.memory", "counter.cpu.memory", "load."],
    measure: () => measureThroughput(load),
  },
  {
    prefixes: DURABLE.flatMap((one) => [`counter.throughput.${one}`, `counter.cpu.${one}`]),
    measure: () => measureDurableThroughput(load),
  },
  { prefixes: ["state.hidden10mb"], measure: measureHidden },
  { prefixes: ["bytes."], measure: measureBytes },
  { prefixes: ["bytes.stream", "list.window", "yield."], measure: measureLists },
  { prefixes: ["cpu.", "list.update"], measure: measureEngine },
  { prefixes: ["browser.clickToDom", "local.", "page."], measure: measurePage },
  { prefixes: TABLE_FIGURES, measure: measureTables },
  { prefixes: ["grid."], measure: measureGrids },
  { prefixes: ["lighthouse."], measure: () => measureLighthouse(values.only) },
  { prefixes: ["html."], measure: measureRendering },
  { prefixes: ["recovery."], measure: measureRecovery },
  // So many programs, each beside a run without it.
  { prefixes: ["abuse."], measure: () => measureAbuse({ duration: 2_000, runs: Math.min(load.runs, 3) }) },
  { prefixes: ["memory.session"], measure: measureSessions },
  { prefixes: ["memory.hibernated"], measure: measureHibernated },
  { prefixes: ["memory.idle15000"], measure: measureManySessions },
  { prefixes: ["start.second", "memory.idle", "editor.", "edit."], measure: measureProduct },
  { prefixes: ["start.first"], measure: measureFirstStart },
];

const chosen = groups.filter(
  ({ prefixes }) =>
    values.only === undefined ||
    prefixes.some((prefix) => prefix.startsWith(values.only!) || values.only!.startsWith(prefix)),
);
const results: Result[] = [];
for (const { measure } of chosen) {
  for (const result of await measure()) {
    results.push(result);
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}
if (!values.json) console.table(results);
