import { describe, expect, it } from "vitest";
import { STRIKE_WINDOW_MILLISECONDS, Strikes } from "./strikes.ts";

const strike = (session: string, address: string, at = 0, programHash = "p") => ({
  site: "production:a",
  programHash,
  session,
  address,
  handler: "h",
  reason: "It ran for too long.",
  at,
  isNewest: () => true,
});

describe("strikes (R6)", () => {
  it("three of one session close that session and nothing else", () => {
    const strikes = new Strikes();
    const verdicts = [1, 2, 3].map((at) => strikes.add(strike("s", "a", at)));
    expect(verdicts.map((verdict) => verdict.closeSession)).toEqual([false, false, true]);
    expect(strikes.isQuarantined("production:a", "p")).toBe(false);
  });

  it("one visitor with many tabs does not take an app down", () => {
    const strikes = new Strikes();
    for (let tab = 0; tab < 20; tab += 1) strikes.add(strike(`s${tab}`, "a", tab));
    expect(strikes.isQuarantined("production:a", "p")).toBe(false);
  });

  it("three sessions from two addresses within five minutes quarantine the revision, and only it", () => {
    const strikes = new Strikes();
    strikes.add(strike("s1", "a"));
    strikes.add(strike("s2", "a"));
    expect(strikes.add(strike("s3", "b")).quarantine).toBe(true);
    expect(strikes.isQuarantined("production:a", "p")).toBe(true);
    expect(strikes.isQuarantined("production:a", "mended")).toBe(false);
  });

  it("says which revision of which site, and why; who lifts it gives it a new start", () => {
    const strikes = new Strikes();
    for (const session of ["s1", "s2", "s3"]) strikes.add(strike(session, session));
    expect(strikes.quarantined("production:a")).toMatchObject([
      { programHash: "p", handler: "h", reason: "It ran for too long." },
    ]);
    expect(strikes.quarantined("production:b")).toEqual([]);
    expect(strikes.lift("production:b", "p")).toBe(false);
    expect(strikes.isQuarantined("production:a", "p")).toBe(true);
    expect(strikes.lift("production:a", "p")).toBe(true);
    expect(strikes.isQuarantined("production:a", "p")).toBe(false);
    expect(strikes.add(strike("s4", "d")).quarantine).toBe(false);
  });

  it("the same program of another site is another's matter: it runs on, and its strikes do not count here", () => {
    const strikes = new Strikes();
    strikes.add({ ...strike("s1", "a"), site: "production:b" });
    strikes.add({ ...strike("s2", "b"), site: "production:b" });
    expect(strikes.add(strike("s3", "c")).quarantine).toBe(false);
    expect(strikes.add({ ...strike("s4", "d"), site: "production:b" }).quarantine).toBe(true);
    expect(strikes.isQuarantined("production:a", "p")).toBe(false);
    expect(strikes.isQuarantined("production:b", "p")).toBe(true);
  });

  it("strikes long apart are forgotten", () => {
    const strikes = new Strikes();
    strikes.add(strike("s1", "a", 0));
    strikes.add(strike("s2", "b", 1));
    expect(strikes.add(strike("s3", "c", STRIKE_WINDOW_MILLISECONDS + 10)).quarantine).toBe(false);
  });
});
