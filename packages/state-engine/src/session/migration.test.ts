import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import type { StateClass } from "../state/shape.ts";

class Cart extends State {
  items: { text: string }[] = [];
  total = 0;

  static migrate(old: Record<string, unknown>) {
    if (old.items === "nothing") return null;
    if (old.items === "later") return Promise.resolve({ total: 9 });
    if (old.items === "broken") throw new Error("cannot be read");
    return { items: (old.items as string[]).map((text) => ({ text })), unknown: 1 };
  }
}

type Page = PageContext & { cart: Cart };

function open(items: string, from?: string) {
  const app = new TestApp(
    {
      uses: { cart: Cart },
      nodes: [
        { value: ($) => JSON.stringify(($ as Page).cart.items), reads: ["cart.items"] },
        { value: ($) => ($ as Page).cart.total, reads: ["cart.total"] },
      ],
    },
    [Cart],
  );
  const { id } = app.engine.shapeAt(0);
  const fields = [
    { field: `${id}.items`, text: items, log: [] },
    { field: `${id}.total`, text: "7", log: [] },
  ];
  return { id, session: app.open("a", { fields, ...(from === undefined ? {} : { from }) }) };
}

describe("static migrate", () => {
  it("M1: gives fields new values from what an older program stored, keeps the others, and is stored", () => {
    const { id, session } = open('["tea"]', "older");
    expect(session.value(0)).toBe('[{"text":"tea"}]');
    expect(session.value(1)).toBe(7);
    expect(session.stored.get(`${id}.items`)?.text).toContain("text");
  });

  it("M1: is not asked where the same program goes on", () => {
    expect(open('["tea"]').session.value(0)).toBe('["tea"]');
  });

  it.each([
    ["throws", '"broken"'],
    ["gives nothing", '"nothing"'],
    ["gives a promise", '"later"'],
  ])("M2: where it %s the session begins with initial values", (_, items) => {
    const { session } = open(items, "older");
    expect([session.value(0), session.value(1)]).toEqual(["[]", 0]);
  });
});

describe("static migrate of a block's instance state", () => {
  class Board extends State {
    rows = ["a", "b"];
    name = "first";
    rename() {
      this.name = "second";
    }
    grow() {
      this.rows.push("b");
    }
  }

  /** A block's state as it was, and as it is now: the same class in another revision. */
  const Before = class Card extends State {
    note = "";
    write(note: string) {
      this.note = note;
    }
  };
  const asked: unknown[] = [];
  const Now = class Card extends State {
    notes: string[] = [];
    static migrate(old: Record<string, unknown>) {
      asked.push(old.note);
      if (old.note === "broken") throw new Error("cannot be read");
      return { notes: [old.note as string] };
    }
  };

  type Row = PageContext & { board: Board; row: string; card: { note?: string; notes?: string[] } };
  const of = ($: PageContext) => $ as Row;
  const [WRITE, RENAME, GROW] = [0, 1, 2];
  const [ROWS, NOTES, NAME] = [0, 1, 2];
  const ROWS_FIELD = "state/test.ts#Board.rows";

  function app(card: StateClass) {
    return new TestApp(
      {
        uses: { board: Board },
        nodes: [
          {
            each: ($) => of($).board.rows,
            reads: ["board.rows"],
            item: "row",
            key: ($) => of($).row,
            row: [
              { own: "card", stateClass: card },
              {
                value: ($) => `${of($).card.note ?? of($).card.notes}`,
                reads: ["card.note", "card.notes"],
              },
              {
                payload: "string",
                event: ($, payload) => (of($).card as InstanceType<typeof Before>).write(payload as string),
              },
            ],
          },
          { value: ($) => of($).board.name, reads: ["board.name"] },
          { event: ($) => of($).board.rename() },
          { event: ($) => of($).board.grow() },
        ],
      },
      [Board, card],
    );
  }

  /** What an older program stored of two cards. */
  function older(...notes: string[]) {
    const session = app(Before).open();
    const rows = session.client!.rows(0, ROWS);
    for (const [index, note] of notes.entries()) session.send(WRITE, note, rows[index]!.id);
    session.send(RENAME);
    return session.stored;
  }

  /** The session in the newer program, over the same store. */
  function goOn(stored: ReturnType<typeof older>, from?: string) {
    asked.length = 0;
    const now = app(Now);
    const fields = structuredClone([...stored.values()]);
    const session = now.open("a", { fields, ...(from === undefined ? {} : { from }) });
    for (const record of now.records)
      if (record.kind === "opened")
        for (const { field, text } of record.writes)
          if (text === null) stored.delete(field);
          else stored.set(field, { field, text, log: [] });
    return session;
  }

  it("M1: each gets what was made of its own fields, stored with the page's first commit", () => {
    const stored = older("tea", "milk");
    expect(goOn(stored, "older").column(ROWS, NOTES)).toEqual(["tea", "milk"]);
    expect(asked).toEqual(["tea", "milk"]);
    expect(goOn(stored).column(ROWS, NOTES)).toEqual(["tea", "milk"]);
    expect(asked).toEqual([]);
  });

  it("M1: of one whose scope is not mounted nothing is kept; in its place one begins with initial values", () => {
    const stored = older("tea", "milk");
    stored.set(ROWS_FIELD, { field: ROWS_FIELD, text: '["a"]', log: [] });
    const session = goOn(stored, "older");
    expect(session.column(ROWS, NOTES)).toEqual(["tea"]);
    expect([...stored.keys()].filter((field) => field.includes("@"))).toHaveLength(2);
    session.send(GROW);
    expect(session.column(ROWS, NOTES)).toEqual(["tea", ""]);
  });

  it("M2: where the last of them fails, nothing of the session is kept, in the store neither", () => {
    const stored = older("tea", "broken");
    const session = goOn(stored, "older");
    expect(asked).toEqual(["tea", "broken"]);
    expect(session.column(ROWS, NOTES)).toEqual(["", ""]);
    expect(session.value(NAME)).toBe("first");
    const texts = [...stored.values()].map(({ text }) => text).join();
    expect(texts).not.toMatch(/tea|broken|second/);
    const again = goOn(stored);
    expect([again.column(ROWS, NOTES), again.value(NAME)]).toEqual([["", ""], "first"]);
  });
});
