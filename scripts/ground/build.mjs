import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinnedEnvironment } from "./install.mjs";
import { MODULES, NOTES, ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { run } from "./processes.mjs";
import { inTurn } from "./turn.mjs";

const STAMP = join(NOTES, "built");
const SOURCES = ["apps", "packages", "prisma", "examples"];
const FILES = ["package.json", "package-lock.json", "turbo.json", "tsconfig.json"];
// What a build writes, and what no build reads.
const NO_SOURCES = new Set(["node_modules", "dist", "generated", "out", "next-env.d.ts"]);
const MADE = ["monaco", "sources", "icons.json"].map((name) => join("apps/editor/public", name));

/** What `npm start` runs; a build that lacks one of them is none. */
export const EDITOR = join(ROOT, "apps/editor/dist/server.js");
export const RUNTIME = join(ROOT, "apps/runtime/dist/main.js");
const PRODUCTS = [
  EDITOR,
  RUNTIME,
  ...[
    "apps/editor/out",
    "packages/components/generated/registry.ts",
    "packages/database/generated/client.ts",
    "packages/renderer/dist",
    "packages/sandbox/dist",
  ].map((path) => join(ROOT, path)),
];

/** Looks at names, sizes and times only: some ten milliseconds, so that a second start does not ask Turborepo. */
export function needsBuild() {
  if (!PRODUCTS.every((file) => existsSync(file)) || !existsSync(STAMP)) return true;
  return readFileSync(STAMP, "utf8") !== stamp();
}

/** Builds every workspace whose sources changed; one that somebody else finished meanwhile is not repeated. */
export function build(signal = undefined) {
  return inTurn("build", signal, () => (needsBuild() ? buildAll(signal) : undefined));
}

async function buildAll(signal) {
  const before = stamp();
  rmSync(STAMP, { force: true });
  const turbo = join(MODULES, ".bin", process.platform === "win32" ? "turbo.cmd" : "turbo");
  const args = ["run", "build", "--output-logs=errors-only", "--log-order=grouped"];
  const env = pinnedEnvironment({ ...process.env, NODE_ENV: "production" });
  const { code, output, errors } = await run(turbo, args, { cwd: ROOT, env, signal });
  if (signal?.aborted) throw new Problem("The build was ended.", "Start again to build.");
  if (code !== 0) {
    process.stderr.write(`${output}${errors}`);
    throw new Problem("The build failed.", "The reason stands above. `npm run build` repeats it.");
  }
  const missing = PRODUCTS.find((file) => !existsSync(file));
  if (missing)
    throw new Problem(`The build did not make ${missing}.`, "Run `npm run build` and report what it says.");
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(STAMP, before);
}

function stamp() {
  const hash = createHash("sha256");
  const add = (path) => {
    const facts = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (facts) hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
  };
  const walk = (folder) => {
    const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (NO_SOURCES.has(entry.name) || entry.name.startsWith(".") || MADE.includes(path)) continue;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const folder of SOURCES) if (existsSync(join(ROOT, folder))) walk(folder);
  FILES.forEach(add);
  return hash.digest("hex");
}
