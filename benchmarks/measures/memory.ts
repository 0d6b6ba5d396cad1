/** What sessions cost that do nothing: in the runner, in all, and while they hibernate; beside bare sockets of the same run. */

import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { IdleJob } from "../load/idlers.ts";
import { memoryOf, runnersOf, startEcho } from "../load/processes.ts";
import { type Result, result } from "../result.ts";

const WARM_UP = 500;
/** A process's memory moves by a few megabytes of its own accord: not to be seen in so many. */
const SESSIONS = 3_000;
const MANY = 15_000;
/** How long it is watched whether memory stays flat, milliseconds. */
const WATCHED = 60_000;
/** Time for what just happened to be over, and for garbage to go, milliseconds. */
const SETTLE = 20_000;
const KILOBYTE = 1024;
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Counts {
  sessions: number;
  hibernated: number;
}

/** The page of benchmarks/apps/idle, with limits of its own. */
interface IdleServer {
  port: number;
  pid: number;
  counts(): Promise<Counts>;
  stop(): Promise<void>;
}

/** `memory.session` in the runner beyond its state as JSON, `memory.session.total` in all processes. */
export async function measureSessions(): Promise<Result[]> {
  const socket = await bareSocket();
  const { runner, all } = await restingSessions();
  return [
    result("memory.session", runner - stateKilobytes(), "KB"),
    result("memory.session.total", all, "KB", socket),
  ];
}

/** Beyond the state, which the store holds: here in the gateway's memory. */
export async function measureHibernated(): Promise<Result[]> {
  const socket = await bareSocket();
  return [result("memory.hibernated", (await hibernatedSessions()) - stateKilobytes(), "KB", socket)];
}

/** With limits as they are by themselves. */
export async function measureManySessions(): Promise<Result[]> {
  const socket = await bareSocket();
  const many = await manySessions();
  return [
    result(`memory.idle${MANY}`, many.each, "KB", socket),
    result(`memory.idle${MANY}.growth`, many.growth, "KB each in a minute"),
  ];
}

/** KB of the server for each bare websocket. */
async function bareSocket(): Promise<number> {
  const echo = await startEcho();
  const idlers = startIdlers({ kind: "echo", target: { port: echo.port, host: "", path: "/" } });
  await idlers.grow(WARM_UP);
  await wait(SETTLE);
  const before = memoryOf([echo.pid]);
  await idlers.grow(WARM_UP + SESSIONS);
  await wait(SETTLE);
  const after = memoryOf([echo.pid]);
  idlers.end();
  echo.stop();
  return each(before, after, SESSIONS);
}

/** KB in the runner and in all processes for each session that is there and rests. */
async function restingSessions(): Promise<{ runner: number; all: number }> {
  const server = await startServer({ restMilliseconds: 1_000, hibernateMilliseconds: 3_600_000 });
  const idlers = startIdlers(jobFor(server));
  const measure = async (count: number) => {
    await idlers.grow(count);
    await wait(SETTLE + 1_000 + count * 10);
    return { runner: memoryOf(runnersOf(server.pid)), all: memoryOf([server.pid]) };
  };
  // The first sessions make the processes warm: what they leave behind is no session's.
  const before = await measure(WARM_UP);
  const after = await measure(WARM_UP + SESSIONS);
  idlers.end();
  await server.stop();
  return {
    runner: each(before.runner, after.runner, SESSIONS),
    all: each(before.all, after.all, SESSIONS),
  };
}

/** KB in all processes for each session that hibernates. */
async function hibernatedSessions(): Promise<number> {
  const server = await startServer({ restMilliseconds: 500, hibernateMilliseconds: 1_000 });
  const idlers = startIdlers(jobFor(server));
  const measure = async (count: number) => {
    await idlers.grow(count);
    await untilHibernated(server, count);
    await wait(SETTLE);
    return memoryOf([server.pid]);
  };
  const before = await measure(WARM_UP);
  const after = await measure(WARM_UP + SESSIONS);
  idlers.end();
  await server.stop();
  return each(before, after, SESSIONS);
}

/** KB of all processes for each of many sessions, as the limits are by themselves, and what is added while nothing happens. */
async function manySessions(): Promise<{ each: number; growth: number }> {
  const server = await startServer({});
  const idlers = startIdlers(jobFor(server));
  await idlers.grow(WARM_UP);
  await wait(SETTLE);
  const before = memoryOf([server.pid]);
  await idlers.grow(WARM_UP + MANY);
  await wait(SETTLE);
  const after = memoryOf([server.pid]);
  await wait(WATCHED);
  const later = memoryOf([server.pid]);
  idlers.end();
  await server.stop();
  return { each: each(before, later, MANY), growth: each(after, later, MANY) };
}

/** KB for each, from MB before and after. */
function each(before: number, after: number, count: number): number {
  return ((after - before) * KILOBYTE) / count;
}

async function untilHibernated(server: IdleServer, count: number): Promise<void> {
  while ((await server.counts()).hibernated < count) await wait(500);
}

/** The state of benchmarks/apps/idle as JSON. */
function stateKilobytes(): number {
  const values = Array.from({ length: 100 }, (_, index) => index);
  const rows = values.map((index) => ({ id: index, label: `Row ${index}` }));
  return JSON.stringify({ values, rows }).length / KILOBYTE;
}

function jobFor({ port }: IdleServer): IdleJob {
  return { kind: "page", target: { port, host: `app.localhost:${port}`, path: "/" } };
}

/** Opens sessions, and holds them until the end. */
function startIdlers(job: IdleJob): { grow(count: number): Promise<void>; end(): void } {
  const child = spawn(process.execPath, [here("../load/idlers.ts"), JSON.stringify(job)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: Interface = createInterface({ input: child.stdout });
  return {
    grow(count) {
      return new Promise((resolve, reject) => {
        const failed = (code: number | null) => reject(new Error(`The visitors ended with ${code}.`));
        child.once("exit", failed);
        lines.once("line", () => {
          child.off("exit", failed);
          resolve();
        });
        child.stdin.write(`${count}\n`);
      });
    },
    end: () => child.kill(),
  };
}

async function startServer(limits: Record<string, number>): Promise<IdleServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  const settings = {
    port: 0,
    dataFolder,
    durability: "memory",
    apps: { kind: "folder", folder: here("../apps/idle"), watch: false },
    limits,
  };
  const script = here("../../apps/runtime/src/testing/folder-runtime.ts");
  const child: ChildProcess = fork(script, [JSON.stringify(settings)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // As `npm start` starts it.
    execArgv: [
      "--disable-warning=ExperimentalWarning",
      "--max-semi-space-size=8",
      "--heap-growing-percent=40",
    ],
  });
  const next = () =>
    new Promise((resolve, reject) => {
      const failed = (code: number | null) => reject(new Error(`The runtime ended with ${code}.`));
      child.once("exit", failed);
      child.once("message", (message) => {
        child.off("exit", failed);
        resolve(message);
      });
    });
  const { port } = (await next()) as { port: number };
  return {
    port,
    pid: child.pid!,
    async counts() {
      const answer = next();
      child.send("report");
      return ((await answer) as { counts: Counts }).counts;
    },
    async stop() {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await exited;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
