import { describe, expect, it } from "vitest";
import { readTimelineEntry } from "./entry.ts";

const nameOf = (node: string, prop: string) => (node === "n1" ? `${prop} · Generate` : null);

describe("an entry of the timeline", () => {
  it("names the event as people do, while its node is there", () => {
    expect(
      readTimelineEntry({ event: 1, name: "onClick of node n1", milliseconds: 2.5, bytes: 31 }, nameOf),
    ).toEqual({
      label: "onClick · Generate",
      milliseconds: 2.5,
      bytes: 31,
      tone: "plain",
    });
    expect(readTimelineEntry({ name: "onClick of node gone" }, nameOf).label).toBe("onClick of node gone");
  });
  it("shows a failure, and anything else without falling over", () => {
    expect(readTimelineEntry({ name: "x", error: "killed" }, nameOf)).toMatchObject({
      label: "x · killed",
      tone: "bad",
    });
    for (const odd of [null, 3, [], "text", {}])
      expect(typeof readTimelineEntry(odd, nameOf).label).toBe("string");
  });
});
