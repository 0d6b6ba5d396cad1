/** The whole product as `npm start` runs it: start-up, idle memory, and the counter over Postgres. */

import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipFiles } from "@heddle/codec/archive";
import { readFolder } from "@heddle/codec/folder";
import { memoryOf } from "../load/processes.ts";
import type { RunningServer } from "../load/server.ts";
import { type Result, result } from "../result.ts";
import { measureDurableThroughput, type ThroughputOptions } from "./throughput.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Time for start-up's own garbage to go, milliseconds. */
const SETTLE = 10_000;

interface Product {
  url: string;
  runtimePort: number;
  pid: number;
  /** Process ids of everything, the database too. */
  pids: number[];
  seconds: number;
  stop(): Promise<void>;
}

export async function measureProduct(options: ThroughputOptions): Promise<Result[]> {
  const data = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  chmodSync(data, 0o711);
  try {
    await (await start(data)).stop();
    const product = await start(data);
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const idle = memoryOf(product.pids);
    const server = await publishCounter(product);
    const durable = await measureDurableThroughput(server, options);
    await product.stop();
    return [result("start.second", product.seconds, "s"), result("memory.idle", idle, "MB"), ...durable];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function start(data: string): Promise<Product> {
  const began = performance.now();
  const [port, runtimePort] = [
    20_000 + Math.floor(Math.random() * 5_000),
    25_000 + Math.floor(Math.random() * 5_000),
  ];
  const child = spawn(
    process.execPath,
    [
      join(root, "scripts/start.mjs"),
      "--port",
      `${port}`,
      "--runtime-port",
      `${runtimePort}`,
      "--data",
      data,
    ],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const found = /^Heddle is ready: (\S+)/m.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`Heddle did not start (${code}).`)));
  });
  const seconds = (performance.now() - began) / 1000;
  const running = JSON.parse(readFileSync(join(data, "running.json"), "utf8")) as {
    children: { pid: number }[];
  };
  return {
    url,
    runtimePort,
    pid: child.pid!,
    pids: [child.pid!, ...running.children.map(({ pid }) => pid)],
    seconds,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function publishCounter(product: Product): Promise<RunningServer> {
  const { files } = await readFolder(join(root, "benchmarks/apps/counter"));
  const zip = zipFiles(new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)])));
  const post = async (path: string, body: BodyInit, type: string) => {
    const response = await fetch(product.url + path, {
      method: "POST",
      body,
      headers: { origin: new URL(product.url).origin, "content-type": type },
    });
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id: string; url: string };
  };
  const { id } = await post("/api/apps/import", zip as BodyInit, "application/zip");
  const { url } = await post(`/api/apps/${id}/publish`, "{}", "application/json");
  return {
    target: { port: product.runtimePort, host: new URL(url).host, path: "/" },
    pid: product.pid,
    stop: () => product.stop(),
  };
}
