import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

interface Item {
  id: number;
  text: string;
  owner?: { name: string };
}

class Aliases extends State {
  items: Item[] = [
    { id: 1, text: "a" },
    { id: 2, text: "b" },
  ];
  other: Item[] = [];
  selected: Item | null = null;
  byId = new Map<number, Item>();
  users = [{ name: "Ada" }];
  same: boolean[] = [];

  select() {
    this.selected = this.items[1]!;
  }
  edit() {
    this.selected!.text += "!";
  }
  index() {
    for (const item of this.items) this.byId.set(item.id, item);
  }
  editByMap() {
    this.byId.get(1)!.text = "by map";
  }
  own() {
    this.items[0]!.owner = this.users[0]!;
  }
  rename() {
    this.users[0]!.name = "Grace";
  }
  wrapped() {
    this.other = [...this.items].map((item) => item);
    this.other[0]!.text = "through other";
  }
  behind() {
    const item: Item = { id: 3, text: "new" };
    this.items.push(item);
    item.text = "changed after";
  }
  *slowly() {
    const item: Item = { id: 4, text: "one" };
    this.items.push(item);
    yield;
    item.text = "two";
    yield;
    item.owner = { name: "three" };
  }
  moved() {
    const [item] = this.items.splice(0, 1);
    this.other.push(item!);
    item!.text = "moved";
  }
  identity() {
    this.select();
    this.same = [
      this.selected === this.items[1],
      this.items[1] === this.items.find((item) => item.id === 2),
      this.items.includes(this.selected!),
    ];
  }
  *kept() {
    const held = this.items[1]!;
    this.items.shift();
    this.items.unshift({ id: 9, text: "nine" });
    yield;
    this.items.reverse();
    held.text = "held";
  }
}

type Page = PageContext & { state: Aliases; item: Item };
const state = ($: PageContext) => ($ as Page).state;
const METHODS = [
  "select",
  "edit",
  "index",
  "editByMap",
  "own",
  "rename",
  "wrapped",
  "behind",
  "slowly",
  "moved",
  "identity",
  "kept",
] as const;

function open(fields?: Parameters<TestApp["open"]>[1]) {
  const app = new TestApp(
    {
      uses: { state: Aliases },
      nodes: [
        {
          each: ($) => state($).items,
          reads: ["state.items"],
          plain: true,
          item: "item",
          key: ($) => ($ as Page).item.id,
          row: [
            { value: ($) => ($ as Page).item.text, reads: ["item.text"] },
            { value: ($) => ($ as Page).item.owner?.name, reads: ["item.owner.name"] },
          ],
        },
        { value: ($) => state($).selected?.text, reads: ["state.selected.text"] },
        { value: ($) => state($).other.map((item) => item.text), reads: ["state.other"] },
        { value: ($) => state($).same, reads: ["state.same"] },
        ...METHODS.map((name) => ({ event: ($: PageContext) => (state($)[name] as () => unknown)() })),
      ],
    },
    [Aliases],
  );
  const session = app.open("a", fields);
  const run = (...names: (typeof METHODS)[number][]) => {
    let sent = "";
    for (const name of names) sent = session.send(METHODS.indexOf(name));
    expect(session.client!.toModel()).toEqual(session.fresh());
    return sent;
  };
  return { session, run, texts: () => session.column(0, 1), selected: () => session.value(3) };
}

describe("T3: an object in two places updates everything that shows it", () => {
  it("a field that holds a row's item, in the same event and in a later one", () => {
    const { run, texts, selected } = open();
    run("select", "edit");
    expect([texts(), selected()]).toEqual([["a", "b!"], "b!"]);
    run("edit");
    expect([texts(), selected()]).toEqual([["a", "b!!"], "b!!"]);
  });

  it("a Map over a list's items", () => {
    const { run, texts } = open();
    run("index", "editByMap");
    expect(texts()).toEqual(["by map", "b"]);
  });

  it("an object below an item", () => {
    const { run, session } = open();
    run("own", "rename");
    expect(session.column(0, 2)).toEqual(["Grace", null]);
  });

  it("items inside fresh data", () => {
    const { run, texts, session } = open();
    run("wrapped");
    expect([texts(), session.value(4)]).toEqual([
      ["through other", "b"],
      ["through other", "b"],
    ]);
  });

  it("after a restore", () => {
    const first = open();
    first.run("select", "own");
    const second = open({ fields: [...first.session.stored.values()], runOnLoad: false });
    second.run("edit", "rename");
    expect([second.texts(), second.selected(), second.session.column(0, 2)]).toEqual([
      ["a", "b!"],
      "b!",
      ["Grace", null],
    ]);
  });
});

describe("T2, T5, T6: what handlers hold", () => {
  it("the same object is the same proxy", () => {
    const { run, session } = open();
    run("identity");
    expect(session.value(5)).toEqual([true, true, true]);
  });

  it("T6: a fresh object changed after it was stored is shown and stored as it is", () => {
    const { run, texts, session } = open();
    run("behind");
    expect(texts()).toEqual(["a", "b", "changed after"]);
    expect(session.stored.get("state/test.ts#Aliases.items")?.text).toContain("changed after");
  });

  it("T6: also over yields, each seen", () => {
    const { run, session } = open();
    run("slowly");
    expect(session.column(0, 2)).toEqual([null, null, "three"]);
    expect(session.stored.get("state/test.ts#Aliases.items")?.text).toContain("three");
  });

  it("T5: an item that moved between lists, or whose list was reordered, is found", () => {
    const { run, texts, session } = open();
    run("moved");
    expect([texts(), session.value(4)]).toEqual([["b"], ["moved"]]);
    const other = open();
    other.run("kept");
    expect(other.texts()).toEqual(["held", "nine"]);
  });
});
