import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import { State } from "../state/base.ts";
import type { PageContext } from "./page-program.ts";

interface Row {
  id: number;
  text: string;
  done: boolean;
}

class Table extends State {
  rows: Row[] = Array.from({ length: 1_000 }, (_, id) => ({ id, text: `row ${id}`, done: false }));
  only = false;
  count = 0;
  get visible() {
    return this.only ? this.rows.filter((row) => row.done) : this.rows;
  }
  get double() {
    calls.double += 1;
    return this.count * 2;
  }
  label(index: number) {
    this.rows[index]!.text = "changed";
  }
  toggle(id: number) {
    const row = this.rows.find((one) => one.id === id);
    if (row) row.done = !row.done;
  }
  more() {
    this.count += 1;
  }
}

const calls = { double: 0 };
let evaluated = 0;
type Page = PageContext & { table: Table; row: Row };
const table = ($: PageContext) => ($ as Page).table;

function list(getter: boolean): TestNode[] {
  return [
    {
      each: ($) => (getter ? table($).visible : table($).rows),
      reads: [getter ? "table.visible" : "table.rows"],
      plain: !getter,
      item: "row",
      key: ($) => ($ as Page).row.id,
      row: [
        {
          value: ($) => {
            evaluated += 1;
            return ($ as Page).row.text;
          },
          reads: ["row.text"],
        },
        {
          value: ($) => {
            evaluated += 1;
            return ($ as Page).row.done;
          },
          reads: ["row.done"],
        },
        {
          event: ($) => {
            ($ as Page).row.text = "by row";
          },
        },
      ],
    },
    { event: ($, index) => table($).label(index as number), payload: "number" },
    { event: ($, id) => table($).toggle(id as number), payload: "number" },
    { event: ($) => table($).rows.unshift({ id: 5_000, text: "new", done: false }) },
    { event: ($) => table($).rows.shift() },
    { event: ($) => table($).more() },
  ];
}
const [BY_ROW, LABEL, TOGGLE, INSERT, REMOVE] = [0, 1, 2, 3, 4];

describe.each([
  ["a plain list", false],
  ["a list by a getter", true],
])("B1: %s of 1,000 rows", (_name, getter) => {
  const open = () => {
    const session = new TestApp({ uses: { table: Table }, nodes: list(getter) }, [
      { stateClass: Table, getters: { visible: ["only", "rows"], double: ["count"] } },
    ]).open();
    evaluated = 0;
    return session;
  };

  it("a changed cell evaluates one row's one binding and sends one cell", () => {
    const session = open();
    const sent = session.send(LABEL, 500);
    expect(JSON.parse(sent)).toEqual([[session.client!.rows(0, 0)[500]!.id, 1, "changed"]]);
    expect(evaluated).toBe(1);
    expect(`["p",1000,1000,${sent}]`.length).toBeLessThanOrEqual(60);
  });

  it("a row found by its key is changed alone", () => {
    const session = open();
    session.send(TOGGLE, 700);
    expect([evaluated, session.column(0, 2)[700]]).toEqual([1, true]);
  });

  it("the event of a row changes that row", () => {
    const session = open();
    session.send(BY_ROW, undefined, session.client!.rows(0, 0)[3]!.id);
    expect([evaluated, session.column(0, 1)[3]]).toEqual([1, "by row"]);
  });

  it("insert and remove first send one row and a number, and evaluate the new row", () => {
    const session = open();
    const inserted = session.send(INSERT);
    expect([inserted.length <= 150, evaluated]).toEqual([true, 2]);
    expect(session.send(REMOVE).length).toBeLessThanOrEqual(150);
    expect([evaluated, session.column(0, 1).length]).toEqual([2, 1_000]);
  });
});

