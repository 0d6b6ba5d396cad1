import { describe, expect, it } from "vitest";
import { ago } from "./editedAgo.ts";

const now = Date.parse("2026-03-10T12:00:00Z");
const before = (seconds: number) => ago(now - seconds * 1000, now);

describe("when an app was edited", () => {
  it("is said in the largest whole unit", () => {
    expect(before(5)).toBe("just now");
    expect(before(61)).toBe("1 minute ago");
    expect(before(59 * 60)).toBe("59 minutes ago");
    expect(before(2 * 3600)).toBe("2 hours ago");
    expect(before(30 * 3600)).toBe("yesterday");
    expect(before(20 * 86_400)).toBe("2 weeks ago");
    expect(before(400 * 86_400)).toBe("last year");
  });
  it("never lies in the future when clocks differ", () => {
    expect(before(-90)).toBe("just now");
  });
});
