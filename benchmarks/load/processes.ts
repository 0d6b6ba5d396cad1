/** Starting and watching the processes that a benchmark measures. */

import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Job, LoadReport } from "./generator.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Starts the echo server; resolves with its port. */
export async function startEcho(): Promise<{ port: number; pid: number; stop(): void }> {
  const child = spawn(process.execPath, [here("./echo-server.ts")], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await firstLine(child);
  return { port: Number(line), pid: child.pid!, stop: () => child.kill() };
}

/** Runs a load job in a process of its own, and the CPU seconds that `measured` processes (with their children) spent meanwhile. */
export async function runLoad(
  job: Job,
  measured: number[] = [],
): Promise<LoadReport & { cpuSeconds: number }> {
  const child = spawn(process.execPath, [here("./generator.ts"), JSON.stringify(job)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let before = 0;
  let after = 0;
  child.on("message", (message) => {
    if (message === "measuring") before = cpuOf(measured);
    if (message === "measured") after = cpuOf(measured);
  });
  const report = JSON.parse(await firstLine(child)) as LoadReport;
  return { ...report, cpuSeconds: after - before };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout!.on("data", (chunk) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The process ended with ${code} before it said anything.`)),
    );
  });
}

/** The given processes and all below them, each once. */
export function processTree(roots: number[]): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = statOf(Number(entry))?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  // A set's walk reaches also what is added on the way.
  const found = new Set(roots);
  for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
  return [...found];
}

/** The processes below one that run apps' code. */
export function runnersOf(root: number): number[] {
  return processesRunning(root, /\brunner\.[a-z]+$/);
}

/** The Node processes below one that were started with such an argument. */
export function processesRunning(root: number, argument: RegExp): number[] {
  return processTree([root]).filter((pid) => {
    const [executable = "", ...args] = commandOf(pid).split("\0");
    return /node$/.test(executable) && args.some((arg) => argument.test(arg));
  });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return ""; // it ended meanwhile
  }
}

/** CPU seconds spent so far by processes and their descendants (user and system). */
export function cpuOf(roots: number[]): number {
  return processTree(roots).reduce((sum, pid) => sum + (statOf(pid)?.cpuSeconds ?? 0), 0);
}

/** Proportional set size in MB of processes and their descendants: shared pages are counted once. */
export function memoryOf(roots: number[]): number {
  return processTree(roots).reduce((sum, pid) => sum + proportionalMegabytes(pid), 0);
}

function proportionalMegabytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it ended meanwhile
  }
}

const CLOCK_TICKS = 100;

function statOf(pid: number): { parent: number; cpuSeconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), cpuSeconds: (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS };
  } catch {
    return null;
  }
}
