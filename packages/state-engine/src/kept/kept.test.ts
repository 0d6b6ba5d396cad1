import type { Json } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REQUEST, TestApp } from "../fixture/app.ts";
import type { KeptEntries } from "../frames/frames.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import { cookie, localStorage, query, sessionStorage } from "./index.ts";
import { textOfValue, valueOfText } from "./text.ts";

interface Todo {
  text: string;
}

class Prefs extends State {
  theme = cookie("light", { maxAge: 60 });
  token = cookie<string | null>(null, { name: "token", httpOnly: true });
  area = cookie("none", { path: "/account" });
  todos = localStorage<Todo[]>([]);
  own = localStorage("mine", { sync: false });
  step = sessionStorage(1);
  filter = query("all");
  page2 = query(1, { name: "p", history: "push" });
  seen = localStorage(new Set<string>());
  run(body: (prefs: Prefs) => unknown): unknown {
    return body(this);
  }
  get where() {
    return this.page;
  }
}

function open(options: { kept?: KeptEntries; query?: Record<string, string> } = {}) {
  const fields = ["theme", "token", "area", "todos", "own", "step", "filter", "page2"] as const;
  let body: (prefs: Prefs) => unknown = () => undefined;
  const app = new TestApp(
    {
      uses: { state: Prefs },
      nodes: [
        ...fields.map((field) => ({
          value: ($: PageContext) => ($.state as Prefs)[field],
          reads: [`state.${field}`],
        })),
        { event: ($: PageContext) => ($.state as Prefs).run(body) },
      ],
    },
    [Prefs],
  );
  const session = app.open("a", {
    request: { ...REQUEST, query: options.query ?? {} },
    ...(options.kept ? { kept: options.kept } : {}),
  });
  return {
    app,
    session,
    values: () => Object.fromEntries(fields.map((field, index) => [field, session.value(index)])),
    run(what: (prefs: Prefs) => unknown): Json[] {
      body = what;
      session.effects = [];
      session.send(0);
      return session.effects;
    },
  };
}

