/**
 * Finds the built scripts that run in the sandbox's processes. From source (tests, `npm run dev`) they are built when
 * missing or older than their inputs; a bundled runtime says where they lie.
 */

import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export type OutputName = "runner.cjs" | "isolate.js" | "renderer.cjs";

interface BuildModule {
  refreshOutputs(directory: string, names: string[]): Promise<void>;
}

function isBuildModule(value: unknown): value is BuildModule {
  return (
    typeof value === "object" &&
    value !== null &&
    "refreshOutputs" in value &&
    typeof value.refreshOutputs === "function"
  );
}

/**
 * The absolute path of each named output. `directory` = where they were built to; absent = this package's own `dist`.
 * Rejects when one is missing and cannot be built.
 */
export async function findOutputs(
  names: OutputName[],
  directory?: string,
): Promise<Record<OutputName, string>> {
  const packageRoot = fileURLToPath(new URL("../../", import.meta.url));
  const folder = directory ?? path.join(packageRoot, "dist");
  const recipe = path.join(packageRoot, "build.mjs");
  if (directory === undefined && import.meta.url.endsWith(".ts") && existsSync(recipe)) {
    const module: unknown = await import(/* @vite-ignore */ pathToFileURL(recipe).href);
    if (!isBuildModule(module)) throw new Error(`${recipe} has no refreshOutputs.`);
    await module.refreshOutputs(folder, names);
  }
  const found: Partial<Record<OutputName, string>> = {};
  for (const name of names) {
    const file = path.join(folder, name);
    if (!existsSync(file))
      throw new Error(`${file} is missing. Build it with "npm run build -w @heddle/sandbox".`);
    found[name] = realpathSync(file);
  }
  return found as Record<OutputName, string>;
}

interface AddonFinder {
  path(directory: string): string;
}

/** The compiled part of isolated-vm for this Node, as an absolute path: a runner loads this file and no other of the package. */
export function findAddon(): string {
  const require = createRequire(import.meta.url);
  const directory = path.dirname(require.resolve("isolated-vm/package.json"));
  const finder: AddonFinder = createRequire(path.join(directory, "package.json"))("node-gyp-build");
  return realpathSync(finder.path(directory));
}
