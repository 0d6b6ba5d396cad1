/** Which processes a Heddle runs, by its data folder. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

interface Running {
  pid: number;
  children: { word: string; pid: number }[];
}

export function running(data: string): Running {
  return JSON.parse(readFileSync(join(data, "running.json"), "utf8")) as Running;
}

export function childOf(data: string, app: "runtime" | "editor"): number {
  const child = running(data).children.find(({ word }) => word.includes(join("apps", app)));
  if (!child) throw new Error(`${app} does not run`);
  return child.pid;
}

/** Where the database's files lie: below the data folder, or where its user may go. */
export function postgresHome(data: string): string {
  const location = join(data, "postgres", "location");
  return existsSync(location) ? readFileSync(location, "utf8").trim() : join(data, "postgres");
}

export function postmaster(data: string): string {
  return join(postgresHome(data), "cluster", "postmaster.pid");
}

export function postgresOf(data: string): number {
  return Number(readFileSync(postmaster(data), "utf8").split("\n")[0]);
}

export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended is there until its parent asks for its exit code.
    return !/^\S+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The processes in the order in which they end; resolves when none is left. */
export async function endings(pids: readonly number[]): Promise<number[]> {
  const ended: number[] = [];
  while (ended.length < pids.length) {
    ended.push(...pids.filter((pid) => !ended.includes(pid) && !runs(pid)));
    await pause(2);
  }
  return ended;
}
