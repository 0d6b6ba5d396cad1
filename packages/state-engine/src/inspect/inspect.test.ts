import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";
import type { Looked } from "./look.ts";

class Board extends SharedState {
  notes = 1;
}

let ran = 0;
class Todo extends State {
  draft = "one";
  items: { text: string; done: boolean }[] = [{ text: "milk", done: false }];
  prices = new Map<string, number>([["milk", 2]]);
  tags = new Set(["a"]);
  due = new Date(0);
  user: { name: string } | null = null;
  long: number[] = Array.from({ length: 250 }, (_, index) => index);
  get count() {
    ran += 1;
    return this.items.length;
  }
  *slow() {
    yield;
    this.draft = "from the handler";
  }
}

type Page = PageContext & { todo: Todo; board: Board };
const page = ($: PageContext) => $ as Page;
const ID = "state/test.ts#Todo";

function open({ draft = true } = {}) {
  const app = new TestApp(
    {
      uses: { todo: Todo, board: Board },
      nodes: [
        { value: ($) => page($).todo.draft, reads: ["todo.draft"] },
        {
          value: ($) =>
            page($)
              .todo.items.map(({ text }) => text)
              .join(),
          reads: ["todo.items"],
        },
        { value: ($) => page($).todo.prices.get("milk") ?? 0, reads: ["todo.prices"] },
        { value: ($) => page($).board.notes, reads: ["board.notes"] },
        { value: ($) => page($).todo.count, reads: ["todo.items"] },
        { value: ($) => page($).todo.due.getTime(), reads: ["todo.due"] },
      ],
    },
    [
      { stateClass: Todo, getters: { count: ["items"] } },
      { stateClass: Board, kind: "shared" },
    ],
  );
  app.engine.isDraft = draft;
  const session = app.open();
  let request = 0;
  const told = () => {
    const answer = app.records.findLast((record) => record.kind === "told");
    if (answer?.kind !== "told" || answer.request !== request) throw new Error("no answer");
    return answer;
  };
  return {
    app,
    session,
    look(member: string, ...path: string[]) {
      app.receive({ kind: "look", session: session.name, request: ++request, member, path });
      return told();
    },
    set(member: string, path: string[], value: Json) {
      app.receive({ kind: "set-field", session: session.name, request: ++request, member, path, value });
      return told().message;
    },
  };
}

const shown = (session: TestSession, binding: number) => session.value(binding);

describe("IN1: a look shows one level of a value", () => {
  it("names members, their kinds and beginnings, and what can be edited", () => {
    const { look } = open();
    expect(look(`${ID}.items`).value).toEqual({
      kind: "list",
      json: '[{"text":"milk","done":false}]',
      more: 0,
      members: [
        {
          step: "0",
          name: "0",
          kind: "object",
          preview: '{"text":"milk","done":false}',
          opens: true,
          json: '{"text":"milk","done":false}',
        },
      ],
    });
    expect((look(`${ID}.items`, "0").value as Looked).members.map(({ name, json }) => [name, json])).toEqual([
      ["text", '"milk"'],
      ["done", "false"],
    ]);
    expect(look(`${ID}.prices`).value).toMatchObject({
      kind: "map",
      json: null,
      members: [{ name: "milk" }],
    });
  });

  it("is bounded, and runs no getter", () => {
    const { look } = open();
    const looked = look(`${ID}.long`).value as Looked;
    expect([looked.members.length, looked.more, looked.json]).toEqual([100, 150, null]);
    const before = ran;
    expect(look(`${ID}.count`).value).toMatchObject({ kind: "number", json: "1" });
    expect(ran).toBe(before);
  });

  it("says what is not there", () => {
    const { look } = open();
    expect(look(`${ID}.nothing`).message).toContain("Todo has no");
    expect(look(`${ID}.items`, "7").message).toContain('no "7" here');
    expect(look("state/other.ts#Other.x").message).toContain("does not use that state");
    expect(look(`${ID}.items`, "0", "toString").message).toContain("no");
  });
});

describe("IN2: a value set by hand is a commit like any other", () => {
  it("is shown, stored, and tracked below lists, maps and objects", () => {
    const { session, set } = open();
    expect(set(`${ID}.draft`, [], "two")).toBe("");
    expect(shown(session, 0)).toBe("two");
    expect(session.stored.get(`${ID}.draft`)?.text).toBe('"two"');
    expect(set(`${ID}.items`, ["0", "text"], "bread")).toBe("");
    expect(shown(session, 1)).toBe("bread");
    expect(set(`${ID}.prices`, ["0"], 5)).toBe("");
    expect(shown(session, 2)).toBe(5);
    expect(set(`${ID}.due`, [], "1970-01-01T00:00:01.000Z")).toBe("");
    expect(shown(session, 5)).toBe(1000);
    expect(set(`${ID}.user`, [], { name: "Ann" })).toBe("");
    expect(set(`${ID}.items`, [], [])).toBe("");
    expect([shown(session, 1), shown(session, 4)]).toEqual(["", 0]);
  });

  it("reaches a shared state that the page shows", async () => {
    const { app, session, set } = open();
    expect(set("state/test.ts#Board.notes", [], 7)).toBe("");
    await app.idle();
    expect(shown(session, 3)).toBe(7);
  });
});

describe("IN3: what does not fit is refused and changes nothing", () => {
  it.each([
    [`${ID}.draft`, [], 3, "Todo.draft is text, and this is a number."],
    [`${ID}.items`, [], {}, "Todo.items is a list, and this is an object."],
    [`${ID}.items`, ["0", "done"], "yes", "Todo.items.0.done is true or false, and this is text."],
    [`${ID}.due`, [], "soon", "Todo.due is a date, and this is text."],
    [`${ID}.count`, [], 3, "Todo.count is computed: change what it is computed from."],
    [`${ID}.other`, [], 3, 'Todo has no field "other".'],
    [`${ID}.tags`, ["0"], "b", "What a Set holds cannot be changed in place: only code adds and removes."],
    [`${ID}.prices`, [], {}, "Todo.prices is a Map, and this is an object."],
  ] as [string, string[], Json, string][])("%s %j = %j", (member, path, value, message) => {
    const { session, set } = open();
    session.patches = [];
    expect(set(member, path, value)).toBe(message);
    expect(session.patches).toEqual([]);
  });
});

it("IN4: nobody looks into a published app, nor changes it", () => {
  const { session, look, set } = open({ draft: false });
  expect(look(`${ID}.draft`)).toMatchObject({ value: null, message: expect.stringContaining("drafts") });
  expect(set(`${ID}.draft`, [], "two")).toContain("drafts");
  expect(shown(session, 0)).toBe("one");
});
