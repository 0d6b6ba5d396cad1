#!/usr/bin/env node
// Plain JavaScript for Node 20 and newer: the real command needs Node 24, which comes as the npm package `node`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const NEEDED = 24;
const here = dirname(fileURLToPath(import.meta.url));
const command = join(here, "../dist/heddle.js");
const workspace = join(here, "../../..");

/** In the repository the command is built when it is missing; the npm package brings it. */
function ensureBuilt() {
  if (existsSync(command)) return;
  if (!existsSync(join(workspace, "turbo.json"))) {
    console.error(
      "This installation of heddle is incomplete: dist/heddle.js is missing. Run `npm install` again.",
    );
    process.exit(1);
  }
  const turbo = join(workspace, "node_modules/turbo/bin/turbo");
  if (!existsSync(turbo)) {
    console.error(
      `Nothing is installed here yet. Run \`npm install\` in ${resolve(workspace)}, then this again.`,
    );
    process.exit(1);
  }
  console.error("Building the heddle command (once) …");
  const build = spawnSync(process.execPath, [turbo, "run", "build", "--filter=heddle..."], {
    cwd: workspace,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

function newerNode() {
  try {
    return createRequire(import.meta.url).resolve("node/bin/node");
  } catch {
    return null;
  }
}

ensureBuilt();
if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  await import(pathToFileURL(command).href);
} else {
  const node = newerNode();
  if (!node) {
    console.error(
      `heddle needs Node ${NEEDED}, this is ${process.version}. Run \`npm install node@24\` in this folder, or use Node ${NEEDED}.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [command, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}
