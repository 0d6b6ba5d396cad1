/** The whole product, started as its users do. */

import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipFiles } from "@heddle/codec/archive";
import { readFolder } from "@heddle/codec/folder";
import { startPostgres } from "@heddle/database/postgres";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Product {
  url: string;
  runtimePort: number;
  pid: number;
  /** Process ids of everything, the database too. */
  pids: number[];
  /** From the command to the line that says it is ready. */
  seconds: number;
  stop(): Promise<void>;
}

/**
 * @param data its data folder
 * @param clone folder of the repository, or of a clone of it
 */
export async function startProduct(data: string, clone = root): Promise<Product> {
  const began = performance.now();
  const port = 20_000 + Math.floor(Math.random() * 5_000);
  const runtimePort = 25_000 + Math.floor(Math.random() * 5_000);
  const options = ["--port", `${port}`, "--runtime-port", `${runtimePort}`, "--data", data];
  const child = spawn(process.execPath, [join(clone, "scripts/start.mjs"), ...options], {
    cwd: clone,
    stdio: ["ignore", "pipe", "inherit"],
  });
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
  // It runs already; asking for it again tells its process, which is nobody's child.
  const postgres = await startPostgres(data);
  return {
    url,
    runtimePort,
    pid: child.pid!,
    pids: [child.pid!, postgres.pid, ...running.children.map(({ pid }) => pid)],
    seconds,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Gives `work` a folder that is there as long as it takes. */
export async function inDataFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  // Postgres does not run as root: another user must be able to pass through.
  chmodSync(folder, 0o711);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports one of `benchmarks/apps`; gives the new app's id. */
export async function importApp(product: Product, name: string): Promise<string> {
  const { files } = await readFolder(join(root, "benchmarks/apps", name));
  const zip = zipFiles(new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)])));
  return (await post(product, "/api/apps/import", zip as BodyInit, "application/zip")).id;
}

/** Publishes an app; gives its address. */
export async function publishApp(product: Product, id: string): Promise<string> {
  return (await post(product, `/api/apps/${id}/publish`, "{}", "application/json")).url;
}

async function post(product: Product, path: string, body: BodyInit, type: string) {
  const response = await fetch(product.url + path, {
    method: "POST",
    body,
    headers: { origin: new URL(product.url).origin, "content-type": type },
  });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { id: string; url: string };
}
