import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MODULES, NOTES, ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { run } from "./processes.mjs";
import { inTurn } from "./turn.mjs";

const STAMP = join(NOTES, "installed");

/** Whether `npm install` has to run: nothing is there, or what is wanted changed since. */
export function needsInstall() {
  if (!existsSync(pinnedNode())) return true;
  if (existsSync(STAMP)) return readFileSync(STAMP, "utf8") !== wanted();
  // Installed by hand: npm leaves its own note, newer than the lock it read.
  const note = statSync(join(MODULES, ".package-lock.json"), { throwIfNoEntry: false });
  return !note || note.mtimeMs < statSync(join(ROOT, "package-lock.json")).mtimeMs;
}

/**
 * Installs what package-lock.json names. Never `npm ci`: it refuses a lock that lacks the packages of other platforms.
 */
export function install(signal = undefined) {
  return inTurn("install", signal, () => (needsInstall() ? installAll(signal) : undefined));
}

async function installAll(signal) {
  const npm = process.env.npm_execpath;
  const args = ["install", "--no-audit", "--no-fund"];
  const command = npm?.endsWith(".js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const { code, output, errors } = await run(command[0], command[1], { cwd: ROOT, signal });
  if (signal?.aborted) throw new Problem("The installation was ended.", "Start again to install.");
  if (code !== 0) {
    const reason = `${errors}\n${output}`.split("\n").filter((line) => /^npm (error|ERR!)/i.test(line));
    throw new Problem(
      `npm install failed: ${reason.slice(0, 3).join(" ") || errors.trim().split("\n").at(-1) || code}`,
      "Check the network and the disk's space, then start again.",
    );
  }
  noteInstalled();
}

export function noteInstalled() {
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(STAMP, wanted());
}

/** The Node that everything but this bootstrap runs on. */
export function pinnedNode() {
  return process.platform === "win32" ? join(MODULES, "node/bin/node.exe") : join(MODULES, "node/bin/node");
}

/** The environment for what runs on the pinned Node: scripts that call `node` find it too. */
export function pinnedEnvironment(environment = process.env) {
  const separator = process.platform === "win32" ? ";" : ":";
  return {
    ...environment,
    PATH: [dirname(pinnedNode()), join(MODULES, ".bin"), environment.PATH].join(separator),
    // Node keeps what it compiled: a second start is a second faster.
    NODE_COMPILE_CACHE: join(NOTES, "compiled"),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  };
}

function wanted() {
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json", ...workspaces()])
    hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

function workspaces() {
  return ["apps", "packages"].flatMap((group) =>
    readdirSync(join(ROOT, group))
      .map((name) => join(group, name, "package.json"))
      .filter((file) => existsSync(join(ROOT, file))),
  );
}
