import { fork } from "node:child_process";
import { pinnedNode } from "./install.mjs";
import { ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { endGroup } from "./processes.mjs";

const READY_LIMIT = 60_000;
/** What a child gets to finish and commit before it is killed. */
const STOP_LIMIT = 20_000;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;
/** A child that ran this long was well; the next fault starts from the shortest pause. */
const HEALTHY_AFTER = 30_000;

/**
 * Runs one part of Heddle and starts it again when it dies. The contract: `node <script>` reads the environment, sends
 * `{ ready: true, url }` when it listens, and ends on SIGTERM and when its parent is gone (`disconnect`).
 * Each leads a process group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in order.
 * @param {{ name: string, script: string, env: NodeJS.ProcessEnv, execArgv?: string[], report(text: string): void, onChange?(): void }} part
 */
export function createChild(part) {
  let child = null;
  let stopping = false;
  let pauseBefore = FIRST_PAUSE;
  let again = null;

  function launch() {
    const started = performance.now();
    child = fork(part.script, [], {
      cwd: ROOT,
      env: part.env,
      execPath: pinnedNode(),
      execArgv: part.execArgv ?? [],
      detached: process.platform !== "win32",
      // Standard output is for the result alone.
      stdio: ["ignore", 2, 2, "ipc"],
    });
    part.onChange?.();
    const current = child;
    const ended = new Promise((resolve) => {
      current.once("error", (error) => resolve(error.message));
      current.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    });
    const ready = new Promise((resolve) => {
      current.on("message", (message) => {
        if (message !== null && typeof message === "object" && message.ready === true) resolve(message);
      });
    });
    return { started, ended, ready };
  }

  function keepRunning({ started, ended }) {
    ended.then((how) => {
      child = null;
      part.onChange?.();
      if (stopping) return;
      if (performance.now() - started > HEALTHY_AFTER) pauseBefore = FIRST_PAUSE;
      part.report(`${part.name} ended (${how}); starting it again.`);
      again = setTimeout(() => {
        again = null;
        if (!stopping) keepRunning(launch());
      }, pauseBefore);
      pauseBefore = Math.min(pauseBefore * 2, LONGEST_PAUSE);
    });
  }

  return {
    name: part.name,
    script: part.script,
    get pid() {
      return child?.pid ?? null;
    },
    /** Resolves when it listens, with what it says; a child that ends before is a Problem, and is not started again. */
    async start() {
      const attempt = launch();
      const limit = new Promise((resolve) => {
        setTimeout(() => resolve("no word within a minute"), READY_LIMIT).unref();
      });
      const message = await Promise.race([attempt.ready, attempt.ended, limit]);
      if (typeof message === "string") {
        if (stopping) return null;
        await this.stop();
        throw new Problem(
          `${part.name} did not start (${message}).`,
          "The reason stands above; if it is none of yours, report it.",
        );
      }
      keepRunning(attempt);
      return message;
    },
    /** Asks it to end, waits, and ends what is left of its group. */
    async stop() {
      stopping = true;
      if (again) clearTimeout(again);
      const current = child;
      if (!current) return;
      const gone = new Promise((resolve) => {
        if (current.exitCode !== null || current.signalCode !== null) resolve();
        else current.once("exit", resolve);
      });
      current.kill("SIGTERM");
      const hard = setTimeout(() => endGroup(current.pid, "SIGKILL"), STOP_LIMIT);
      await gone;
      clearTimeout(hard);
      endGroup(current.pid, "SIGKILL");
    },
  };
}
