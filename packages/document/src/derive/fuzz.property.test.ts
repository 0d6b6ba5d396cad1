/** Rules T1-T11: whatever several people do at once, in whatever order it arrives. Failing seeds stay in `SEEDS`. */

import { createApp, parseApp } from "@heddle/schema";
import { expect, test, vi } from "vitest";
import { appToDocument } from "../create/app-to-document.ts";
import { innerMap, rootsOf } from "../layout/layout.ts";
import { TestEditor } from "../testing/editor.ts";
import { act, reread, type Tally } from "../testing/peer.ts";
import { Random } from "../testing/random.ts";
import { deriveApp, documentToApp } from "./derive.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 120_000 });

const PEERS = 4;
const ACTS = 300;
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

function run(seed: number): { peers: TestEditor[]; tally: Tally } {
  const random = new Random(seed);
  const first = new TestEditor(createApp("Fuzz"));
  const peers = [first];
  while (peers.length < PEERS) peers.push(new TestEditor(first.doc));
  const tally: Tally = { made: new Set(), refused: 0, done: 0 };
  for (let at = 0; at < ACTS; at++) {
    act(random.pick(peers)!, random, tally);
    if (random.chance(0.15)) {
      const [one, other] = [random.pick(peers)!, random.pick(peers)!];
      // Often in one direction only: updates arrive when they arrive.
      if (random.chance(0.5)) one.receive(other);
      else one.sync(other);
    }
  }
  for (let round = 0; round < 2; round++) {
    for (const peer of peers) for (const other of peers) if (other !== peer) peer.receive(other);
  }
  return { peers, tally };
}

test.each(SEEDS)("four people, 300 acts, partial sync: seed %i", (seed) => {
  const { peers, tally } = run(seed);
  const [first, ...others] = peers as [TestEditor, ...TestEditor[]];
  const { app, tree } = deriveApp(first.doc);

  // All see the same, whether they followed along or read the document anew.
  for (const peer of others) expect(reread(peer)).toEqual(app);
  for (const peer of peers) expect(peer.app).toEqual(app);
  expect(first.reopened()).toEqual(app);

  // It is an app.
  const parsed = parseApp(app);
  expect(parsed.ok ? [] : parsed.issues).toEqual([]);

  // A document made of it holds the same.
  expect(documentToApp(appToDocument(app))).toEqual(app);

  // Nothing is lost: every node ever made is in the document, and on a page unless it or something above it was deleted.
  const roots = rootsOf(first.doc);
  for (const id of tally.made) expect(innerMap(roots.nodes, id)).toBeDefined();
  expect(tree.homeless.size).toBe(0);
  expect(tally.done).toBeGreaterThan(ACTS / 3);

  // Nothing is doubled: each node stands in one place.
  const seen = new Set<string>();
  for (const slots of tree.children.values()) {
    for (const siblings of slots.values()) {
      for (const id of siblings) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
    }
  }
  expect(seen.size).toBe(Object.keys(app.nodes).length);
});
