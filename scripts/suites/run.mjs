import { spawn } from "node:child_process";
import { pinnedEnvironment } from "../ground/install.mjs";
import { ROOT } from "../ground/paths.mjs";

/** On two free cores every suite of `npm test` takes less; the summary says so when one took longer. */
export const EXPECTED = 8 * 60_000;
/** A busy machine gets its time; a suite that hangs is ended and counts as failed. Milliseconds. */
const LIMIT = 25 * 60_000;
/** A soak has what was asked for besides, or the time of 1,000 random histories on a slow machine. */
const soakLimit = () => LIMIT + Number(process.env.HEDDLE_SOAK_MINUTES ?? 300) * 60_000;

/**
 * Runs a test tool, its output shown as it comes.
 * @returns {Promise<{ code: number | string, text: string }>} `text` is what it wrote, for tools that report no other way
 */
export function show(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: pinnedEnvironment({ ...process.env, ...environment }),
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part) => {
        text += part;
        process.stdout.write(part);
      });
    }
    const end = (signal) => {
      try {
        process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
      } catch {
        // It has ended.
      }
    };
    const hanging = setTimeout(() => end("SIGKILL"), args.includes("soak") ? soakLimit() : LIMIT);
    const onSignal = (signal) => {
      end(signal);
      process.exit(1);
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, onSignal);
    const finish = (code) => {
      clearTimeout(hanging);
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, onSignal);
      resolve({ code, text });
    };
    child.on("error", (error) => finish(error.code ?? "failed"));
    child.on("close", (code, signal) => finish(code ?? signal));
  });
}
