/** What a process of this machine uses, as its kernel tells. */

import { readFile } from "node:fs/promises";

export interface ProcessUsage {
  /** Since it started, user and system together. */
  cpuSeconds: number;
  /** Resident. */
  bytes: number;
}

/** Of this process. */
export function ownUsage(): ProcessUsage {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, bytes: process.memoryUsage.rss() };
}

/** Linux counts ticks of a hundredth of a second, on all machines that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Of a child process. Null where the system does not tell (no /proc), or it is gone. */
export async function usageOf(pid: number): Promise<ProcessUsage | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile(`/proc/${pid}/status`, "utf8"),
    ]);
    // The name stands in brackets and may hold anything; what follows it are numbers. User time is the 14th field, system time the 15th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
    return Number.isFinite(cpuSeconds + kilobytes) ? { cpuSeconds, bytes: kilobytes * 1024 } : null;
  } catch {
    return null;
  }
}
