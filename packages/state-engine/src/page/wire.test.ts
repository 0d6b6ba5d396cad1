import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { State } from "../state/base.ts";
import type { PageContext } from "./page-program.ts";
import { Sent } from "./wire.ts";

class Shown extends State {
  value: unknown = null;
  text = "";
  rows = ["a", "b", "c"];
  set(make: () => unknown) {
    this.value = make();
  }
  write(text: string) {
    this.text = text;
  }
  both() {
    (this.ui as { toast(text: string): void }).toast("said");
    this.text = "written";
  }
  swap() {
    this.rows.reverse();
  }
}

type Page = PageContext & { shown: Shown; row: string; place: number };
let next: () => unknown = () => null;
const shown = ($: PageContext) => ($ as Page).shown;

function open() {
  const app = new TestApp(
    {
      uses: { shown: Shown },
      nodes: [
        { value: ($) => shown($).value, reads: ["shown.value"] },
        { value: ($) => shown($).text, reads: ["shown.text"] },
        {
          each: ($) => shown($).rows,
          reads: ["shown.rows"],
          plain: true,
          item: "row",
          index: "place",
          row: [{ value: ($) => `${($ as Page).place} ${($ as Page).row}`, reads: ["row", "place"] }],
        },
        { event: ($) => shown($).set(next) },
        { event: ($, text) => shown($).write(text as string), payload: "string" },
        { event: ($) => shown($).both() },
        { event: ($) => shown($).swap() },
        { value: ($) => $.shown, reads: ["shown"] },
      ],
    },
    [Shown],
  );
  return { app, session: app.open() };
}
const [VALUE, TEXT, ROWS, ROW] = [0, 1, 2, 3];
const [SET, WRITE, BOTH, SWAP] = [0, 1, 2, 3];

describe("what goes over the wire", () => {
  it.each<[string, () => unknown, unknown]>([
    ["a Date", () => new Date(0), "1970-01-01T00:00:00.000Z"],
    ["a Map", () => new Map([["a", { at: new Date(0) }]]), [["a", { at: "1970-01-01T00:00:00.000Z" }]]],
    ["a Set", () => new Set([1, 2n]), [1, "2"]],
    ["a BigInt", () => 12n, "12"],
    [
      "undefined, NaN and infinities",
      () => [undefined, Number.NaN, Number.POSITIVE_INFINITY, -0],
      [null, null, null, 0],
    ],
  ])("B8: %s", (_name, make, wire) => {
    const { session } = open();
    next = make;
    session.send(SET);
    expect([session.value(VALUE), session.refused]).toEqual([wire, []]);
  });

  it("B8: a whole state cannot be shown, nor a ring; the rest of the page goes on", () => {
    const { app, session } = open();
    expect(app.log.join()).toContain("A whole state cannot be shown; name one of its fields.");
    next = () => {
      const ring: unknown[] = [];
      ring.push(ring);
      return ring;
    };
    session.send(SET);
    expect(session.value(VALUE)).toBeNull();
    session.send(WRITE, "goes on");
    expect(session.value(TEXT)).toBe("goes on");
  });

  it("B6: a text that grew by a suffix, from 8 characters on, is appended to", () => {
    const { session } = open();
    session.send(WRITE, "1234567");
    expect(JSON.parse(session.send(WRITE, "12345678"))).toEqual([[0, TEXT, "12345678"]]);
    expect(JSON.parse(session.send(WRITE, "12345678 and"))).toEqual([["t", 0, TEXT, " and"]]);
    expect(session.value(TEXT)).toBe("12345678 and");
  });

  it("B6: of a long value only a digest is remembered", () => {
    const value = JSON.stringify({ text: "x".repeat(10_000) });
    expect(new Sent(value).key.length).toBeLessThan(32);
    expect(new Sent(value).key).not.toBe(new Sent(value.replace("xx", "xy")).key);
  });

  it("B7: rows without a key are positions: another item in a place changes cells and moves nothing", () => {
    const { session } = open();
    const before = session.client!.rows(0, ROWS);
    const sent = JSON.parse(session.send(SWAP)) as unknown[][];
    expect(sent).toEqual([
      [before[0]!.id, ROW, "0 c"],
      [before[2]!.id, ROW, "2 a"],
    ]);
  });

  it("B9: values come before effects, in one list of operations", () => {
    const { session } = open();
    const sent = JSON.parse(session.send(BOTH)) as unknown[][];
    expect(sent.map(([letter]) => letter)).toEqual([0, "!"]);
  });
});
