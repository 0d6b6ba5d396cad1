import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process runs; a zombie does not. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2)[0] !== "Z";
  } catch (error) {
    return error.code !== "ENOENT" || process.platform !== "linux";
  }
}

/** Whether a process runs and was started with this word in its command; numbers are used again. */
export function isRunningAs(pid, word) {
  if (!isRunning(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word);
  } catch {
    // Where the system does not tell, the number has to do.
    return process.platform !== "linux";
  }
}

/** The parent of a process, or null where the system does not tell. */
export function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** True as soon as the condition holds, false when it did not within the limit. */
export async function waitUntil(condition, limit, interval = 25) {
  const end = performance.now() + limit;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await pause(interval);
  }
  return true;
}

/**
 * Runs a command to its end, without a terminal and without standard input, in a process group of its own: Ctrl-C does
 * not reach it, and when the signal aborts, all of the group is ended.
 * @returns {Promise<{ code: number | string, output: string, errors: string }>}
 */
export function run(command, args, { cwd, env = process.env, signal = undefined } = {}) {
  return new Promise((resolve) => {
    const grouped = process.platform !== "win32";
    const child = spawn(command, args, { cwd, env, detached: grouped, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errors += text;
    });
    const abort = () => endGroup(child.pid, "SIGTERM");
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    const finish = (code) => {
      signal?.removeEventListener("abort", abort);
      resolve({ code, output, errors });
    };
    child.on("error", (error) => {
      errors += error.message;
      finish(error.code ?? "failed");
    });
    child.on("close", (code, by) => finish(code ?? by));
  });
}

/** Sends a signal to a process and, where there are groups, to all of the group it leads. */
export function endGroup(pid, signal) {
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
    } catch {
      // Nothing of it is left.
    }
  }
}
