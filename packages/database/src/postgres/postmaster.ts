import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine, isRunning } from "./processes.ts";

/** What a running Postgres writes into postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
  listenAddress: string;
  ready: boolean;
  /** The shared memory segment that all its processes have attached. */
  segment: number;
}

/** Reads `postmaster.pid`, or null when there is none or Postgres has only begun to write it. */
export function readPostmaster(cluster: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(join(cluster, "postmaster.pid"), "utf8");
  } catch {
    return null;
  }
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? "",
    listenAddress: lines[5] ?? "",
    ready: (lines[7] ?? "").trim() === "ready",
    segment: Number((lines[6] ?? "").trim().split(/\s+/)[1] ?? -1),
  };
}

/**
 * Whether the process named in postmaster.pid is a Postgres of this cluster. Process numbers are used again, in
 * containers soon; we start Postgres with the folder as an argument, which tells them apart.
 */
export function isPostmasterOf(cluster: string, postmaster: Postmaster): boolean {
  if (!isRunning(postmaster.pid)) return false;
  const command = commandLine(postmaster.pid);
  return command === null ? process.platform === "win32" : command.includes(cluster);
}
