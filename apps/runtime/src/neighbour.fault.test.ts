/**
 * The abuse suite of the engine reference §3: while each of its programs runs, many visitors use an app of another workspace in the
 * same runtime. What they do comes through: each click counts, once, in order, and within the time that a watchdog may take.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ABUSES, abusiveApp } from "./testing/abusive-app.ts";
import { counterApp } from "./testing/counter-app.ts";
import type { RuntimeProcess, TestBrowser } from "./testing/index.ts";
import { TestNodes } from "./testing/test-nodes.ts";

const VISITORS = 20;
/** An attack that does not end by itself is watched for so long, milliseconds. */
const WATCHED = 1_500;
/** One visitor repeats the Map bomb for so long: a minute with `HEDDLE_ABUSE_SECONDS=60`. */
const BOMB_MILLISECONDS = Number(process.env.HEDDLE_ABUSE_SECONDS ?? "6") * 1_000;

let test: TestNodes;
let runtime: RuntimeProcess;
let neighbours: TestBrowser[];
let runners: number[];
/** How often each has clicked. */
const clicks = new Map<TestBrowser, number>();

beforeAll(async () => {
  test = await TestNodes.start({ neighbour: counterApp }, 1);
  runtime = test.nodes[0]!;
  neighbours = await Promise.all(Array.from({ length: VISITORS }, () => test.open("neighbour")));
  for (const neighbour of neighbours) {
    neighbour.reconnects = false;
    clicks.set(neighbour, 0);
  }
  runners = await runnerPids();
  await test.addWorkspace("strangers");
});
afterAll(() => test.end());

async function runnerPids(): Promise<number[]> {
  const { processes } = await runtime.report();
  return processes.flatMap(({ kind, pid }) => (kind === "runner" ? [pid] : []));
}

/** A neighbour's closed loop: the next click follows the answer to the last. Each answer must come within ten seconds. */
async function useUntil(browser: TestBrowser, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    browser.click("Add one");
    const count = clicks.get(browser)! + 1;
    clicks.set(browser, count);
    await browser.untilText(`count ${count}`);
  }
}

/** Runs an attack under the eyes of the neighbours; afterwards nothing of theirs is amiss. */
async function underLoad(attack: () => Promise<void>): Promise<void> {
  let isOver = false;
  const before = [...clicks.values()];
  const using = Promise.all(neighbours.map((browser) => useUntil(browser, () => isOver)));
  // Who fails is told at once, and not after an attack that waits.
  const attacking = attack().finally(() => {
    isOver = true;
  });
  await Promise.all([using, attacking]);
  const after = [...clicks.values()];
  expect(after.every((count, index) => count > before[index]!)).toBe(true);
  for (const browser of neighbours) {
    expect([browser.closeCode, browser.statuses, browser.replies]).toEqual([null, [], []]);
    expect(browser.texts()).toContain(`count ${clicks.get(browser)}`);
  }
  // Their runner is the one that they began with.
  expect(await runnerPids()).toEqual(expect.arrayContaining(runners));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Clicks, and waits until it is answered, or for as long as an attack is watched. */
async function attackOnce(browser: TestBrowser): Promise<number> {
  const seq = browser.click("Attack");
  const answered = browser.until(
    () => browser.ackSeq >= seq || browser.replies.some(([one]) => one === seq) || browser.closeCode !== null,
  );
  await Promise.race([answered, pause(WATCHED)]);
  answered.catch(() => undefined);
  return seq;
}

describe("a neighbour of another workspace", () => {
  it.each(ABUSES)("notices nothing of $name", async (abuse) => {
    const slug = `abuse-${abuse.name}`;
    await test.addApp(slug, abusiveApp(abuse), "strangers");
    const [attacker, bystander] = [await test.open(slug), await test.open(slug)];
    await underLoad(async () => {
      const seq = await attackOnce(attacker);
      if (abuse.isDeadly) {
        await attacker.until(() => attacker.replies.some(([one]) => one === seq), "the answer");
        expect(attacker.replies).toContainEqual([seq, "killed", expect.any(String)]);
      }
      // The abused app itself goes on for its other visitors.
      bystander.click("Add one");
      await bystander.untilText("count 1");
    });
    attacker.close();
    bystander.close();
    await test.withdraw(slug);
  });

  it("notices nothing of a visitor who repeats the Map bomb", async () => {
    const bomb = ABUSES.find(({ name }) => name === "map-bomb")!;
    await test.addApp("bomber", abusiveApp(bomb), "strangers");
    let attacks = 0;
    await underLoad(async () => {
      const until = performance.now() + BOMB_MILLISECONDS;
      while (performance.now() < until) {
        // A session that has used up its strikes is closed, and the app may be starting again: people try again.
        const attacker = await test.open("bomber").catch(() => null);
        if (attacker) {
          await attackOnce(attacker);
          attacks += 1;
          attacker.close();
        } else await pause(100);
      }
    });
    expect(attacks).toBeGreaterThan(1);
  });
});
