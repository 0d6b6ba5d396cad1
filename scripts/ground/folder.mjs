import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Problem } from "./problem.mjs";
import { endGroup, isRunning, isRunningAs, waitUntil } from "./processes.mjs";

/** How long a Heddle that is stopping may take. */
const PATIENCE = 40_000;

/**
 * Makes the data folder and takes it for this process, so that two Heddles never run on one database. One that was
 * killed is cleared up after: its editor and runtime notice by themselves and end; what does not is ended.
 * @returns {Promise<{ recovered: boolean, note(children: { word: string, pid: number }[]): void, stopping(): void, release(): void }>}
 */
export async function takeFolder(folder, report, owner) {
  makeWritable(folder);
  const file = join(folder, "running.json");
  const last = read(file);
  if (last && last.pid !== process.pid && isRunningAs(last.pid, last.script)) {
    // Its npm was killed: it has noticed, or is about to, and stops.
    const stopping = last.stopping || (last.owner && !isRunning(last.owner));
    if (stopping) report(`Waiting for the Heddle before this one (process ${last.pid}) to stop.`);
    const gone = stopping && (await waitUntil(() => !isRunning(last.pid), PATIENCE));
    if (!gone) {
      throw new Problem(
        `Heddle runs with the data folder ${folder} already (process ${last.pid}).`,
        "Use that one, stop it, or choose another folder with --data.",
      );
    }
  }
  const recovered = await endOrphans(last?.children ?? [], report);
  const mine = { pid: process.pid, script: basename(process.argv[1]), owner, stopping: false, children: [] };
  const write = () => writeFileSync(file, JSON.stringify(mine), { mode: 0o600 });
  write();
  return {
    /** Others had to end first: their ports may be free only in a moment. */
    recovered,
    note(children) {
      mine.children = children;
      write();
    },
    stopping() {
      mine.stopping = true;
      write();
    },
    release() {
      rmSync(file, { force: true });
    },
  };
}

async function endOrphans(children, report) {
  const alive = () => children.filter((child) => isRunningAs(child.pid, child.word));
  if (alive().length === 0) return false;
  report("Waiting for the rest of a Heddle that was killed to end.");
  if (await waitUntil(() => alive().length === 0, 8_000)) return true;
  // The whole group: each child leads one, with its runners in it.
  for (const child of alive()) endGroup(child.pid, "SIGKILL");
  await waitUntil(() => alive().length === 0, 5_000);
  return true;
}

function makeWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Problem(
      `The data folder ${folder} cannot be written (${error.code}).`,
      "Choose another with --data or HEDDLE_DATA, or give yourself the right to write there.",
    );
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
