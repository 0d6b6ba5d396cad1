import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LogAllowance } from "./log-allowance.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("O8: takes so many lines of a site in a minute, tells how many it left out, and begins anew", () => {
  const leftOut: [string, number][] = [];
  const allowance = new LogAllowance(3, (...told) => leftOut.push(told));
  const written: string[] = [];
  const log = allowance.bound(({ message }) => written.push(message));
  const say = (message: string, site?: string) => log({ level: "error", message, ...(site && { site }) });
  for (let line = 1; line <= 5; line++) say(`loud ${line}`, "production:loud");
  say("quiet", "production:quiet");
  for (let line = 1; line <= 5; line++) say("of no app");
  expect(written.filter((line) => line !== "of no app")).toEqual(["loud 1", "loud 2", "loud 3", "quiet"]);
  expect(written).toHaveLength(9);
  vi.advanceTimersByTime(60_000);
  expect(leftOut).toEqual([["production:loud", 2]]);
  say("loud again", "production:loud");
  expect(written.at(-1)).toBe("loud again");
  vi.advanceTimersByTime(60_000);
  expect(leftOut).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
