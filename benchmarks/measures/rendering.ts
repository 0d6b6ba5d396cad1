/** First HTML of a page with a table of 1,000 rows, asked for 50 times at once; and what the sockets of the app feel of it. */

import { visit } from "../load/exchange.ts";
import { get } from "../load/page-session.ts";
import { serveFolder } from "../load/server.ts";
import { clickOf } from "../load/template.ts";
import { percentile, type Result, result } from "../result.ts";

const AT_ONCE = 50;
const LOADS = 500;
const CLICKS = 2_000;

const ascending = (values: number[]) => values.sort((left, right) => left - right);

/**
 * `html.table1000.p95`: milliseconds to the whole HTML. `html.socket.p99`: round trip of a click in a small session of the same app
 * meanwhile, beside the same while nobody loads a page.
 */
export async function measureRendering(): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/rows", "memory");
  const visitor = await visit({ ...server.target, path: "/?rows=5" });
  const click = clickOf(visitor.template, "Touch");
  const clicks = async (goesOn: (count: number) => boolean) => {
    const waits: number[] = [];
    while (goesOn(waits.length)) {
      const started = performance.now();
      await visitor.send(click);
      waits.push(performance.now() - started);
    }
    return percentile(ascending(waits), 0.99);
  };
  try {
    const idle = await clicks((count) => count < CLICKS);
    let isLoading = true;
    const loads = loadPages(server.target).finally(() => {
      isLoading = false;
    });
    const busy = await clicks(() => isLoading);
    return [
      result("html.table1000.p95", percentile(ascending(await loads), 0.95), "ms"),
      result("html.socket.p99", busy, "ms", idle),
    ];
  } finally {
    visitor.close();
    await server.stop();
  }
}

/** Milliseconds of each load. */
async function loadPages(target: { port: number; host: string; path: string }): Promise<number[]> {
  const waits: number[] = [];
  let begun = 0;
  const load = async () => {
    while (begun++ < LOADS) {
      const started = performance.now();
      const { status } = await get(target, "/?rows=1000", { accept: "text/html" });
      if (status !== 200) throw new Error(`A page load was answered ${status}.`);
      waits.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, load));
  return waits;
}
