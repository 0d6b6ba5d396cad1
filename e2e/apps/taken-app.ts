/** An app that somebody exported: unpacked outside the repository, installed and started with npm, as they would. */

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unzipSync, zipSync } from "fflate";
import { announced, type ServedExample } from "../examples/serve.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface TakenApp {
  /** Empty but for what was in the zip. */
  folder: string;
  /** What was in the zip. */
  files: Record<string, Uint8Array>;
}

export function unpackApp(zip: Uint8Array): TakenApp {
  const folder = mkdtempSync(join(tmpdir(), "heddle-taken-"));
  const files = unzipSync(zip);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { folder, files };
}

export async function installTaken(folder: string): Promise<void> {
  // What npm has in its cache it need not ask for again.
  const args = ["install", "--no-audit", "--no-fund", "--prefer-offline"];
  await promisify(execFile)("npm", args, { cwd: folder, env: ownEnvironment() });
}

/** `npm start` on a free port, with sessions of its own. */
export async function serveTaken(
  folder: string,
  environment: Record<string, string> = {},
): Promise<ServedExample> {
  const data = mkdtempSync(join(tmpdir(), "heddle-taken-data-"));
  const child = spawn("npm", ["start"], {
    cwd: folder,
    env: { ...ownEnvironment(), ...environment, PORT: "0", HEDDLE_DATA: data },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = await announced(child, /Serving at (\S+)/);
  return {
    origin,
    close: async () => {
      // As Ctrl-C in a terminal does: npm, the command and its runners are all told.
      if (child.pid && child.exitCode === null) {
        const ended = once(child, "exit");
        process.kill(-child.pid, "SIGINT");
        await ended;
      }
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The folder as a person packs it, without what npm can get again. */
export function packFolder(folder: string): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    if (entry.isFile() && !path.startsWith("node_modules/")) files[path] = readFileSync(join(folder, path));
  }
  return zipSync(files);
}

/** A terminal's environment: nothing of this repository's npm, Node or Heddle. */
function ownEnvironment() {
  const foreign = /^(npm_(package|lifecycle|config_local_prefix|execpath|command)|INIT_CWD|HEDDLE_)/;
  const own = { ...process.env };
  for (const name of Object.keys(own)) if (foreign.test(name)) delete own[name];
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(ROOT));
  return { ...own, PATH: path.join(delimiter) };
}
