/** The same app at each durability: memory, file and redis from its folder, postgres published by the whole product. */

import { createTestRedis } from "@heddle/runtime/testing/redis";
import { importApp, inDataFolder, publishApp, startProduct } from "./product.ts";
import { type RunningServer, serveFolder } from "./server.ts";

export const DURABILITIES = ["memory", "file", "redis", "postgres"] as const;
export type Durability = (typeof DURABILITIES)[number];

/**
 * Serves `benchmarks/apps/<app>` while `work` runs; gives what it gives. Redis needs a `redis-server` on this machine; it writes its log
 * to the disk every second, as it does in most installations.
 */
export async function servedAt<Value>(
  app: string,
  durability: Durability,
  work: (server: RunningServer) => Promise<Value>,
): Promise<Value> {
  if (durability === "postgres") return published(app, work);
  if (durability !== "redis") return served(await serveFolder(`benchmarks/apps/${app}`, durability), work);
  const redis = await createTestRedis({
    settings: [
      ["appendonly", "yes"],
      ["appendfsync", "everysec"],
    ],
  });
  try {
    const server = await serveFolder(`benchmarks/apps/${app}`, "redis", { REDIS_URL: redis.url });
    return await served(server, work);
  } finally {
    await redis.end();
  }
}

async function served<Value>(
  server: RunningServer,
  work: (server: RunningServer) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function published<Value>(app: string, work: (server: RunningServer) => Promise<Value>): Promise<Value> {
  return inDataFolder(async (data) => {
    const product = await startProduct(data);
    const url = new URL(await publishApp(product, await importApp(product, app)));
    const target = { port: product.runtimePort, host: url.host, path: "/" };
    return served({ target, pid: product.pid, stop: () => product.stop() }, work);
  });
}
