import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";
import { stream } from "./index.ts";

interface Line {
  id: string;
  text: string;
}
interface Lines {
  push(...lines: Line[]): void;
  unshift(...lines: Line[]): void;
  remove(...keys: string[]): void;
  clear(): void;
  reset(lines: Line[]): void;
}

class Log extends State {
  lines = stream({ limit: 4 }) as Lines;
  picked = "";

  run(changes: [keyof Lines, ...unknown[]][]) {
    for (const [method, ...args] of changes) (this.lines[method] as (...values: unknown[]) => void)(...args);
  }

  pick(line: Line) {
    this.picked = line.text;
  }
}

class Board extends SharedState {
  lines = stream() as Lines;

  say(line: Line) {
    this.lines.push(line);
  }
}

class Filled extends State {
  lines = stream({ load: async () => [line("old")] }) as Lines;

  add() {
    this.lines.push(line("new"));
  }
}

type Page = PageContext & { log: Log; board: Board; filled: Filled; line: Line };

const line = (id: string, text = id): Line => ({ id, text });
const text: TestNode = { value: ($) => ($ as Page).line.text, reads: ["line.text"] };

function list(of: "log" | "board" | "filled", row: TestNode[]): TestNode {
  return {
    each: ($) => ($ as Page)[of].lines as never,
    reads: [`${of}.lines`],
    plain: true,
    item: "line",
    key: ($) => ($ as Page).line.id,
    row,
  };
}

const run: TestNode = {
  event: ($, changes) => ($ as Page).log.run(changes as unknown as [keyof Lines][]),
  payload: "json",
};

function openLog(row: TestNode[] = [text]): { app: TestApp; session: TestSession } {
  const app = new TestApp({ uses: { log: Log }, nodes: [run, list("log", row)] }, [Log]);
  return { app, session: app.open() };
}

const send = (session: TestSession, ...changes: unknown[][]) => session.send(0, changes as Json);
const shown = (session: TestSession) => session.column(0, 1);

describe("a stream", () => {
  it("ST1: costs the rows that are pushed, however many there were", () => {
    const { session } = openLog();
    const first = send(session, ["push", line("a")]).length;
    send(session, ["push", line("b")]);
    expect(send(session, ["push", line("c")]).length).toBeLessThanOrEqual(first + 8);
    expect(shown(session)).toEqual(["a", "b", "c"]);
    const fields = [...session.stored.values()].map((field) => field.text);
    expect(fields.join()).not.toContain("text");
  });

  it("ST2: rows come at either end, go by key, and beyond the limit at the other end", () => {
    const { session } = openLog();
    send(session, ["push", line("a"), line("b")], ["unshift", line("c")]);
    expect(shown(session)).toEqual(["c", "a", "b"]);
    send(session, ["push", line("d"), line("e")]);
    expect(shown(session)).toEqual(["a", "b", "d", "e"]);
    send(session, ["unshift", line("f")]);
    expect(shown(session)).toEqual(["f", "a", "b", "d"]);
    send(session, ["remove", "a", "nobody"]);
    expect(shown(session)).toEqual(["f", "b", "d"]);
    send(session, ["reset", [line("g")]]);
    expect(shown(session)).toEqual(["g"]);
    send(session, ["clear"]);
    expect(shown(session)).toEqual([]);
  });

  it("ST2: a row whose key is there takes the old one's place", () => {
    const { session } = openLog();
    send(session, ["push", line("a"), line("b"), line("c")]);
    send(session, ["push", line("b", "changed"), line("d")]);
    expect(shown(session)).toEqual(["a", "changed", "c", "d"]);
    send(session, ["push", line("e", "one"), line("e", "two")]);
    expect(shown(session)).toEqual(["changed", "c", "d", "two"]);
  });

  it("ST3: a page that is sent anew leaves the browser its rows", () => {
    const { session } = openLog();
    send(session, ["push", line("a"), line("b")]);
    session.fresh();
    expect(shown(session)).toEqual(["a", "b"]);
    send(session, ["push", line("c")]);
    expect(shown(session)).toEqual(["a", "b", "c"]);
  });

  it("ST4: a row with events keeps its item and can be used, as long as the browser has it", () => {
    const pick: TestNode = { event: ($) => ($ as Page).log.pick(($ as Page).line) };
    const { app, session } = openLog([text, pick]);
    send(session, ["push", line("a"), line("b", "second")]);
    const [first, second] = session.client!.rows(0, 0);
    session.send(1, undefined, second!.id);
    expect(session.stored.get("state/test.ts#Log.picked")?.text).toBe('"second"');
    send(session, ["push", line("c"), line("d"), line("e")]);
    session.send(1, undefined, first!.id);
    expect(session.refused.at(-1)).toMatchObject({ code: "not-mounted" });
    expect(app.log).toEqual([]);
  });

  it("ST5: of a shared state every page gets the rows, each once", async () => {
    const say: TestNode = { event: ($, id) => ($ as Page).board.say(line(id as string)), payload: "string" };
    const app = new TestApp({ uses: { board: Board }, nodes: [say, list("board", [text])] }, [
      { stateClass: Board, kind: "shared" },
    ]);
    const [one, other] = [app.open("one"), app.open("other")];
    await one.sendAsync(0, "a");
    await other.sendAsync(0, "b");
    expect(shown(one)).toEqual(["a", "b"]);
    expect(shown(other)).toEqual(["a", "b"]);
  });

  it("ST5: what is loaded stands there when the page opens, and in its place when it is drawn anew", async () => {
    const add: TestNode = { event: ($) => ($ as Page).filled.add() };
    const app = new TestApp({ uses: { filled: Filled }, nodes: [add, list("filled", [text])] }, [Filled]);
    const session = app.open();
    await app.idle();
    expect(shown(session)).toEqual(["old"]);
    session.send(0);
    expect(shown(session)).toEqual(["old", "new"]);
    session.fresh();
    await app.idle();
    expect(shown(session)).toEqual(["old"]);
  });
});
