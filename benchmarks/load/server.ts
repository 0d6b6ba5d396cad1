/** Starts what is measured: an app folder served by `heddle run`, in processes of its own. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Target } from "./page-session.ts";

export interface RunningServer {
  target: Target;
  pid: number;
  stop(): Promise<void>;
}

const command = fileURLToPath(new URL("../../packages/cli/bin/heddle.mjs", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param folder app folder, relative to the repository  @param environment settings beside, such as REDIS_URL */
export async function serveFolder(
  folder: string,
  durability: "memory" | "file" | "redis",
  environment: Record<string, string> = {},
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  const child = spawn(
    process.execPath,
    [command, "run", join(root, folder), "--port", "0", "--data", data, "--durability", durability],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    },
  );
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors = (errors + chunk).slice(-4000);
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<URL>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const match = /http:\/\/[^\s]+/.exec(text);
      if (match) resolve(new URL(match[0]));
    });
    child.once("exit", (code) => reject(new Error(`heddle run ended with ${code}: ${errors}`)));
  });
  return {
    target: { port: Number(url.port), host: url.host, path: "/" },
    pid: child.pid!,
    async stop() {
      child.kill("SIGTERM");
      await exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
