import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { ProvisionalSessions } from "./provisional.ts";
import { LiveSession } from "./session.ts";

const limits = {
  ...DEFAULT_LIMITS,
  provisionalPerAddress: 2,
  provisionalPerSite: 3,
  provisionalMilliseconds: 1_000,
};

function pageLoad(name: string, address: string): LiveSession {
  const site = { workspaceId: "w", appId: "a", environment: "production" as const };
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: name };
  const numbers = { epoch: 1, eventSeq: 0, patchSeq: 0 };
  const about = { id: name, token: name, name, site, programHash: "p", page: "", request, visitor: "" };
  return new LiveSession({ ...about, ...numbers, address, effects: [], isProvisional: true }, limits);
}

function provisional() {
  const ended: string[] = [];
  const sessions = new ProvisionalSessions(limits, ({ id }, why) => ended.push(`${id} ${why}`));
  const load = (name: string, address: string, site = "shop", now = 0) => {
    const session = pageLoad(name, address);
    sessions.add(session, site, now);
    return session;
  };
  return { sessions, ended, load };
}

it("S2: of one address so many page loads are kept, the oldest goes first; others' stay", () => {
  const { sessions, ended, load } = provisional();
  load("other", "10.0.0.2", "forum");
  for (const name of ["a", "b", "c"]) load(name, "10.0.0.1");
  expect(ended).toEqual(["a pushed-out"]);
  expect(sessions.size).toBe(3);
});

it("S2: of one site so many are kept, however many addresses they come from", () => {
  const { ended, load } = provisional();
  for (const number of [1, 2, 3, 4]) load(`s${number}`, `10.0.0.${number}`);
  load("other", "10.0.0.9", "forum");
  expect(ended).toEqual(["s1 pushed-out"]);
});

it("S2: one that said hello is not counted and does not end; one that never does is gone after its time", () => {
  const { sessions, ended, load } = provisional();
  const greeted = load("greeted", "10.0.0.1");
  load("robot", "10.0.0.1", "shop", 10);
  load("late", "10.0.0.2", "shop", 900);
  sessions.remove(greeted);
  load("another", "10.0.0.1", "shop", 900);
  sessions.sweep(1_010);
  expect(ended).toEqual(["robot expired"]);
  expect(sessions.size).toBe(2);
});
