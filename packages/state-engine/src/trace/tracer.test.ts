import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";
import type { Trace } from "./trace.ts";
import { BECAUSE } from "./tracer.ts";

interface Item {
  id: number;
  text: string;
}

class Board extends SharedState {
  notes = 0;
  note() {
    this.notes += 1;
  }
}

class Todo extends State {
  items: Item[] = [1, 2, 3].map((id) => ({ id, text: `item ${id}` }));
  draft = "";
  hidden = 0;
  rename() {
    this.items[1]!.text = "renamed";
  }
  hide() {
    this.hidden += 1;
  }
  *steps() {
    this.draft = "one";
    yield;
    this.draft = "two";
  }
  async tell() {
    await (this.use(Board) as Board).note();
  }
}

type Page = PageContext & { todo: Todo; board: Board; item: Item };
const page = ($: PageContext) => $ as Page;
const [RENAME, HIDE, STEPS, TELL] = [0, 1, 2, 3];

/** A clock that goes on by a millisecond each time it is read. */
function open(): { app: TestApp; session: TestSession; traces: () => Trace[] } {
  let now = 0;
  const app = new TestApp(
    {
      uses: { todo: Todo, board: Board },
      nodes: [
        { value: ($) => page($).todo.draft, reads: ["todo.draft"] },
        { value: ($) => `${page($).todo.items.length} items`, reads: ["todo.items"] },
        { value: ($) => page($).board.notes, reads: ["board.notes"] },
        { value: ($) => page($).todo.hidden > 100, reads: ["todo"] },
        {
          each: ($) => page($).todo.items,
          reads: ["todo.items"],
          plain: true,
          item: "item",
          key: ($) => page($).item.id,
          row: [{ value: ($) => page($).item.text, reads: ["item.text"] }],
        },
        { event: ($) => page($).todo.rename() },
        { event: ($) => page($).todo.hide() },
        { event: ($) => page($).todo.steps() },
        { event: ($) => page($).todo.tell() },
      ],
    },
    [Todo, { stateClass: Board, kind: "shared" }],
    { clock: () => ++now },
  );
  const session = app.open();
  const traces = () => app.records.flatMap((record) => (record.kind === "trace" ? [record.trace] : []));
  return { app, session, traces };
}

describe("TR: what a commit is made of", () => {
  it("TR1: names what changed, what was looked at and why, what was sent and what was stored", () => {
    const { session, traces } = open();
    session.send(RENAME);
    const trace = traces().at(-1)!;
    expect(trace).toMatchObject({
      event: 1,
      handler: "Todo.rename",
      changed: [{ path: "Todo.items[].text" }],
      stored: [{ field: "state/test.ts#Todo.items" }],
      sent: session.patches[0]!.length - 2,
    });
    const text = trace.evaluated.find(({ sent }) => sent > 0)!;
    expect(text.because).toBe("Todo.items[].text");
    expect(text.scope).toBeGreaterThan(0);
    // The count of items reads the list too: it was looked at, and shows what it showed.
    expect(trace.evaluated.filter(({ sent }) => sent === 0).map(({ because }) => because)).toEqual([
      "Todo.items[].text",
      BECAUSE.unknown,
    ]);
    expect(trace.evaluations).toBe(trace.evaluated.length);
    for (const { took } of trace.evaluated) expect(took).toBe(1);
  });

  it("TR2: tells each yield by itself, and how long the handler has been at work", () => {
    const { session, traces } = open();
    session.send(STEPS);
    const [first, second] = traces().slice(-2);
    expect(first).toMatchObject({ event: 0, handler: "Todo.steps", changed: [{ path: "Todo.draft" }] });
    expect(second).toMatchObject({ event: 1, handler: "Todo.steps" });
    expect(second!.elapsed).toBeGreaterThan(first!.elapsed);
  });

  it("TR2: tells how long a handler held up the others before it first waited or ended", () => {
    const { session, traces } = open();
    session.send(RENAME);
    expect(traces().at(-1)!.held).toBe(1);
    session.send(STEPS);
    expect(traces().at(-1)!.held).toBeGreaterThan(1);
  });

  it("TR2: tells of a session that follows a shared state, without a handler", async () => {
    const { app, session, traces } = open();
    await session.sendAsync(TELL);
    await app.idle();
    expect(traces()).toContainEqual(
      expect.objectContaining({ event: 0, changed: [{ path: "Board.notes" }], stored: [] }),
    );
  });

  it("TR3: a field that nothing shows is stored and sends nothing", () => {
    const { session, traces } = open();
    session.send(HIDE);
    expect(traces().at(-1)).toMatchObject({
      changed: [{ path: "Todo.hidden" }],
      stored: [{ field: "state/test.ts#Todo.hidden", length: 1 }],
      sent: 0,
    });
  });
});

it("TR3: says nothing where nobody looks on", () => {
  const app = new TestApp({ uses: { todo: Todo }, nodes: [{ event: ($) => page($).todo.rename() }] }, [Todo]);
  app.open().send(0);
  expect(app.records.some(({ kind }) => kind === "trace")).toBe(false);
});
