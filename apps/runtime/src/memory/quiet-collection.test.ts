import { expect, it } from "vitest";
import { QuietCollection } from "./quiet-collection.ts";

const MEGABYTE = 1024 * 1024;

/** A process whose heap shrinks to 20 MB when it is collected, which takes 100 ms. */
function quietProcess() {
  const state = { share: 0, bytes: 30 * MEGABYTE, at: 0, collections: 0 };
  const collection = new QuietCollection({
    busyShare: () => state.share,
    heapBytes: () => state.bytes,
    collect() {
      state.collections += 1;
      state.bytes = 20 * MEGABYTE;
      state.at += 100;
    },
    now: () => state.at,
  });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      state.at += 1_000;
      collection.look();
    }
  };
  return { state, pass };
}

it("HI10: a process that is quiet gives back what it does not need, once", () => {
  const { state, pass } = quietProcess();
  pass(2);
  expect(state.collections).toBe(0);
  pass(1);
  expect(state.collections).toBe(1);
  pass(60);
  expect(state.collections).toBe(1);
});

it("HI10: one that is at work is left alone", () => {
  const { state, pass } = quietProcess();
  for (let turn = 0; turn < 20; turn++) {
    state.share = 0;
    pass(2);
    state.share = 0.3;
    pass(1);
  }
  expect(state.collections).toBe(0);
});

it("HI10: collecting takes at most a hundredth of the time, and large heaps are not collected at all", () => {
  const { state, pass } = quietProcess();
  pass(3);
  state.bytes = 30 * MEGABYTE;
  pass(9);
  expect(state.collections).toBe(1);
  pass(2);
  expect(state.collections).toBe(2);
  state.bytes = 300 * MEGABYTE;
  pass(120);
  expect(state.collections).toBe(2);
});
