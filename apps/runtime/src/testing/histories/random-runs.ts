/** Many random histories, at all durabilities side by side; each process is used for many of them. */

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ground } from "./ground.ts";
import type { History } from "./history.ts";
import { describePlan, LEVELS, makePlan } from "./plan.ts";
import { findViolations } from "./promises/index.ts";
import { runHistory } from "./random-history.ts";

export interface RandomRuns {
  ran: number;
  /** What broke a promise, with its plan, how to run it again, and where its history is. */
  failures: string[];
}

export interface RandomRunsOptions {
  /** The first seed; the next one follows. */
  seed: number;
  /** May another one begin, after so many, and so many milliseconds since all processes were up? */
  goesOn(ran: number, milliseconds: number): boolean;
}

/** More than these say nothing new. */
const MOST_FAILURES = 5;

/** Seeds tell their durability: it is left out where Redis is not there. */
const AVAILABLE = LEVELS.filter((level) => level !== "redis" || !process.env.HEDDLE_WITHOUT_REDIS);

export async function runRandomHistories({ seed, goesOn }: RandomRunsOptions): Promise<RandomRuns> {
  const result: RandomRuns = { ran: 0, failures: [] };
  // Told at once: runs that hang or are ended leave it behind.
  process.stdout.write(`random histories from seed ${seed}\n`);
  const grounds = await Promise.all(AVAILABLE.map((level) => Ground.start(level)));
  const began = performance.now();
  const mayBegin = () =>
    goesOn(result.ran, performance.now() - began) && result.failures.length < MOST_FAILURES;
  try {
    await Promise.all(
      grounds.map(async (ground) => {
        for (let next = firstSeed(seed, ground.durability); mayBegin(); next += LEVELS.length)
          await runOne(ground, next, result);
      }),
    );
  } finally {
    await Promise.all(grounds.map((ground) => ground.end()));
  }
  return result;
}

/** One seed, several times: what the machine gets to in which order differs. */
export async function replayHistory(seed: number, times: number): Promise<RandomRuns> {
  const result: RandomRuns = { ran: 0, failures: [] };
  const ground = await Ground.start(makePlan(seed).durability);
  try {
    while (result.ran < times && result.failures.length === 0) await runOne(ground, seed, result);
  } finally {
    await ground.end();
  }
  return result;
}

function firstSeed(seed: number, level: (typeof LEVELS)[number]): number {
  const base = seed - (seed % LEVELS.length);
  return base + LEVELS.indexOf(level);
}

async function runOne(ground: Ground, seed: number, result: RandomRuns): Promise<void> {
  const plan = makePlan(seed);
  const again = `again: HEDDLE_SEED=${seed} npx vitest run --project faults histories.fault`;
  const failed = (...lines: string[]) => {
    const text = [describePlan(plan), ...lines, again].join("\n  ");
    process.stdout.write(`${text}\n`);
    result.failures.push(text);
  };
  try {
    const history = await runHistory(ground, plan);
    const violations = findViolations(history);
    if (violations.length > 0) failed(...violations, `history: ${await keep(history, seed)}`);
  } catch (error) {
    failed(String((error as Error).stack ?? error));
  }
  result.ran += 1;
}

/** The logs of all clients and what was stored, in a file for whoever looks into it. */
async function keep(history: History, seed: number): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "heddle-history-")), `${seed}.json`);
  await writeFile(file, JSON.stringify(history, null, 1));
  return file;
}
