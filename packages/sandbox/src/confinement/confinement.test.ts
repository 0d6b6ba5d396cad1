import { spawn } from "node:child_process";
import { readlinkSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConfinedCommand, createConfiner } from "./confinement.ts";
import { NOBODY } from "./drop.ts";

/** What a process behind the confinement finds when it looks around. */
interface Report {
  environment: Record<string, string>;
  uid: number;
  root: string[];
  read: Record<string, string>;
  write: Record<string, string>;
  processes: number;
  connect: string;
  spawn: string;
  oomScore: string;
  regainRoot: string;
  /** From /proc/self/status: 2 = a filter decides about system calls. */
  seccomp: string;
  /** By kind, what of the host's it is in. */
  namespaces: Record<string, string>;
  /** /proc/self/limits */
  limits: string;
}

const NAMESPACES = ["net", "pid", "ipc", "uts", "mnt"];

const PROBE = `
import { dropPrivileges } from "./drop.ts";
import fs from "node:fs";
import net from "node:net";
import childProcess from "node:child_process";
const attempt = (action) => { try { const value = action(); return value === undefined ? "allowed" : String(value); } catch (error) { return "refused: " + (error.code ?? error.message); } };
dropPrivileges();
const [port, secretFile] = process.argv.slice(2);
const connect = await new Promise((resolve) => {
  const socket = net.connect(Number(port), "127.0.0.1", () => resolve("allowed"));
  socket.on("error", (error) => resolve("refused: " + error.code));
});
const report = {
  environment: { ...process.env },
  uid: process.getuid(),
  root: attempt(() => fs.readdirSync("/").join()).split(","),
  read: Object.fromEntries(["/etc/passwd", "/etc/hostname", secretFile, "/proc/1/environ"].map((file) => [file, attempt(() => { fs.readFileSync(file); })])),
  write: Object.fromEntries(["/tmp/probe", "/probe", "/dev/shm/probe", secretFile].map((file) => [file, attempt(() => { fs.writeFileSync(file, "x"); })])),
  processes: Number(attempt(() => fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length)),
  connect,
  spawn: attempt(() => { const { error } = childProcess.spawnSync(process.execPath, ["--version"]); if (error) throw error; }),
  oomScore: attempt(() => fs.readFileSync("/proc/self/oom_score_adj", "utf8").trim()),
  seccomp: attempt(() => /Seccomp:\\s*(\\d)/.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]),
  regainRoot: attempt(() => { process.setuid(0); }),
  namespaces: Object.fromEntries(${JSON.stringify(NAMESPACES)}.map((kind) => [kind, attempt(() => fs.readlinkSync("/proc/self/ns/" + kind))])),
  limits: attempt(() => fs.readFileSync("/proc/self/limits", "utf8")),
};
fs.writeSync(3, JSON.stringify(report));
process.exit(0);
`;

let folder: string;
let server: Server;
let port: number;
let secretFile: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heddle-probe-"));
  secretFile = path.join(folder, "secret.txt");
  await writeFile(secretFile, "a credential", { mode: 0o600 });
  await build({
    stdin: { contents: asFunction(PROBE), resolveDir: path.dirname(fileURLToPath(import.meta.url)) },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: path.join(folder, "probe.cjs"),
  });
  server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

/** CommonJS has no await at the top. */
function asFunction(source: string): string {
  const imports = source.match(/^import .*$/gm) ?? [];
  return `${imports.join("\n")}\nvoid (async () => {\n${source.replace(/^import .*$/gm, "")}\n})();`;
}

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function look(command: ConfinedCommand): Promise<Report> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.arguments, {
      env: command.environment as NodeJS.ProcessEnv,
      stdio: [command.input ? "pipe" : "ignore", "ignore", "pipe", "pipe"],
    });
    child.stdin?.end(command.input);
    let said = "";
    let complaint = "";
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on("close", () =>
      said ? resolve(JSON.parse(said)) : reject(new Error(complaint || "the probe said nothing")),
    );
  });
}

function probe(prefer?: "process"): ConfinedCommand {
  const script = path.join(folder, "probe.cjs");
  return createConfiner(prefer).command({
    script,
    arguments: [String(port), secretFile],
    readable: [],
    flags: [],
  });
}

/** The same without Node's permission model: what the host alone keeps out. */
function withoutPermissionModel(command: ConfinedCommand): ConfinedCommand {
  return {
    ...command,
    arguments: command.arguments.filter(
      (argument) => argument !== "--permission" && !argument.startsWith("--allow-"),
    ),
  };
}

const asRoot = process.getuid?.() === 0;
const { confinement } = createConfiner();

test("CF1, CF3, CF4, CF5: at every level there are no credentials, no files, no processes, no way back", async () => {
  for (const report of [await look(probe()), await look(probe("process"))]) {
    expect(
      Object.keys(report.environment).filter((name) => !["TZ", "UV_THREADPOOL_SIZE", "PWD"].includes(name)),
    ).toEqual([]);
    expect(Object.values(report.read).every((outcome) => outcome.startsWith("refused"))).toBe(true);
    expect(Object.values(report.write).every((outcome) => outcome.startsWith("refused"))).toBe(true);
    expect(report.spawn).toMatch(/^refused/);
    if (asRoot) expect(report.uid).toBe(NOBODY);
    expect(report.regainRoot).toMatch(/^refused/);
  }
});

test("CF2: the namespaces alone keep network, files and other processes out", async (context) => {
  context.skip(confinement.level !== "bubblewrap", "bubblewrap does not work on this machine");
  const report = await look(withoutPermissionModel(probe()));
  expect(report.connect).toMatch(/^refused/);
  expect(report.uid).toBe(NOBODY);
  expect(report.root.sort()).not.toContain("etc");
  expect(report.root).not.toContain("root");
  expect(
    Object.entries(report.read).filter(
      ([file, outcome]) => outcome === "allowed" && file !== "/proc/1/environ",
    ),
  ).toEqual([]);
  expect(Object.values(report.write).every((outcome) => outcome.startsWith("refused"))).toBe(true);
  expect(report.processes).toBeLessThanOrEqual(3);
  expect(report.oomScore).toBe("900");
  for (const kind of NAMESPACES) {
    expect(report.namespaces[kind]).toMatch(new RegExp(`^${kind}:`));
    expect(report.namespaces[kind]).not.toBe(readlinkSync(`/proc/self/ns/${kind}`));
  }
  for (const limit of [/Max core file size +0 /, /Max file size +0 /, /Max open files +256 /])
    expect(report.limits).toMatch(limit);
  if (process.arch === "x64") expect(report).toMatchObject({ seccomp: "2", connect: "refused: EPERM" });
});

test("CF6: a host that offers less says so", () => {
  expect(createConfiner("process").confinement).toEqual({
    level: "process",
    message: expect.stringContaining("namespaces"),
  });
  expect(confinement.message === null).toBe(confinement.level === "bubblewrap");
});
