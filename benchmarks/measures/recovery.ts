/** How soon 1,000 live sessions go on after a process under them was killed. */

import { visit } from "../load/exchange.ts";
import { processesRunning, runnersOf } from "../load/processes.ts";
import { importApp, inDataFolder, type Product, publishApp, startProduct } from "../load/product.ts";
import { ReturningVisitor } from "../load/returning-visitor.ts";
import { clickOf } from "../load/template.ts";
import { percentile, type Result, result } from "../result.ts";

const SESSIONS = 1_000;
/** Opened at once. */
const BESIDE = 20;

/**
 * Seconds from `kill -9` until 99 % of the sessions have an answer to an event sent after it: `recovery.runner`, `recovery.gateway`
 * (the runtime's process, which its supervisor starts again; the sessions are in Postgres).
 */
export async function measureRecovery(): Promise<Result[]> {
  return inDataFolder(async (data) => {
    const product = await startProduct(data);
    try {
      const url = await publishApp(product, await importApp(product, "counter"));
      const visitors = await openVisitors({ port: product.runtimePort, host: new URL(url).host, path: "/" });
      const runner = await secondsAfter(visitors, () => {
        for (const pid of runnersOf(product.pid)) process.kill(pid, "SIGKILL");
      });
      const gateway = await secondsAfter(visitors, () => process.kill(runtimeOf(product), "SIGKILL"));
      for (const visitor of visitors) visitor.close();
      return [result("recovery.runner", runner, "s"), result("recovery.gateway", gateway, "s")];
    } finally {
      await product.stop();
    }
  });
}

async function openVisitors(target: {
  port: number;
  host: string;
  path: string;
}): Promise<ReturningVisitor[]> {
  const first = await visit(target);
  const event = `${first.rootScope},${clickOf(first.template, "Add one")}`;
  first.close();
  const visitors: ReturningVisitor[] = [];
  while (visitors.length < SESSIONS)
    visitors.push(
      ...(await Promise.all(Array.from({ length: BESIDE }, () => ReturningVisitor.open(target, event)))),
    );
  await Promise.all(visitors.map((visitor) => visitor.press()));
  return visitors;
}

async function secondsAfter(visitors: ReturningVisitor[], kill: () => void): Promise<number> {
  kill();
  const killed = performance.now();
  const waits = await Promise.all(
    visitors.map(async (visitor) => {
      await visitor.press();
      return (performance.now() - killed) / 1_000;
    }),
  );
  return percentile(
    waits.sort((left, right) => left - right),
    0.99,
  );
}

/** The process that a supervised product serves apps with. */
function runtimeOf(product: Product): number {
  const [pid] = processesRunning(product.pid, /runtime[\\/]dist[\\/]main\.js/);
  if (pid === undefined) throw new Error("The product runs no runtime.");
  return pid;
}
