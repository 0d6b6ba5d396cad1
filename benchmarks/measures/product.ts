/** The whole product as `npm start` runs it: start-up, idle memory, the counter over Postgres, and edits. */

import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryOf } from "../load/processes.ts";
import { importApp, type Product, publishApp, root, startProduct } from "../load/product.ts";
import { type Result, result } from "../result.ts";
import { measureEditing } from "./editing.ts";
import { measureDurableThroughput, type ThroughputOptions } from "./throughput.ts";

/** Time for start-up's own garbage to go, milliseconds. */
const SETTLE = 10_000;

export async function measureProduct(options: ThroughputOptions): Promise<Result[]> {
  return inFolder(async (data) => {
    await (await startProduct(data)).stop();
    const product = await startProduct(data);
    try {
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const idle = memoryOf(product.pids);
      const durable = await measureDurableThroughput(await publishedCounter(product), options);
      const editing = await measureEditing(product);
      return [
        result("start.second", product.seconds, "s"),
        result("memory.idle", idle, "MB"),
        ...durable,
        ...editing,
      ];
    } finally {
      await product.stop();
    }
  });
}

/** From a fresh clone to the line that says it is ready: what npm fetches and all builds included. */
export async function measureFirstStart(): Promise<Result[]> {
  return inFolder(async (folder) => {
    const clone = join(folder, "clone");
    execFileSync("git", ["clone", "--quiet", root, clone]);
    const product = await startProduct(join(folder, "data"), clone);
    await product.stop();
    return [result("start.first", product.seconds, "s")];
  });
}

async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  // Postgres does not run as root: another user must be able to pass through.
  chmodSync(folder, 0o711);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishedCounter(product: Product) {
  const url = await publishApp(product, await importApp(product, "counter"));
  return {
    target: { port: product.runtimePort, host: new URL(url).host, path: "/" },
    pid: product.pid,
    stop: () => product.stop(),
  };
}
