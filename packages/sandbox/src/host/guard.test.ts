import type { EngineRecord } from "@heddle/state-engine/frames";
import { expect, test } from "vitest";
import { DEFAULT_BUDGETS } from "../budgets/budgets.ts";
import { Guard } from "./guard.ts";

const budgets = {
  ...DEFAULT_BUDGETS,
  hostCalls: 2,
  filePieces: 3,
  concurrentHostCalls: 3,
  consoleUnits: 10,
  patchUnits: 20,
  changeUnits: 20,
  sharedKeys: 2,
};
const commit = (session: string, ack: number, ops = "", text = ""): EngineRecord => {
  return { kind: "commit", session, ack, ops, effects: false, writes: [{ field: "f", text }] };
};
const call = (number: number, session: string): EngineRecord => ({
  kind: "call",
  call: number,
  session,
  name: "fetch",
  args: [],
});
const log = (text: string): EngineRecord & { kind: "log" } => ({
  kind: "log",
  entry: { level: "log", text, session: "a" },
});

function guard(): Guard {
  const made = new Guard(budgets);
  made.opened("a");
  made.opened("b");
  return made;
}

test("GU2: records of sessions that are not open are dropped", () => {
  const made = guard();
  expect(made.judge(commit("a", 1), 0).kind).toBe("pass");
  expect(made.judge(commit("x", 1), 0).kind).toBe("drop");
  made.closed("a");
  expect(made.judge(commit("a", 2), 0).kind).toBe("drop");
});

test("GU1: a patch or a change of state over its budget is a warning, far over it a breach", () => {
  const sizes = [20, 21, 320, 321];
  const kinds = (record: (text: string) => EngineRecord) =>
    sizes.map((size) => {
      const verdict = guard().judge(record("x".repeat(size)), 0);
      return verdict.kind === "pass" && verdict.warning ? "warning" : verdict.kind;
    });
  const expected = ["pass", "warning", "warning", "breach"];
  expect(kinds((text) => commit("a", 1, text))).toEqual(expected);
  expect(kinds((text) => commit("a", 1, "", text))).toEqual(expected);
  expect(kinds((text) => ({ kind: "shared", key: "", writes: [{ field: "f", text }] }))).toEqual(expected);
});

test("GU3: host calls over the event's budget are refused until the event is done", () => {
  const made = guard();
  expect([1, 2, 3].map((number) => made.judge(call(number, "a"), 0).kind)).toEqual([
    "pass",
    "pass",
    "refuse",
  ]);
  made.answered(1);
  made.answered(2);
  made.judge(commit("a", 1), 0);
  expect(made.judge(call(4, "a"), 0).kind).toBe("pass");
});

test("GU3: pieces of files have a budget of their own", () => {
  const made = guard();
  const piece = (number: number): EngineRecord => ({ ...call(number, "a"), name: "file" }) as EngineRecord;
  for (const number of [1, 2, 3]) {
    expect(made.judge(piece(number), 0).kind).toBe("pass");
    made.answered(number);
  }
  expect(made.judge(piece(4), 0)).toMatchObject({
    kind: "refuse",
    message: expect.stringContaining("pieces"),
  });
  expect(made.judge(call(5, "a"), 0).kind).toBe("pass");
});

test("GU3: timers that outlive their event have a budget that renews with time", () => {
  const made = guard();
  for (const number of [1, 2]) {
    made.judge(call(number, "a"), 0);
    made.answered(number);
  }
  expect(made.judge(call(3, "a"), 9_999).kind).toBe("refuse");
  expect(made.judge(call(4, "a"), 10_001).kind).toBe("pass");
});

test("GU3: calls of all sessions at once have a budget too", () => {
  const made = guard();
  for (const [number, session] of [
    [1, "a"],
    [2, "a"],
    [3, "b"],
  ] as const)
    made.judge(call(number, session), 0);
  expect(made.judge(call(4, "b"), 0)).toMatchObject({ kind: "refuse", call: 4 });
  made.answered(1);
  expect(made.judge(call(5, "b"), 0).kind).toBe("pass");
});

test("GU1: two calls under way with one number are a breach", () => {
  const made = guard();
  made.judge(call(1, "a"), 0);
  expect(made.judge(call(1, "b"), 0).kind).toBe("breach");
});

test("GU1: more keys of shared state at once than there may be, or a name that is none, are a breach; those given back do not count", () => {
  const made = guard();
  const load = (key: string) => made.judge({ kind: "load", key }, 0).kind;
  expect(["Room:a", "Room:b", "Room:a"].map(load)).toEqual(["pass", "pass", "pass"]);
  made.judge({ kind: "release", key: "Room:a" }, 0);
  expect(["Room:c", "Room:d"].map(load)).toEqual(["pass", "breach"]);
  expect(guard().judge({ kind: "load", key: "x".repeat(4_097) }, 0).kind).toBe("breach");
});

test("GU4: console output over its budget is cut, with one line that says so", () => {
  const made = guard();
  expect(made.judge(log("12345678"), 0).kind).toBe("pass");
  const over = log("123456");
  expect(made.judge(over, 0).kind).toBe("pass");
  expect(over.entry.text).toContain("cut");
  expect(made.judge(log("1"), 0).kind).toBe("drop");
  made.judge(commit("a", 1), 0);
  expect(made.judge(log("1"), 0).kind).toBe("pass");
});

test("GU3: names that are no sessions of this instance share one budget", () => {
  const made = guard();
  expect(["x", "y", "z"].map((name, index) => made.judge(call(index, name), 0).kind)).toEqual([
    "pass",
    "pass",
    "refuse",
  ]);
});
