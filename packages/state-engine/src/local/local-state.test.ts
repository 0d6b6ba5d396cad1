import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import type { StateClass } from "../state/shape.ts";
import { LocalState } from "./local-state.ts";

let made = 0;
let drawn = 0;

/** Lives in the browser: here it is made for the first HTML alone. */
class View extends LocalState {
  text = "typed";
  isOpen = false;
  tags = [{ id: "a" }, { id: "b" }];
  constructor() {
    super();
    made += 1;
  }
  get other(): Other {
    return this.use(Other) as Other;
  }
}
class Other extends LocalState {
  hint = "hint";
}

class Todo extends State {
  items = [
    { id: 1, done: false },
    { id: 2, done: true },
    { id: 3, done: false },
  ];
  count = 0;
  isLocked = false;
  got: Json[] = [];
  more() {
    this.count += 1;
    this.items[0]!.id = 1;
  }
  take(...values: Json[]) {
    this.got.push(...values);
  }
}

type Page = PageContext & {
  view: View;
  todo: Todo;
  item: Todo["items"][number];
  tag: { id: string };
  place: number;
};
const page = ($: PageContext) => $ as Page;

const nodes: TestNode[] = [
  {
    value: ($) => {
      drawn += 1;
      return `${page($).view.text} of ${page($).todo.count}, ${page($).view.other.hint}`;
    },
    reads: [],
    local: true,
  },
  { value: ($) => page($).todo.count, reads: ["todo.count"] },
  {
    choice: ($) => (page($).view.isOpen ? 0 : 1),
    reads: [],
    local: true,
    parts: [
      [{ value: ($) => `open ${page($).todo.count}`, reads: ["todo.count"] }],
      [
        { value: ($) => `closed ${page($).todo.count}`, reads: ["todo.count"] },
        { event: ($) => page($).todo.more() },
      ],
    ],
  },
  {
    each: ($) => page($).view.tags,
    reads: [],
    local: true,
    item: "tag",
    index: "place",
    row: [
      { value: ($) => `${page($).place} ${page($).tag.id}`, reads: [], local: true },
      { event: ($) => page($).todo.take(page($).tag.id) },
    ],
  },
  {
    each: ($) => page($).todo.items,
    reads: ["todo.items"],
    plain: true,
    item: "item",
    index: "place",
    key: ($) => page($).item.id,
    arranged: () => [2, 0],
    row: [
      { value: ($) => `${page($).place + 1}. ${page($).item.id}`, reads: [], local: true },
      {
        event: ($, payload) => page($).todo.take(page($).item.id, ...(payload as Json[])),
        payload: "json",
        inputs: 1,
        guards: [($) => page($).todo.isLocked],
        guardReads: ["todo.isLocked"],
      },
    ],
  },
  { event: () => undefined, kind: "local" },
  {
    event: ($) => {
      page($).todo.isLocked = true;
    },
  },
];
const [BOTH, COUNT, CHOICE, TAGS, TAG, ROWS, NUMBERED] = [0, 1, 2, 5, 6, 7, 8];
const [MORE, TELL_TAG, TELL_ITEM, LOCAL, LOCK] = [0, 1, 2, 3, 4];

function open() {
  made = 0;
  drawn = 0;
  const app = new TestApp({ uses: { todo: Todo }, locals: { view: View as StateClass }, nodes }, [Todo]);
  const session = app.open();
  const branch = (nth: number) => session.client!.rows(0, CHOICE)[nth]!;
  return { app, session, branch };
}