describe("B2: getters", () => {
  it("are computed once until a field they read changes", () => {
    const nodes: TestNode[] = [
      { value: ($) => table($).double, reads: ["table.double"] },
      { value: ($) => `${table($).double}!`, reads: ["table.double", "table.only"] },
      { event: ($) => table($).more() },
      {
        event: ($) => {
          table($).only = !table($).only;
        },
      },
    ];
    const app = new TestApp({ uses: { table: Table }, nodes }, [
      { stateClass: Table, getters: { double: ["count"], visible: null } },
    ]);
    calls.double = 0;
    const session = app.open();
    expect(calls.double).toBe(1);
    session.send(1);
    expect(calls.double).toBe(1);
    expect(session.send(0)).toBe('[[0,0,2],[0,1,"2!"]]');
    expect(calls.double).toBe(2);
  });

  it("of unknown reads are evaluated after every change", () => {
    class Other extends State {
      n = 1;
      more() {
        this.n += 1;
      }
    }
    class Reader extends State {
      get sum() {
        return (this.use(Other) as Other).n + 1;
      }
    }
    const app = new TestApp(
      {
        uses: { reader: Reader },
        nodes: [
          { value: ($) => ($ as unknown as { reader: Reader }).reader.sum, reads: ["reader.sum"] },
          { event: ($) => (($ as unknown as { reader: Reader }).reader.use(Other) as Other).more() },
        ],
      },
      [{ stateClass: Reader, getters: { sum: null } }, Other],
    );
    const session = app.open();
    expect([session.value(0), session.send(0)]).toEqual([2, "[[0,0,3]]"]);
  });
});

describe("B3: bindings that fail", () => {
  class Failing extends State {
    user: { name: string } | null = { name: "Ada" };
    n = 0;
    leave() {
      this.user = null;
      this.n += 1;
    }
  }
  type FailingPage = PageContext & { failing: Failing };
  it("keep their last value, are logged with their place, and the rest of the page goes on", () => {
    const app = new TestApp(
      {
        uses: { failing: Failing },
        nodes: [
          {
            value: ($) => ($ as FailingPage).failing.user!.name,
            reads: ["failing.user.name"],
            prop: "label",
          },
          { value: ($) => ($ as FailingPage).failing.n, reads: ["failing.n"] },
          {
            value: () => ({
              a: 1n,
              b: new Map([[1, new Set([2])]]),
              c: new Date(0),
              d: undefined,
              e: Number.NaN,
            }),
            reads: [],
          },
          { value: ($) => ($ as FailingPage).failing, reads: ["failing"] },
          { event: ($) => ($ as FailingPage).failing.leave() },
        ],
      },
      [Failing],
    );
    const session = app.open();
    expect(session.value(2)).toEqual({ a: "1", b: [[1, [2]]], c: "1970-01-01T00:00:00.000Z", e: null });
    expect(app.log).toEqual([expect.stringContaining("A whole state cannot be shown")]);
    session.send(0);
    expect([session.value(0), session.value(1)]).toEqual(["Ada", 1]);
    expect(app.log.join()).toContain("n0.label: TypeError");
    expect(session.acks).toEqual([1]);
  });
});

describe("B4: keys", () => {
  class Doubled extends State {
    rows = [
      { id: 1, text: "a" },
      { id: 1, text: "b" },
      { id: 2, text: "c" },
    ];
    drop() {
      this.rows.shift();
    }
    rekey() {
      this.rows[1]!.id = 9;
    }
  }
  type DoubledPage = PageContext & { doubled: Doubled; row: { id: number; text: string } };
  it("that are doubled or change break nothing", () => {
    const app = new TestApp(
      {
        uses: { doubled: Doubled },
        nodes: [
          {
            each: ($) => ($ as DoubledPage).doubled.rows,
            reads: ["doubled.rows"],
            plain: true,
            item: "row",
            key: ($) => ($ as DoubledPage).row.id,
            row: [{ value: ($) => ($ as DoubledPage).row.text, reads: ["row.text"] }],
          },
          { event: ($) => ($ as DoubledPage).doubled.drop() },
          { event: ($) => ($ as DoubledPage).doubled.rekey() },
        ],
      },
      [Doubled],
    );
    const session = app.open();
    expect(app.log).toEqual(['warn: n0.text: two rows have the key "1"; give each row its own.']);
    expect(new Set(session.client!.rows(0, 0).map((row) => row.id)).size).toBe(3);
    session.send(0);
    expect(session.column(0, 1)).toEqual(["b", "c"]);
    session.send(1);
    expect(session.column(0, 1)).toEqual(["b", "c"]);
  });
});
