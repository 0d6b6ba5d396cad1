/** A rolling deploy in which no open tab can go on, while its visitors click: both nodes end and begin again after it (SPEC.md, D5 and N7). */

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { PostgresStore } from "./store/postgres.ts";
import { ACTIONS, overtakenApp } from "./testing/histories/history-app.ts";
import { findViolations } from "./testing/histories/promises/index.ts";
import { opened, Recording, type Visitor } from "./testing/histories/recording.ts";
import { readLists } from "./testing/histories/stored-lists.ts";
import { TestNodes } from "./testing/test-nodes.ts";

const SLUG = "histories";

let test: TestNodes;
let recording: Recording;

beforeAll(async () => {
  // Rounds of moving tabs are as long as the time after which sessions rest.
  const limits = { restMilliseconds: 100, moveMilliseconds: 0, moveIdleMilliseconds: 0 };
  test = await TestNodes.start({ [SLUG]: overtakenApp(1) }, 2, { limits });
  const { server, database } = test;
  const site = { workspaceId: server.workspaceId, appId: SLUG, environment: "production" as const };
  const store = new PostgresStore({ pool: database.pool, sessionMilliseconds: 3600_000 });
  recording = new Recording({
    runtime: { port: test.alive, host: test.host(SLUG) },
    read: (ids) => readLists(store, site, ids),
  });
  await test.allUp();
});
afterEach(() => recording.close());
afterAll(() => test.end());

async function visit(name: string): Promise<Visitor> {
  const visitor = recording.visitor({ name, planned: { path: "/", actions: [] } });
  await opened(visitor.browser);
  return visitor;
}

/** Does one thing after the other, of each kind. */
async function actUntil(isOver: () => boolean, { recorder }: Visitor): Promise<void> {
  const actions = ACTIONS.filter((action) => action !== "share");
  for (let number = 0; !isOver(); number += 1) {
    recorder.make(actions[number % actions.length]!);
    await wait(30 + Math.random() * 40);
  }
}

it("D5: old tabs go on with the revision they have, over the end of both nodes, and are told; who loads the page anew starts anew", async () => {
  const visitors = await Promise.all(["a", "b", "c", "d"].map(visit));
  const begun = visitors[0]!.browser.programHash;
  let isOver = false;
  for (const visitor of visitors) visitor.acting = actUntil(() => isOver, visitor);
  for (const { browser } of visitors) await browser.until(() => browser.ackSeq > 3, "the first acks");

  await test.publish(SLUG, overtakenApp(2));
  for (const { browser } of visitors)
    await browser.until(() => browser.statuses.some(([status]) => status === "outdated"), "the word");
  for (const node of test.nodes) {
    expect(await node.stop()).toBe(0);
    await node.start();
    await test.ready(node);
  }
  recording.fault("cold deploy");
  const newcomer = await visit("e");
  recording.revision(newcomer.browser.programHash);
  newcomer.acting = actUntil(() => isOver, newcomer);
  const [reloaded, ...others] = visitors;
  for (const { browser } of visitors) {
    const acked = browser.ackSeq;
    await browser.until(() => browser.ackSeq > acked + 3, "acks after the deploy");
  }
  isOver = true;
  await Promise.all(visitors.map((visitor) => visitor.settled()));
  await reloaded!.browser.reload();
  reloaded!.recorder.make("add");

  const history = await recording.finish();
  expect(findViolations(history)).toEqual([]);
  expect(newcomer.browser.programHash).not.toBe(begun);
  expect(reloaded!.browser.programHash).toBe(newcomer.browser.programHash);
  expect(reloaded!.browser.texts()[0]!.split(" ")).toHaveLength(2);
  for (const { browser } of others) expect(browser.programHash).toBe(begun);
});
