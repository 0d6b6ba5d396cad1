import type { Command, EngineRecord } from "@heddle/state-engine/frames";
import { expect, test } from "vitest";
import { Ledger } from "./ledger.ts";

const event = (session: string, seq: number): Command => ({
  kind: "event",
  session,
  seq,
  scope: 0,
  event: 0,
  payload: undefined,
});
const commit = (session: string, ack: number): EngineRecord => ({
  kind: "commit",
  session,
  ack,
  ops: "",
  effects: false,
  writes: [],
});
const call = (number: number, session: string): EngineRecord => ({
  kind: "call",
  call: number,
  session,
  name: "fetch",
  args: [],
});
const answer = (number: number): Command => ({ kind: "host", call: number, ok: true, value: null });
const limits = {
  eventMilliseconds: 100,
  streamMilliseconds: 300,
  graceMilliseconds: 50,
  personMilliseconds: 1_000,
};
const unknown = { command: null, session: null, taken: null };

function ledger(...commands: Command[]): Ledger {
  const made = new Ledger();
  for (const command of commands) made.sent(command, 0);
  return made;
}
const suspects = (list: { session: string; seq: number; suspect: boolean }[]) =>
  list.filter(({ suspect }) => suspect).map(({ session, seq }) => `${session}${seq}`);

test("LE1: names what was sent and not completed, in the order sent", () => {
  const made = ledger(event("b", 1), event("a", 1), event("b", 2), event("a", 2));
  made.said(commit("b", 1), 0);
  expect(made.close(unknown).map(({ session, seq }) => `${session}${seq}`)).toEqual(["a1", "b2", "a2"]);
});

test("LE2: the command that ran is the only suspect", () => {
  const made = ledger(event("a", 1), event("b", 1), event("c", 1));
  expect(suspects(made.close({ command: 1, session: null, taken: 3 }))).toEqual(["b1"]);
});

test("LE2: when a timer's continuation ran, its session's started events are suspect", () => {
  const made = ledger(event("a", 1), event("b", 1), event("b", 2));
  expect(suspects(made.close({ command: null, session: "b", taken: 2 }))).toEqual(["b1"]);
});

test("LE2: when the answer to a host call ran, its session's events are suspect", () => {
  const made = ledger(event("a", 1), event("b", 1));
  made.said(call(7, "b"), 0);
  made.tookUpTo(2);
  made.sent(answer(7), 0);
  expect(suspects(made.close({ command: 2, session: null, taken: 3 }))).toEqual(["b1"]);
});

test("LE3, LE4: otherwise whatever was given to the isolate is suspect, and what was not is not", () => {
  const made = ledger(event("a", 1), event("b", 1), event("c", 1));
  expect(suspects(made.close({ command: null, session: null, taken: 2 }))).toEqual(["a1", "b1"]);
});

test("LE3: when nothing is known of the end, everything sent is suspect", () => {
  expect(suspects(ledger(event("a", 1), event("b", 1)).close(unknown))).toEqual(["a1", "b1"]);
});

test("LE4: nobody is suspect when another app was the cause", () => {
  expect(suspects(ledger(event("a", 1)).close("nobody"))).toEqual([]);
});

test("an opening is unfinished until its model has come, or its refusal", () => {
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "1" };
  const open = (session: string): Command => {
    return {
      kind: "open",
      session,
      page: "p",
      request,
      fields: null,
      runOnLoad: true,
      provisional: true,
      patchSeq: 0,
    };
  };
  const made = ledger(open("a"), open("b"), open("c"));
  made.said({ kind: "opened", session: "a", title: "", model: "{}", writes: [] }, 0);
  made.said(
    {
      kind: "refused",
      session: "b",
      ack: 0,
      code: "handler-error",
      message: "",
      ops: "",
      effects: false,
      writes: [],
    },
    0,
  );
  expect(made.close(unknown)).toEqual([{ kind: "open", session: "c", seq: 0, suspect: true }]);
});

test("BU5: an event is told to stop once, when it has been the first of its session for too long", () => {
  const made = ledger(event("a", 1), event("a", 2));
  expect(made.overdue(90, limits).stop).toEqual([]);
  made.said(commit("a", 1), 90);
  expect(made.overdue(150, limits).stop).toEqual([]);
  expect(made.overdue(191, limits).stop.map(({ seq }) => seq)).toEqual([2]);
  expect(made.overdue(192, limits).stop).toEqual([]);
});

test("BU5: an event that showed progress has the longer time", () => {
  const made = ledger(event("a", 1));
  made.said(commit("a", 0), 50);
  expect(made.overdue(250, limits).stop).toEqual([]);
  expect(made.overdue(301, limits).stop).toHaveLength(1);
});

test("BU5: an event that does not stop when told to is lost", () => {
  const made = ledger(event("a", 1));
  made.overdue(101, limits);
  expect(made.overdue(140, limits).lost).toEqual([]);
  expect(made.overdue(152, limits).lost.map(({ seq }) => seq)).toEqual([1]);
});

test("closing a session forgets its events", () => {
  const made = ledger(event("a", 1), { kind: "close", session: "a" });
  expect(made.close(unknown)).toEqual([]);
  expect(made.unfinished).toBe(0);
});

const awaits = (session: string, person: boolean): EngineRecord => ({ kind: "awaits", session, person });

test("LE7: an event's time stands still while a person is waited for", () => {
  const made = ledger(event("a", 1), event("a", 2));
  made.said(awaits("a", true), 90);
  expect(made.overdue(900, limits)).toEqual({ stop: [], lost: [], unanswered: [] });
  made.said(awaits("a", false), 900);
  expect(made.overdue(905, limits).stop).toEqual([]);
  expect(made.overdue(915, limits).stop.map(({ seq }) => seq)).toEqual([1]);
});

test("LE7: a person is waited for so long and no longer, and then the event's time goes on", () => {
  const made = ledger(event("a", 1));
  made.said(awaits("a", true), 0);
  expect(made.overdue(1_001, limits)).toEqual({ stop: [], lost: [], unanswered: ["a"] });
  expect(made.overdue(1_050, limits).unanswered).toEqual([]);
  expect(made.overdue(1_150, limits).stop.map(({ seq }) => seq)).toEqual([1]);
});

test("LE7: only sessions at work may wait", () => {
  const made = ledger(event("a", 1));
  made.said(awaits("unknown", true), 0);
  expect(made.overdue(5_000, { ...limits, eventMilliseconds: 10_000 }).unanswered).toEqual([]);
});
