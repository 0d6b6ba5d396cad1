import { expect, it } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { isTooBusyFor } from "./backpressure.ts";
import { LiveSession } from "./session.ts";

const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  outstandingEvents: 10,
  outstandingBytes: 1_000_000,
  programOutstandingBytes: 2_000_000,
};

/** @param bytes of each event that is not answered yet */
function sessionWith(...bytes: number[]): LiveSession {
  const site = { workspaceId: "w", appId: "a", environment: "production" as const };
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "s" };
  const about = { id: "s", token: "t", name: "s", site, programHash: "p", page: "", request, visitor: "" };
  const numbers = { epoch: 1, eventSeq: 0, patchSeq: 0 };
  const session = new LiveSession(
    { ...about, ...numbers, address: "", effects: [], isProvisional: false },
    LIMITS,
  );
  for (const [index, size] of bytes.entries()) {
    const what = { kind: "event", scope: 0, event: 0, payload: undefined } as const;
    session.admit({ seq: index + 1, what, bytes: size, starts: 0, hasProgress: false, dispatchedAt: 0 });
  }
  return session;
}

const small = () => Array.from({ length: 9 }, () => 20);

it("P8: a session waits that has as many events unanswered as it may, or as many bytes", () => {
  expect(isTooBusyFor([], sessionWith(...small()))).toBe(false);
  expect(isTooBusyFor([], sessionWith(...small(), 20))).toBe(true);
  expect(isTooBusyFor([], sessionWith(999_999))).toBe(false);
  expect(isTooBusyFor([], sessionWith(999_999, 1))).toBe(true);
});

it("P8: where all sessions of an app hold much, those wait that hold more than their share", () => {
  const [large, other, fair] = [sessionWith(900_000), sessionWith(900_000), sessionWith(60_000)];
  expect(isTooBusyFor([large, other, fair], large)).toBe(false);
  const all = [large, other, fair, sessionWith(200_000)];
  expect(all.map((session) => isTooBusyFor(all, session))).toEqual([true, true, false, true]);
});
