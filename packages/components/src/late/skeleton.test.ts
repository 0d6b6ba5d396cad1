import { describe, expect, it } from "vitest";
import { skeletons } from "../../generated/skeletons.ts";
import { roomOf } from "./skeleton.ts";

const room = (type: string, props: Record<string, unknown>, isLongList = false) =>
  roomOf(skeletons[type]!, props, isLongList);

describe("the room of a component that is on its way", () => {
  it("follows the props that say how tall it will be, and what they are when they are not set", () => {
    const bare = room("Chart", {});
    expect(room("Chart", { height: 400 }) - bare).toBe(120);
    expect(room("Chart", { title: "Sales" })).toBeGreaterThan(bare);
  });

  it("counts the rows that are shown: all, those of a page, or the window of a long list", () => {
    const rows = Array.from({ length: 30 }, (_, id) => ({ id }));
    expect(room("DataGrid", { rows }) - room("DataGrid", { rows: [] })).toBe(30 * 40);
    expect(room("DataGrid", { rows, pageSize: 10 }) - room("DataGrid", { rows: [] })).toBe(10 * 40);
    expect(room("DataGrid", {}, true)).toBe(512);
  });

  it("counts the lines of a text", () =>
    expect(room("CodeBlock", { text: "one\ntwo\nthree" }) - room("CodeBlock", { text: "one" })).toBe(40));

  it.each([[null], [Number.NaN], [-5], [{}], ["x\n".repeat(5_000_000)], [Number.MAX_VALUE]])(
    "copes with any value: %#",
    (value) => {
      for (const [type, { terms }] of Object.entries(skeletons)) {
        const height = room(type, Object.fromEntries(terms.map(({ prop }) => [prop, value])));
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(2_000);
      }
    },
  );
});
