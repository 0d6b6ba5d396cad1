/** The whole product as `npm start` runs it: start-up, idle memory, the counter over Postgres, and edits. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { memoryOf } from "../load/processes.ts";
import { inDataFolder, root, startProduct } from "../load/product.ts";
import { type Result, result } from "../result.ts";
import { measureEditing } from "./editing.ts";

/** Time for start-up's own garbage to go, milliseconds. */
const SETTLE = 10_000;

export async function measureProduct(): Promise<Result[]> {
  return inDataFolder(async (data) => {
    await (await startProduct(data)).stop();
    const product = await startProduct(data);
    try {
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const idle = memoryOf(product.pids);
      const editing = await measureEditing(product);
      return [result("start.second", product.seconds, "s"), result("memory.idle", idle, "MB"), ...editing];
    } finally {
      await product.stop();
    }
  });
}

/** From a fresh clone to the line that says it is ready: what npm fetches and all builds included. */
export async function measureFirstStart(): Promise<Result[]> {
  return inDataFolder(async (folder) => {
    const clone = join(folder, "clone");
    execFileSync("git", ["clone", "--quiet", root, clone]);
    const product = await startProduct(join(folder, "data"), clone);
    await product.stop();
    return [result("start.first", product.seconds, "s")];
  });
}
