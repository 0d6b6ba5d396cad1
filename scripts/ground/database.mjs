import { join } from "node:path";
import { pinnedEnvironment, pinnedNode } from "./install.mjs";
import { ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { isRunning, pause, run } from "./processes.mjs";

const COMMANDS = join(ROOT, "packages/database/src/commands");

/**
 * Starts or adopts the embedded Postgres, or checks DATABASE_URL, and applies migrations.
 * @returns {Promise<{ url: string, pid: number | null, how: "started" | "adopted" | "given", cluster: string | null, applied: string[] }>}
 */
export async function databaseUp(options) {
  const { code, output, errors } = await run(pinnedNode(), [join(COMMANDS, "up.ts")], {
    cwd: ROOT,
    env: environment(options),
  });
  const answer = parse(output);
  if (answer?.error) throw new Problem(answer.error.message, answer.error.cure);
  if (code === 0 && answer) return answer;
  throw new Error(`The database did not come up (${code}).\n${errors}${output}`);
}

/** Stops the embedded Postgres. Only after everything that commits to it has ended. */
export async function databaseDown(options) {
  const { code, errors } = await run(pinnedNode(), [join(COMMANDS, "down.ts")], {
    cwd: ROOT,
    env: environment(options),
  });
  if (code !== 0) throw new Error(errors.trim());
}

/** Starts the embedded Postgres again when it is gone, for as long as `signal` is not aborted. */
export async function keepUp(options, pid, signal, report) {
  let current = pid;
  while (!signal.aborted) {
    await pause(500);
    if (signal.aborted || isRunning(current)) continue;
    report("The database has ended; starting it again.");
    try {
      ({ pid: current } = await databaseUp(options));
    } catch (error) {
      report(`The database does not start: ${error.message}`);
      await pause(2_000);
    }
  }
}

function environment(options) {
  const { DATABASE_URL, ...rest } = process.env;
  const given = options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {};
  return pinnedEnvironment({ ...rest, ...given, HEDDLE_DATA: options.data });
}

function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}
