/** Serves one of the example apps as `heddle start` does, from a copy of its folder. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface ServedExample {
  origin: string;
  /** Ends the process and removes the copy. */
  close(): Promise<void>;
}

/** Serves one example; `environment` holds its secrets. */
export type Serve = (environment?: Record<string, string>) => Promise<ServedExample>;

/** Starts `examples/<name>` on a free port; `environment` holds its secrets. */
export async function serveExample(
  name: string,
  environment: Record<string, string> = {},
): Promise<ServedExample> {
  const folder = await mkdtemp(join(tmpdir(), `heddle-${name}-`));
  await cp(join(ROOT, "examples", name), folder, { recursive: true });
  const child = spawn(
    process.execPath,
    [join(ROOT, "packages/cli/bin/heddle.mjs"), "start", folder, "--port", "0"],
    { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const origin = await announced(child, /Serving at (\S+)/);
  // What a test that fails came from is often said only here.
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => process.stdout.write(part));
  return {
    origin,
    close: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the local image service, which takes `key`. Gives its base address. */
export async function serveImages(key: string, port = 0): Promise<ServedExample> {
  const child = spawn(process.execPath, [join(ROOT, "examples/image-service/server.mjs")], {
    env: { ...process.env, PORT: String(port), OPENAI_API_KEY: key, DELAY: "400" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = await announced(child, /Image service at (\S+)/);
  return {
    origin,
    close: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Opens a page and waits until it is live: until then nobody could have used it either. */
export async function openLive(page: Page, address: string): Promise<void> {
  const welcome = page.waitForEvent("websocket").then((socket) =>
    socket.waitForEvent("framereceived", {
      predicate: ({ payload }) => String(payload).startsWith('["w"'),
    }),
  );
  await page.goto(address);
  await welcome;
}

/** What a process says of itself; an error with all it said when it ends instead. */
export function announced(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (part: Buffer) => {
      said += part.toString();
      const found = pattern.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => reject(new Error(`Ended with ${code}: ${said}`)));
  });
}
