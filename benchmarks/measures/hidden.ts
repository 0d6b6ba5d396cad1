/** Counting beside 10 MB of state that no page shows, at each durability: state that does not change must cost nothing. */

import { DURABILITIES, servedAt } from "../load/durability.ts";
import { visit } from "../load/exchange.ts";
import { clickOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

const CLICKS = 400;
const RUNS = 3;
/** Rows of 5,000 bytes as JSON. */
const ROWS = 2_000;

/** Milliseconds per click of one client, `state.hidden10mb.<durability>`; the reference is the same page without hidden state. */
export async function measureHidden(): Promise<Result[]> {
  const results: Result[] = [];
  for (const durability of DURABILITIES) {
    const full: number[] = [];
    const empty: number[] = [];
    await servedAt("hidden", durability, async ({ target }) => {
      for (let run = 0; run < RUNS; run++) {
        empty.push(await clickTime(target, 0));
        full.push(await clickTime(target, ROWS));
      }
    });
    results.push(result(`state.hidden10mb.${durability}`, median(full), "ms", median(empty)));
  }
  return results;
}

async function clickTime(target: { port: number; host: string }, rows: number): Promise<number> {
  const visitor = await visit({ ...target, path: `/?rows=${rows}` });
  const click = clickOf(visitor.template, "Add one");
  await visitor.send(click);
  const waits: number[] = [];
  for (let count = 0; count < CLICKS; count++) {
    const started = performance.now();
    await visitor.send(click);
    waits.push(performance.now() - started);
  }
  visitor.close();
  return median(waits);
}