describe("L1: what the browser computes", () => {
  it("is evaluated once, for the first HTML, over states that are made for it", () => {
    const { session, app } = open();
    expect(session.value(BOTH)).toBe("typed of 0, hint");
    expect(session.client!.rows(0, TAGS).map((row) => [row.id < 0, session.value(TAG, row.id)])).toEqual([
      [true, "0 a"],
      [true, "1 b"],
    ]);
    expect([made, drawn, app.log]).toEqual([1, 1, []]);
  });

  it("is null later, and never updated", () => {
    const { session, branch } = open();
    expect(JSON.parse(session.send(MORE, undefined, branch(1).id))).not.toContainEqual([
      0,
      BOTH,
      expect.anything(),
    ]);
    session.fresh();
    expect([session.value(BOTH), session.client!.rows(0, TAGS)]).toEqual([null, []]);
    expect([made, drawn]).toEqual([1, 1]);
  });

  it("numbers the rows of the first picture as the browser will show them", () => {
    const { session } = open();
    expect(session.column(ROWS, NUMBERED)).toEqual(["2. 1", "0. 2", "1. 3"]);
  });

  it("that cannot be made here is nothing at first, and said in the log", () => {
    class Screen extends LocalState {
      width = (globalThis as unknown as { window: { innerWidth: number } }).window.innerWidth;
    }
    const app = new TestApp(
      {
        uses: {},
        locals: { screen: Screen as StateClass },
        nodes: [
          { value: ($) => ($ as PageContext & { screen: Screen }).screen.width, reads: [], local: true },
        ],
      },
      [],
    );
    expect(app.open().value(0)).toBeNull();
    expect(app.log[0]).toContain("Screen could not be made for the page's first HTML");
  });

  it("is made by pages alone: a handler that makes one is told so", () => {
    expect(() => new View()).toThrow("View lives in the browser");
  });
});

describe("L2: a choice that the browser makes", () => {
  it("has every part mounted, and all of them are kept up to date", () => {
    const { session, branch } = open();
    const shown = () => [0, 1].map((nth) => session.value(3 + nth, branch(nth).id));
    expect(shown()).toEqual(["open 0", "closed 0"]);
    session.send(MORE, undefined, branch(1).id);
    expect([session.value(COUNT), ...shown()]).toEqual([1, "open 1", "closed 1"]);
    expect(session.client!.toModel().root[1]).toEqual(session.fresh().root[1]);
  });

  it("rows that the browser makes are no scopes here: no event comes from them", () => {
    const { session } = open();
    const row = session.client!.rows(0, TAGS)[0]!;
    session.send(TELL_TAG, undefined, row.id);
    session.send(TELL_TAG, undefined, 0);
    expect(session.refused.map(({ code }) => code)).toEqual(["not-mounted", "not-mounted"]);
  });
});

describe("L3: events between both", () => {
  it("one that is the browser's is refused", () => {
    const { session } = open();
    session.send(LOCAL);
    expect(session.refused).toEqual([
      { ack: 1, code: "bad-message", message: "Event 3 runs in the browser and is not for the server." },
    ]);
  });

  it.each<[Json | undefined, string]>([
    [undefined, "a list of 1 values is expected"],
    ["text", "a list of 1 values is expected"],
    [{ length: 1 }, "a list of 1 values is expected"],
    [[], "a list of 1 values is expected"],
    [[1, 2], "a list of 1 values is expected"],
  ])("one with inputs takes just that many values: not %j", (payload, problem) => {
    const { session, app } = open();
    session.send(TELL_ITEM, payload, session.client!.rows(0, ROWS)[1]!.id);
    expect(session.refused).toEqual([
      { ack: 1, code: "bad-payload", message: `The value was refused: ${problem}.` },
    ]);
    expect(app.log.join()).not.toContain("error");
  });

  it("takes its inputs from the browser, and everything else from here", () => {
    const { session } = open();
    session.send(TELL_ITEM, [{ id: 99 }], session.client!.rows(0, ROWS)[1]!.id);
    expect(session.stored.get("state/test.ts#Todo.got")?.text).toBe('[2,{"id":99}]');
  });
});

it("L4: a binding of the server's guards its events, wherever they are sent from", () => {
  const { session } = open();
  session.send(LOCK);
  session.send(TELL_ITEM, ["x"], session.client!.rows(0, ROWS)[0]!.id);
  expect(session.refused.map(({ code }) => code)).toEqual(["disabled"]);
});
