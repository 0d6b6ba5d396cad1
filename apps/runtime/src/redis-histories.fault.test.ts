/** Faults of the store at exact points: nothing is acknowledged or shown before Redis has it. */

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Ground } from "./testing/histories/ground.ts";
import { findViolations } from "./testing/histories/promises/index.ts";
import { opened, Recording, type Visitor } from "./testing/histories/recording.ts";

let ground: Ground;
let recording: Recording;

beforeAll(async () => {
  ground = await Ground.start("redis");
});
afterAll(() => ground.end());
afterEach(() => recording.close());

async function visit(): Promise<Visitor> {
  recording = new Recording(ground);
  await recording.clear();
  const visitor = recording.visitor({ name: "a", planned: { path: "/", actions: [] } });
  await opened(visitor.browser);
  visitor.recorder.make("add");
  await visitor.browser.settled();
  return visitor;
}

it("G1: while the store does not answer nothing is acknowledged or shown; a gateway that dies then has lost nothing that was", async () => {
  const { recorder, browser } = await visit();
  ground.redis!.suspend();
  recorder.make("add");
  recorder.make("share");
  await wait(500);
  const before = browser.ackSeq;
  const shown = browser.texts()[0];
  await ground.runtime.kill();
  ground.redis!.resume();
  expect(before).toBe(1);
  expect(shown).toBe("own a.1");
  await ground.runtime.start();
  recording.fault("kill gateway");
  const history = await recording.finish();
  expect(findViolations(history)).toEqual([]);
  expect(history.stored.at(-1)!.own).toEqual(["a.1", "a.2", "a.3"]);
});

it("G3: a write whose outcome is not known, because the store was killed under it, is repeated and counts once", async () => {
  const { recorder } = await visit();
  for (let number = 0; number < 20; number += 1) recorder.make(number % 4 === 0 ? "share" : "add");
  await ground.redis!.kill();
  await ground.redis!.start();
  recording.fault("kill store");
  const history = await recording.finish();
  expect(findViolations(history)).toEqual([]);
  expect(history.stored.at(-1)!.own).toHaveLength(21);
});
