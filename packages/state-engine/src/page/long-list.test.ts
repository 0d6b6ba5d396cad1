import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { State } from "../state/base.ts";
import type { PageContext } from "./page-program.ts";

class Long extends State {
  rows = Array.from({ length: 1_000 }, (_, id) => ({ id, text: `row ${id}` }));
  isHidden = false;
  edit(id: number) {
    const row = this.rows.find((one) => one.id === id);
    if (row) row.text = "edited";
  }
  insert() {
    this.rows.unshift({ id: -1, text: "first" });
  }
  shrink() {
    this.rows.length = 5;
  }
  hide() {
    this.isHidden = true;
  }
}

type Page = PageContext & { long: Long; row: Long["rows"][number]; place: number };
let evaluated = 0;

function open() {
  const session = new TestApp(
    {
      uses: { long: Long },
      nodes: [
        {
          choice: ($) => (($ as Page).long.isHidden ? -1 : 0),
          reads: ["long.isHidden"],
          parts: [
            [
              {
                each: ($) => ($ as Page).long.rows,
                reads: ["long.rows"],
                plain: true,
                item: "row",
                index: "place",
                key: ($) => ($ as Page).row.id,
                window: 4,
                row: [
                  {
                    value: ($) => {
                      evaluated += 1;
                      return ($ as Page).row.text;
                    },
                    reads: ["row.text"],
                  },
                  { value: ($) => ($ as Page).place, reads: ["place"] },
                ],
              },
            ],
          ],
        },
        { event: ($, id) => ($ as Page).long.edit(id as number), payload: "number" },
        { event: ($) => ($ as Page).long.insert() },
        { event: ($) => ($ as Page).long.shrink() },
        { event: ($) => ($ as Page).long.hide() },
      ],
    },
    [Long],
  ).open();
  evaluated = 0;
  const branch = session.client!.mounted(0, 0)!.id;
  return {
    session,
    branch,
    look: (offset: number, rows: number) => session.send(WINDOW, [offset, rows], branch),
    texts: () => session.column(ROWS, 2, branch),
    places: () => session.column(ROWS, 3, branch),
    window: () => session.client!.window(branch, ROWS),
  };
}
const ROWS = 1;
const [WINDOW, EDIT, INSERT, SHRINK, HIDE] = [0, 1, 2, 3, 4];

describe("WL: a list of 1,000 rows through a window of 4", () => {
  it("WL1: mounts, evaluates and sends the window's rows alone", () => {
    const { session, texts, look } = open();
    expect(texts()).toEqual(["row 0", "row 1", "row 2", "row 3"]);
    expect(session.send(EDIT, 700)).toBe("");
    expect(evaluated).toBe(0);
    look(698, 4);
    expect(texts()).toEqual(["row 698", "row 699", "edited", "row 701"]);
    expect(evaluated).toBe(4);
  });

  it("WL2: rows that are in both windows stay as they are", () => {
    const { session, look, branch, texts } = open();
    const before = session.client!.rows(branch, ROWS).slice(1);
    look(1, 4);
    expect([texts(), evaluated]).toEqual([["row 1", "row 2", "row 3", "row 4"], 1]);
    expect(session.client!.rows(branch, ROWS).slice(0, 3)).toEqual(before);
  });

  it.each([[-1, 2], [0.5, 2], [0, 0], [0, 1_001], ["0", 2], [0], null])(
    "WL2: %j is no part of a list",
    (...payload) => {
      const { session, branch, texts } = open();
      session.send(WINDOW, payload as never, branch);
      expect(session.refused.map(({ code }) => code)).toEqual(["bad-payload"]);
      expect(texts().length).toBe(4);
    },
  );

  it("WL2: of a list that is not mounted nothing can be asked", () => {
    const { session, look } = open();
    session.send(HIDE);
    look(10, 4);
    expect(session.refused.map(({ code }) => code)).toEqual(["not-mounted"]);
  });

  it("WL3: where the rows stand is told when it changed; places count from the list's beginning", () => {
    const { session, look, places, window, branch } = open();
    expect(window()).toEqual({ offset: 0, total: 1_000 });
    look(10, 4);
    expect([window(), places()]).toEqual([{ offset: 10, total: 1_000 }, [10, 11, 12, 13]]);
    const sent = JSON.parse(session.send(INSERT)) as unknown[][];
    expect(sent).toContainEqual(["#", branch, ROWS, 10, 1_001]);
    expect(JSON.parse(session.send(EDIT, 11))).toEqual([[expect.any(Number), 2, "edited"]]);
  });

  it("WL4: a window that the list has shrunk away from moves to its end, and stays when the page is sent anew", () => {
    const { session, look, texts, window } = open();
    look(900, 4);
    session.send(SHRINK);
    expect([texts(), window()]).toEqual([["row 1", "row 2", "row 3", "row 4"], { offset: 1, total: 5 }]);
    session.fresh();
    expect([texts(), window()]).toEqual([["row 1", "row 2", "row 3", "row 4"], { offset: 1, total: 5 }]);
  });

  it("WL5: rows that a component draws itself have one value, and without a key those of places in both windows stay", () => {
    const session = new TestApp(
      {
        uses: { long: Long },
        nodes: [
          {
            each: ($) => ($ as Page).long.rows,
            reads: ["long.rows"],
            plain: true,
            item: "row",
            window: 4,
            row: [
              {
                value: ($) => {
                  evaluated += 1;
                  return { text: ($ as Page).row.text };
                },
                reads: ["row.text"],
              },
            ],
          },
          { event: ($, id) => ($ as Page).long.edit(id as number), payload: "number" },
        ],
      },
      [Long],
    ).open();
    const rows = () => session.client!.rows(0, 0);
    const texts = () => session.column(0, 1).map((value) => (value as { text: string }).text);
    evaluated = 0;
    const [, second, third] = rows();
    session.send(0, [1, 4]);
    expect([texts(), evaluated]).toEqual([["row 1", "row 2", "row 3", "row 4"], 1]);
    expect(rows().slice(0, 2)).toEqual([second, third]);
    session.send(0, [0, 4]);
    expect([texts(), evaluated]).toEqual([["row 0", "row 1", "row 2", "row 3"], 2]);
    expect(rows()[1]).toBe(second);
    session.send(0, [500, 4]);
    expect([texts(), evaluated]).toEqual([["row 500", "row 501", "row 502", "row 503"], 6]);
    expect(JSON.parse(session.send(1, 501))).toEqual([[rows()[1]!.id, 1, { text: "edited" }]]);
  });
});