describe("fields that live elsewhere", () => {
  it("K1: cookies and the query are there in the first values, storage after hello; none of it causes an effect", () => {
    const { app, session, values } = open({
      kept: { cookie: { "Prefs.theme": "dark", token: '"t-1"' } },
      query: { filter: "done", p: "3" },
    });
    expect(values()).toMatchObject({
      theme: "dark",
      token: "t-1",
      filter: "done",
      page2: 3,
      step: 1,
      todos: [],
    });
    const kept = { localStorage: { "Prefs.todos": '[{"text":"a"}]' }, sessionStorage: { "Prefs.step": "4" } };
    app.receive({ kind: "kept", session: "a", entries: kept });
    expect(values()).toMatchObject({ theme: "dark", step: 4, todos: [{ text: "a" }] });
    expect(session.effects).toEqual([]);
  });

  it("K1: writes go to where the field lives, once per commit and as it is then", () => {
    const { run } = open();
    expect(
      run((prefs) => {
        prefs.theme = "dark";
        prefs.theme = "blue";
        prefs.token = "secret";
        prefs.todos.push({ text: "a" });
        prefs.step = 2;
      }),
    ).toEqual([
      ["appCookie", "Prefs.theme", "blue", { maxAge: 60 }],
      ["appCookie", "token", '"secret"', { httpOnly: true }],
      ["sessionStorage", "Prefs.step", "2"],
      ["storage", "Prefs.todos", '[{"text":"a"}]'],
    ]);
    expect(
      run((prefs) => {
        prefs.todos[0]!.text = "b";
        prefs.token = null;
        prefs.seen.add("x");
      }),
    ).toEqual([
      ["appCookie", "token", null, { httpOnly: true }],
      ["storage", "Prefs.todos", '[{"text":"b"}]'],
      ["storage", "Prefs.seen", '{"$":"s","v":["x"]}'],
    ]);
  });

  it("K2: what looks like JSON stays text in a text field", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(valueOfText(text, "")).toEqual({ ok: true, value: text });
        expect(textOfValue(text, "")).toBe(text);
      }),
    );
    expect(open({ kept: { cookie: { "Prefs.theme": "{}" } } }).values().theme).toBe("{}");
  });

  it.each([
    ["a number", 0, "abc", "is not a number"],
    ["a number from nothing", 0, " ", "is not a number"],
    ["true or false", false, "yes", "is neither true nor false"],
    ["a big number", 1n, "1.5", "is not a whole number"],
    ["a list from an object", [], "{}", "is not what the field holds (array)"],
    ["an object from text", {}, '"text"', "is not what the field holds (object)"],
    ["a list from garbage", [], "[1,", "cannot be read"],
    ["a list from another's tags", [], '{"$":"zz"}', "cannot be read"],
    ["a list from what is too deep", [], "[".repeat(50_000) + "]".repeat(50_000), "cannot be read"],
  ])("K2: %s", (_name, initial: unknown, text, because) => {
    expect(valueOfText(text, initial)).toEqual({ ok: false, because });
  });

  it("K2: values come back as they were", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true }).filter((one) => !Object.is(one, -0)),
      fc.boolean(),
      fc.bigInt(),
      fc.string(),
      fc.array(fc.integer()),
      fc.dictionary(fc.string(), fc.string()).map((one) => ({ ...one })),
      fc.array(fc.string()).map((one) => new Set(one)),
      fc.date({ noInvalidDate: true }),
    );
    fc.assert(
      fc.property(value, (one) => {
        expect(valueOfText(textOfValue(one, one)!, one)).toEqual({ ok: true, value: one });
        expect(valueOfText(textOfValue(one, null)!, null)).toEqual({ ok: true, value: one });
      }),
    );
  });

  it("K2: garbage gives initial values and warnings that name the field and tell no content", () => {
    const { app, values } = open({
      kept: { cookie: { token: "{secret" }, sessionStorage: { "Prefs.step": "two" } },
      query: { p: "none" },
    });
    expect(values()).toMatchObject({ token: null, step: 1, page2: 1 });
    expect(app.log).toEqual([
      'warn: Prefs.token: what the cookie "token" holds cannot be read; the field has its initial value.',
      'warn: Prefs.step: what sessionStorage "Prefs.step" holds is not a number; the field has its initial value.',
      'warn: Prefs.page2: what the address "p" holds is not a number; the field has its initial value.',
    ]);
  });

  it("K3: what the browser has no more is the initial value; of what it does not tell nothing changes", () => {
    const { app, run, values } = open({ kept: { cookie: { "Prefs.area": "inner" } } });
    run((prefs) => {
      prefs.theme = "dark";
      prefs.todos.push({ text: "a" });
      prefs.step = 7;
    });
    app.receive({ kind: "kept", session: "a", entries: { cookie: {}, localStorage: {} } });
    expect(values()).toMatchObject({ theme: "light", todos: [], step: 7, area: "inner" });
    app.receive({ kind: "kept", session: "a", entries: { cookie: { "Prefs.theme": "dark" } } });
    expect(values()).toMatchObject({ theme: "dark" });
  });

  it("K3: a hello that tells what the session has sends nothing", () => {
    const { app, run, session } = open();
    run((prefs) => prefs.todos.push({ text: "a" }));
    session.patches = [];
    app.receive({
      kind: "kept",
      session: "a",
      entries: { localStorage: { "Prefs.todos": '[{"text":"a"}]' } },
    });
    expect(session.patches).toEqual([]);
  });

  it("K4: other tabs' writes are followed, except by a field that does not want them", () => {
    const { app, session, values } = open();
    const change = { "Prefs.todos": '[{"text":"b"}]', "Prefs.own": "theirs" };
    app.receive({ kind: "storage", session: "a", seq: 1, values: change });
    expect(values()).toMatchObject({ todos: [{ text: "b" }], own: "mine" });
    expect([session.effects, session.acks]).toEqual([[], [1]]);
  });

  it.each([
    [
      "a cookie",
      (prefs: Prefs) => (prefs.theme = "ä".repeat(700)),
      "Prefs.theme",
      "the cookie: 4211 characters",
    ],
    [
      "the address",
      (prefs: Prefs) => (prefs.filter = "x".repeat(2_001)),
      "Prefs.filter",
      "the address: 2007",
    ],
    ["storage", (prefs: Prefs) => (prefs.own = "x".repeat(100_000)), "Prefs.own", "localStorage: 100009"],
  ])("K5: too much for %s is refused, with the field's name and sizes", (_name, write, field, size) => {
    const { app, run, session } = open();
    expect(run(write)).toEqual([]);
    expect(session.refused).toMatchObject([{ code: "handler-error" }]);
    expect(app.log.join()).toContain(`${field} could not be stored: it is too large for ${size}`);
  });

  it("K6: the address changes once per commit, and this.page follows", () => {
    const { run, session } = open({ query: { filter: "done", other: "1" } });
    expect(run((prefs) => (prefs.filter = "open"))).toEqual([["query", { filter: "open" }]]);
    const changed = run((prefs) => {
      prefs.filter = "all";
      prefs.page2 = 2;
    });
    expect(changed).toEqual([["query", { filter: null, p: "2" }, "push"]]);
    let seen: unknown;
    run((prefs) => {
      seen = prefs.where;
    });
    expect(seen).toMatchObject({ query: { other: "1", p: "2" } });
    expect(session.refused).toEqual([]);
  });

  it("K6: a navigation to another query is followed", () => {
    const { app, values } = open({ query: { filter: "done", p: "2" } });
    const request = { ...REQUEST, query: { p: "5" } };
    app.receive({ kind: "navigate", session: "a", seq: 1, page: "page", request });
    expect(values()).toMatchObject({ filter: "all", page2: 5 });
  });

  it("K7: an initial value is nobody's to change, and heirs may keep a field elsewhere or nowhere", () => {
    const initial: string[] = ["first"];
    class Kept extends State {
      list = localStorage(initial);
      name = localStorage("kept");
    }
    class Heir extends Kept {
      override list = ["plain"];
      override name = sessionStorage("heir");
      change() {
        this.list.push("more");
        this.name = "changed";
      }
    }
    class Own extends Kept {
      change() {
        this.list.push("more");
      }
    }
    const of = (stateClass: typeof Heir | typeof Own) => {
      const app = new TestApp(
        {
          uses: { state: stateClass },
          nodes: [
            { value: ($) => ($.state as Heir).list, reads: ["state.list"] },
            { event: ($) => ($.state as Heir).change() },
          ],
        },
        [stateClass],
      );
      return app.open();
    };
    const heir = of(Heir);
    heir.send(0);
    expect(heir.effects).toEqual([["sessionStorage", "Heir.name", "changed"]]);
    const own = of(Own);
    own.send(0);
    own.app.receive({ kind: "kept", session: "a", entries: { localStorage: {} } });
    expect([own.value(0), initial]).toEqual([["first"], ["first"]]);
  });

  it("options that cannot be meant are errors where they are written", () => {
    expect(() => cookie("", { maxAge: -1 })).toThrow(
      "cookie: maxAge is a whole number of seconds above 0, not -1.",
    );
    expect(() => cookie("", { path: "account" })).toThrow('not "account"');
    expect(() => cookie("", { sameSite: "none", secure: false })).toThrow("secure cookies only");
  });

  it("a stored value is what a restored session has until its browser says more", () => {
    const first = open({ kept: { cookie: { "Prefs.theme": "dark" } } });
    first.run((prefs) => (prefs.theme = "blue"));
    const fields = [...first.session.stored.values()];
    const again = first.app.open("a", { fields, kept: { cookie: { "Prefs.theme": "dark" } }, patchSeq: 3 });
    expect(again.value(0)).toBe("blue");
  });
});
