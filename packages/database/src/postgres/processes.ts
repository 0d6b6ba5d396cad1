import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether the number is taken, be it by a zombie: dead, but nobody has asked for its exit code yet. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether a process runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  if (!isTaken(pid)) return false;
  try {
    // The state follows the command's name, which stands in parentheses and may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch (error) {
    // No /proc on this system: the signal's word stands. A process that went in between has no entry.
    return (error as NodeJS.ErrnoException).code !== "ENOENT" || process.platform !== "linux";
  }
}

/** The command a process was started with, as one text, or null where the system does not tell. */
export function commandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    if (process.platform === "linux" || process.platform === "win32") return null;
    const answer = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return answer.status === 0 ? answer.stdout : null;
  }
}

/** How many processes have a System V shared memory segment attached; 0 where the system does not tell. */
export function attachedTo(segment: number): number {
  try {
    const rows = readFileSync("/proc/sysvipc/shm", "utf8").trim().split("\n").slice(1);
    const row = rows.map((line) => line.trim().split(/\s+/)).find((fields) => Number(fields[1]) === segment);
    return Number(row?.[6] ?? 0);
  } catch {
    return 0;
  }
}

/** Asks every `interval` milliseconds until the condition holds; false when it did not within `limit` milliseconds. */
export async function waitUntil(condition: () => boolean, limit: number, interval = 15): Promise<boolean> {
  const end = performance.now() + limit;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return true;
}
