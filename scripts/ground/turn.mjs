import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOTES } from "./paths.mjs";
import { isRunning, pause } from "./processes.mjs";

/**
 * Runs an action that only one process of this checkout may run at a time, such as a build: `npm start` and `npm test` side by side
 * in a fresh clone wait for each other. Whoever was killed in it does not keep the others out.
 */
export async function inTurn(name, signal, action) {
  const file = join(NOTES, `${name}.turn`);
  mkdirSync(NOTES, { recursive: true });
  while (!take(file)) {
    if (signal?.aborted) return undefined;
    await pause(200);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // Appears whole or not at all.
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isRunning(holderOf(file))) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    // It has just been given back.
    return process.pid;
  }
}
