import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";

interface Item {
  id: number;
  text: string;
}

let kept: Item | null = null;
let computed = 0;
const seen: unknown[] = [];

class Store extends SharedState {
  items: Item[] = [{ id: 1, text: "shared" }];
  take(items: Item[]) {
    this.items = items;
    return this.items;
  }
}

class List extends State {
  items: Item[] = [1, 2, 3].map((id) => ({ id, text: `text ${id}` }));
  matrix = [["a"], ["b"]];
  only = false;
  copy: Item[] = [];
  get first() {
    computed += 1;
    return this.items[0]?.text;
  }
  /** Hands out the raw state: what a getter gives to a binding. */
  get everything() {
    return this.items;
  }
  keep() {
    kept = this.items[1]!;
    kept.text = "in the event";
  }
  later() {
    kept!.text = "by who kept it";
  }
  cell() {
    this.matrix[1]![0] = "c";
  }
  reorder() {
    this.items.reverse();
  }
  edit(id: number) {
    const item = this.items.find((one) => one.id === id);
    if (item) item.text = "edited";
  }
  flip() {
    this.only = !this.only;
  }
  readTwice() {
    seen.push(this.first, this.first);
    this.items[0]!.text = "now";
    seen.push(this.first);
  }
  async share() {
    const store = this.use(Store) as unknown as { take(items: Item[]): Promise<Item[]> };
    this.copy = await store.take(this.items);
    this.items[0]!.text = "mine alone";
    this.copy[0]!.text = "the answer is a copy too";
  }
}

type Page = PageContext & { list: List; store: Store; item: Item };
const list = ($: PageContext) => ($ as Page).list;
const METHODS = ["keep", "later", "cell", "reorder", "flip", "readTwice", "share"] as const;
const nodes: TestNode[] = [
  {
    each: ($) => list($).items,
    reads: ["list.items"],
    plain: true,
    item: "item",
    key: ($) => ($ as Page).item.id,
    row: [
      {
        value: ($) => {
          rows.push(($ as Page).item.id);
          return ($ as Page).item.text;
        },
        reads: ["item.text"],
      },
    ],
  },
  { value: ($) => list($).matrix[1]![0], reads: ["list.matrix.*.0"] },
  { value: ($) => list($).first, reads: ["list.first"] },
  { value: ($) => ($ as Page).store.items.map(({ text }) => text), reads: ["store.items"] },
  ...METHODS.map((name): TestNode => ({ event: ($) => (list($)[name] as () => unknown)() })),
  { event: ($, id) => list($).edit(id as number), payload: "number" },
];
const [ROWS, TEXT, CELL, FIRST, SHARED] = [0, 1, 2, 3, 4];
let rows: number[] = [];

function open() {
  const app = new TestApp({ uses: { list: List, store: Store }, nodes }, [
    { stateClass: List, getters: { first: ["items"], everything: ["items"] } },
    { stateClass: Store, kind: "shared" },
  ]);
  const session = app.open();
  rows = [];
  computed = 0;
  seen.length = 0;
  const run = (name: (typeof METHODS)[number]) => session.send(METHODS.indexOf(name));
  return { app, session, run, texts: () => session.column(ROWS, TEXT) };
}

describe("tracking", () => {
  it("T1: a proxy that outlives its handler is forgotten with it, and finds the state again in the next one", () => {
    const { run, session, texts } = open();
    run("keep");
    expect(texts()).toEqual(["text 1", "in the event", "text 3"]);
    run("later");
    expect(texts()).toEqual(["text 1", "by who kept it", "text 3"]);
    expect(session.client!.toModel()).toEqual(session.fresh());
  });

  it("T4: steps through lists are any step, and a row is its item, wherever that stands", () => {
    const { run, session, texts } = open();
    expect(JSON.parse(run("cell"))).toEqual([[0, CELL, "c"]]);
    run("reorder");
    expect([texts(), rows]).toEqual([["text 3", "text 2", "text 1"], []]);
    session.send(METHODS.length, 1);
    expect([texts(), rows]).toEqual([["text 3", "text 2", "edited"], [1]]);
  });

  it("T7: a mutating method is one change: a reversed list of three is one order", () => {
    const { run } = open();
    expect((JSON.parse(run("reorder")) as unknown[][]).filter(([letter]) => letter !== 0)).toEqual([
      ["%", 0, ROWS, [2, 1, 0]],
    ]);
  });

  it("T8: a getter keeps its value until a field that it reads changes, in handlers too", () => {
    const { run, session } = open();
    run("flip");
    expect(computed).toBe(0);
    run("readTwice");
    expect(seen).toEqual(["text 1", "text 1", "now"]);
    expect(session.value(FIRST)).toBe("now");
  });

  it("T9: what passes to a shared state and back is a copy", async () => {
    const { app, run, session, texts } = open();
    run("share");
    await app.idle();
    expect(session.value(SHARED)).toEqual(["text 1", "text 2", "text 3"]);
    expect(texts()[0]).toBe("mine alone");
    expect(app.log).toEqual([]);
  });
});
