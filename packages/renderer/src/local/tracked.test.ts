import { describe, expect, it } from "vitest";
import { Computed } from "./signals.ts";
import { toRaw, tracked } from "./tracked.ts";

/** How often `read` was evaluated, and whether a watcher heard of a change. */
function follow<Value>(read: () => Value) {
  let runs = 0;
  let heard = 0;
  const computed = new Computed(() => {
    runs += 1;
    return read();
  });
  const stop = computed.subscribe(() => {
    heard += 1;
  });
  return { value: () => computed.value, runs: () => runs, heard: () => heard, stop };
}

describe("tracked values", () => {
  it.each([
    [
      "a field",
      { count: 1 },
      (state: { count: number }) => state.count,
      (state: { count: number }) => state.count++,
      2,
    ],
    [
      "a field below",
      { at: { x: 1 } },
      (state: { at: { x: number } }) => state.at.x,
      (state: { at: { x: number } }) => {
        state.at.x = 5;
      },
      5,
    ],
    [
      "a new key",
      {} as Record<string, number>,
      (state: Record<string, number>) => Object.keys(state).length,
      (state: Record<string, number>) => {
        state.new = 1;
      },
      1,
    ],
    [
      "a key that goes",
      { a: 1 } as Record<string, number>,
      (state: Record<string, number>) => "a" in state,
      (state: Record<string, number>) => {
        delete state.a;
      },
      false,
    ],
    ["a list that grows", [1], (list: number[]) => list.length, (list: number[]) => list.push(2), 2],
    [
      "a list in another order",
      [1, 2],
      (list: number[]) => list.join(),
      (list: number[]) => list.reverse(),
      "2,1",
    ],
    ["a list cut short", [1, 2], (list: number[]) => list.at(-1), (list: number[]) => (list.length = 1), 1],
    [
      "a member of a list",
      [{ on: false }],
      (list: { on: boolean }[]) => list.filter((one) => one.on).length,
      (list: { on: boolean }[]) => {
        list[0]!.on = true;
      },
      1,
    ],
    [
      "a Map",
      new Map([["a", 1]]),
      (map: Map<string, number>) => [...map.values()].reduce((sum, one) => sum + one, 0),
      (map: Map<string, number>) => map.set("b", 2),
      3,
    ],
    [
      "an object in a Map",
      new Map([["a", { n: 1 }]]),
      (map: Map<string, { n: number }>) => map.get("a")?.n,
      (map: Map<string, { n: number }>) => {
        map.get("a")!.n = 2;
      },
      2,
    ],
    ["a Set", new Set(["a"]), (set: Set<string>) => set.has("b"), (set: Set<string>) => set.add("b"), true],
    [
      "a date",
      new Date(0),
      (date: Date) => date.getUTCFullYear(),
      (date: Date) => date.setUTCFullYear(2000),
      2000,
    ],
  ])("follow %s", (_what, state, read, change, then) => {
    const proxy = tracked(state) as never;
    const seen = follow(() => (read as (value: never) => unknown)(proxy));
    (change as (value: never) => unknown)(proxy);
    expect(seen.heard()).toBeGreaterThan(0);
    expect(seen.value()).toEqual(then);
  });

  it("are computed again only when what they read changed", () => {
    const state = tracked({ shown: 1, other: 1 });
    const seen = follow(() => state.shown);
    state.other = 2;
    state.shown = 1;
    expect([seen.value(), seen.runs(), seen.heard()]).toEqual([1, 1, 0]);
    state.shown = 2;
    expect([seen.value(), seen.runs()]).toEqual([2, 2]);
    seen.stop();
    state.shown = 3;
    expect(seen.heard()).toBe(1);
    expect(seen.value()).toBe(3);
  });

  it("go through other computed values, which keep theirs", () => {
    const list = tracked([3, 1, 2]);
    const sorted = follow(() => list.toSorted().join());
    const length = follow(() => sorted.value().length);
    expect(length.value()).toBe(5);
    list.push(4);
    expect([length.value(), sorted.runs()]).toEqual([7, 2]);
  });

  it("are the same object whichever way they are reached", () => {
    const item = { id: 1 };
    const state = tracked({ list: [item], chosen: null as { id: number } | null });
    state.chosen = state.list[0]!;
    expect(state.chosen).toBe(state.list[0]);
    expect(state.list.includes(item)).toBe(true);
    expect(state.list.indexOf(state.chosen)).toBe(0);
    expect(toRaw(state).chosen).toBe(item);
  });

  it("that need each other are a named error", () => {
    const one: Computed<number> = new Computed(() => other.value + 1);
    const other: Computed<number> = new Computed(() => one.value + 1);
    expect(() => one.value).toThrow("need each other");
  });
});
