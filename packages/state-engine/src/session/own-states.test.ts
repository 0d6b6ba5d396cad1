import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

class Post extends State {
  posts = [{ id: "a" }, { id: "b" }];
  likes = 0;
  turn() {
    this.posts.reverse();
  }
  drop() {
    this.posts = this.posts.filter(({ id }) => id !== "a");
  }
  again() {
    this.posts.push({ id: "a" });
  }
  like() {
    this.likes += 1;
  }
}

let made = 0;
const resumes: (() => void)[] = [];

/** What each use of the block has for itself. */
class Card extends State {
  number = ++made;
  isOpen = false;
  notes: string[] = [];
  toggle() {
    this.isOpen = !this.isOpen;
  }
  async later() {
    await new Promise<void>((resolve) => {
      resumes.push(resolve);
    });
    this.notes.push("late");
  }
}

let looked: string[] = [];
type Page = PageContext & { post: Post; card: Card; row: { id: string } };
const of = ($: PageContext) => $ as Page;

const nodes: TestNode[] = [
  {
    each: ($) => of($).post.posts,
    reads: ["post.posts"],
    plain: true,
    item: "row",
    key: ($) => of($).row.id,
    row: [
      { own: "card", stateClass: Card },
      {
        value: ($) => {
          looked.push(of($).row.id);
          return `${of($).row.id} ${of($).card.isOpen ? "open" : "closed"}`;
        },
        reads: ["row.id", "card.isOpen"],
      },
      { value: ($) => of($).card.number, reads: ["card.number"] },
      { value: ($) => of($).card.notes, reads: ["card.notes"] },
      { event: ($) => of($).card.toggle() },
      { event: ($) => of($).card.later() },
    ],
  },
  {
    value: ($) => {
      looked.push("page");
      return of($).post.likes;
    },
    reads: ["post.likes"],
  },
  { event: ($) => of($).post.turn() },
  { event: ($) => of($).post.drop() },
  { event: ($) => of($).post.again() },
  { event: ($) => of($).post.like() },
];
const [ROWS, LABEL, NUMBER, NOTES] = [0, 1, 2, 3];
const [TOGGLE, LATER, TURN, DROP, AGAIN] = [0, 1, 2, 3, 4];

function open(stored?: TestSession["stored"]) {
  const app = new TestApp({ uses: { post: Post }, nodes }, [Post, Card]);
  const session = app.open("a", stored ? { fields: structuredClone([...stored.values()]) } : {});
  looked = [];
  const row = (nth: number) => session.client!.rows(0, ROWS)[nth]!.id;
  const cards = () => [...session.stored.keys()].filter((name) => name.includes("#Card"));
  return { app, session, row, cards, labels: () => session.column(ROWS, LABEL) };
}

describe("BL: a state for each use of a block", () => {
  it("BL1: each scope has its own, also after its row moved, and in a restored session", () => {
    const { session, row, labels } = open();
    session.send(TOGGLE, undefined, row(0));
    expect(labels()).toEqual(["a open", "b closed"]);
    session.send(TURN);
    expect(labels()).toEqual(["b closed", "a open"]);
    const again = open(session.stored);
    expect(again.labels()).toEqual(["b closed", "a open"]);
    again.session.send(TOGGLE, undefined, again.row(1));
    expect(again.labels()).toEqual(["b closed", "a closed"]);
  });

  it("BL2: a change looks at the bindings of its scope and nowhere else", () => {
    const { session, row } = open();
    session.send(TOGGLE, undefined, row(1));
    expect(looked).toEqual(["b"]);
  });

  it("BL3: what it begins with is stored with the commit that mounts it, and sent once", () => {
    const { session, cards } = open();
    expect(cards().filter((name) => name.endsWith(".number")).length).toBe(2);
    session.send(DROP);
    const sent = session.send(AGAIN);
    expect(sent.split("a closed").length).toBe(2);
    expect(JSON.parse(sent)).toHaveLength(1);
    expect(cards().filter((name) => name.endsWith(".number")).length).toBe(2);
    const numbers = session.column(ROWS, NUMBER);
    expect(open(session.stored).session.column(ROWS, NUMBER)).toEqual(numbers);
  });

  it("BL4: unmounted it is forgotten, in the store too; one in its place begins anew", () => {
    const { session, row, cards, labels } = open();
    session.send(TOGGLE, undefined, row(0));
    session.send(DROP);
    expect(cards().filter((name) => name.endsWith(".isOpen")).length).toBe(1);
    session.send(AGAIN);
    expect(labels()).toEqual(["b closed", "a closed"]);
  });

  it("BL4: what its handler still changes is neither shown nor stored", async () => {
    const { app, session, row, cards } = open();
    session.send(LATER, undefined, row(0));
    app.receive({ kind: "event", session: "a", seq: 2, scope: 0, event: DROP, payload: undefined });
    resumes.shift()!();
    await app.idle();
    expect(session.acks).toEqual([1, 2]);
    expect([
      session.column(ROWS, NOTES),
      cards().some((name) => session.stored.get(name)!.text!.includes("late")),
    ]).toEqual([[[]], false]);
  });

  it("BL5: a block in itself is the same part in another scope, and 100 levels are the end", () => {
    class Tree extends State {
      node: { name: string; child: unknown } = { name: "root", child: null };
      ring() {
        this.node.child = this.node;
      }
      grow() {
        this.node.child = { name: "leaf", child: null };
      }
    }
    type At = PageContext & { tree: Tree; node: Tree["node"]; card: Card };
    const list = (name: string, each: ($: PageContext) => unknown, row: TestNode[]): TestNode => ({
      each,
      reads: [name],
      item: "node",
      row,
    });
    const block: TestNode[] = [
      { own: "card", stateClass: Card },
      { value: ($) => `${($ as At).node.name} ${($ as At).card.isOpen}`, reads: ["card.isOpen"] },
      { event: ($) => ($ as At).card.toggle() },
      list("tree.node", ($) => [($ as At).node.child].filter(Boolean), [{ again: "node" }]),
    ];
    const app = new TestApp(
      {
        uses: { tree: Tree },
        nodes: [
          list("tree.node", ($) => [($ as At).tree.node], block),
          { event: ($) => ($ as At).tree.grow() },
          { event: ($) => ($ as At).tree.ring() },
        ],
      },
      [Tree, Card],
    );
    const session = app.open();
    session.send(1);
    const [LIST, NAME, BELOW, AGAIN_THERE] = [0, 1, 2, 3];
    const below = (scope: number) => {
      const row = session.client!.rows(scope, BELOW)[0];
      return row && session.client!.mounted(row.id, AGAIN_THERE)?.id;
    };
    const top = session.client!.rows(0, LIST)[0]!.id;
    const inside = below(top)!;
    session.send(0, undefined, inside);
    expect([session.value(NAME, top), session.value(NAME, inside)]).toEqual(["root false", "leaf true"]);
    session.send(2);
    expect(app.log.filter((line) => line.includes("100 times"))).toHaveLength(1);
    let depth = 0;
    for (let at: number | undefined = top; at !== undefined; at = below(at)) depth += 1;
    expect(depth).toBe(100);
  });
});
