import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { UserError } from "../engine/index.ts";
import { REQUEST, TestApp, type TestSession } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import { localStorage, query } from "../kept/index.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

type Ui = {
  toast(text: string, kind?: string): void;
  navigate(path: string): void;
  focus(id: string): void;
  copy(text: string): void;
};

class Form extends State {
  text = "";
  log: string[] = [];
  busy = false;
  locked = false;
  tab = query("all");
  page2 = query(1, { name: "p" });
  theme = localStorage("light");
  kept = localStorage<string[]>([]);

  keep() {
    this.kept = ["first"];
    this.kept.push("second");
  }
  keepMore() {
    this.kept.push("third");
  }
  note(what: string) {
    this.log.push(what);
  }
  async *steps() {
    this.busy = true;
    yield;
    this.log.push("half");
    yield;
    this.busy = false;
  }
  *quick() {
    this.log.push("one");
    yield;
    this.log.push("two");
  }
  async wait() {
    await new Promise<void>((resolve) => {
      resumes.push(resolve);
    });
    this.log.push("waited");
  }
  async flushes() {
    this.text = "flushed";
    await this.flush();
    this.text = "done";
  }
  fail() {
    this.text = "kept";
    throw new Error("database password is hunter2");
  }
  tell() {
    throw new UserError("Pick a name first.");
  }
  effects() {
    const ui = this.ui as Ui;
    this.text = "before";
    ui.toast("Saved", "success");
    ui.navigate("/done");
    ui.focus("name");
    ui.copy("text");
  }
  where() {
    this.log.push(JSON.stringify([this.page, this.session]));
  }
  go(tab: string) {
    this.tab = tab;
    this.theme = "dark";
  }
  async secret() {
    this.text = await (this.secrets as { get(name: string): Promise<string> }).get("KEY");
  }
  late() {
    Promise.resolve().then(() => {
      this.text = "late";
    });
  }
  lateEffect() {
    resumes.push(() => (this.ui as Ui).toast("later"));
  }
}

const resumes: (() => void)[] = [];
type Page = PageContext & { form: Form };
const call = (method: keyof Form & string): TestNode => ({
  event: ($) => (($ as Page).form[method] as () => unknown)(),
});

const nodes: TestNode[] = [
  { value: ($) => ($ as Page).form.text, reads: ["form.text"], prop: "value" },
  {
    event: ($, payload) => {
      ($ as Page).form.text = payload as string;
    },
    bind: true,
    payload: "string",
    guards: [($) => ($ as Page).form.locked],
    guardReads: ["form.locked"],
  },
  { value: ($) => ($ as Page).form.log, reads: ["form.log"] },
  { value: ($) => ($ as Page).form.busy, reads: ["form.busy"] },
  {
    value: ($) => `${($ as Page).form.tab} ${($ as Page).form.page2} ${($ as Page).form.theme}`,
    reads: ["form.tab", "form.page2", "form.theme"],
  },
  call("steps"),
  call("quick"),
  call("wait"),
  call("flushes"),
  call("fail"),
  call("tell"),
  call("effects"),
  call("where"),
  { event: ($, payload) => ($ as Page).form.go(payload as string), payload: "string" },
  call("secret"),
  call("late"),
  { event: ($, payload) => ($ as Page).form.note(JSON.stringify(payload)), payload: "key", keys: ["Enter"] },
  { event: ($, payload) => ($ as Page).form.note(JSON.stringify(payload)), payload: "form" },
  {
    event: ($) => {
      ($ as Page).form.locked = true;
    },
  },
  call("keep"),
  call("keepMore"),
  call("lateEffect"),
];
const [TEXT, LOG, BUSY, PLACES] = [0, 2, 3, 4];
const [
  BIND,
  STEPS,
  QUICK,
  WAIT,
  FLUSHES,
  FAIL,
  TELL,
  EFFECTS,
  WHERE,
  GO,
  SECRET,
  LATE,
  KEY,
  FORM,
  LOCK,
  KEEP,
  KEEP_MORE,
  LATE_EFFECT,
] = Array.from({ length: 18 }, (_, index) => index);

function open(options: Parameters<TestApp["open"]>[1] = {}): { app: TestApp; session: TestSession } {
  const app = new TestApp({ uses: { form: Form }, nodes }, [Form]);
  return { app, session: app.open("a", options) };
}

describe("S: a session's events", () => {
  it("S1: handlers run one at a time, in order; each event is acknowledged when it is complete", async () => {
    const { app, session } = open();
    session.send(WAIT!);
    session.send(QUICK!);
    expect(session.acks).toEqual([]);
    resumes.shift()!();
    await app.idle();
    expect([session.value(LOG!), session.acks]).toEqual([
      ["waited", "one", "two"],
      [1, 2],
    ]);
  });

  it("S2: each yield and flush sends what changed so far", async () => {
    const { session } = open();
    expect(await session.sendAsync(STEPS!)).toBe('[[0,3,true]] [[0,2,["half"]]] [[0,3,false]]');
    expect(session.acks).toEqual([1]);
    expect(await session.sendAsync(QUICK!)).toBe('[[0,2,["half","one"]]] [[0,2,["half","one","two"]]]');
    expect(await session.sendAsync(FLUSHES!)).toBe('[[0,0,"flushed"]] [[0,0,"done"]]');
    expect(session.value(BUSY!)).toBe(false);
  });

  it("S3: what was typed is not echoed, what was made of it is", () => {
    const { session } = open();
    expect(session.send(BIND!, "hello")).toBe("");
    expect(session.acks).toEqual([1]);
    expect(session.fresh().root[2][TEXT!]).toBe("hello");
  });

  it("S4: an error keeps what changed before it, tells the person little and the log all", () => {
    const { app, session } = open();
    session.send(FAIL!);
    expect(session.refused).toEqual([
      { ack: 1, code: "handler-error", message: "Something went wrong. Please try again." },
    ]);
    expect(session.value(TEXT!)).toBe("kept");
    expect(session.stored.get("state/test.ts#Form.text")?.text).toBe('"kept"');
    const entry = app.records.find((record) => record.kind === "log");
    expect(entry).toMatchObject({
      entry: { level: "error", text: "Error: database password is hunter2", session: "a", event: 1 },
    });
    expect(JSON.stringify(entry)).toContain("at ");
    session.send(TELL!);
    expect(session.refused[1]?.message).toBe("Pick a name first.");
  });

  it.each([
    ["an event the page does not have", 99, null, 0, "bad-message"],
    ["a scope that is not mounted", QUICK!, null, 7, "not-mounted"],
    ["a text where nothing is expected", QUICK!, "x", 0, "bad-payload"],
    ["a number where a text is expected", BIND!, 5, 0, "bad-payload"],
    ["a key that is not listened to", KEY!, { key: "a" }, 0, "bad-payload"],
    ["a form that is a list", FORM!, ["a"], 0, "bad-payload"],
    ["a form with objects inside", FORM!, { a: { b: 1 } }, 0, "bad-payload"],
  ])("S5: %s is refused", (_name, event, payload, scope, code) => {
    const { session } = open();
    session.send(event, payload as Json, scope);
    expect(session.refused).toMatchObject([{ ack: 1, code }]);
    expect(session.value(LOG!)).toEqual([]);
  });

  it("S6: a disabled input refuses, and its old value comes back", () => {
    const { session } = open();
    session.send(LOCK!);
    session.client!.apply([[0, TEXT!, "typed"]]);
    expect(session.send(BIND!, "typed")).toBe('[[0,0,""]]');
    expect(session.refused).toMatchObject([{ code: "disabled" }]);
    expect(session.value(TEXT!)).toBe("");
  });

  it("S7: effects follow the values, numbered, and their numbers rise over restores", () => {
    const { app, session } = open();
    expect(session.send(EFFECTS!)).toBe(
      '[[0,0,"before"],["!",102,"toast","success","Saved"],["!",103,"navigate","/done"],["!",104,"focus","name"],["!",105,"copy","text"]]',
    );
    expect(app.records.at(-1)).toMatchObject({ effects: true });
    const again = open({ patchSeq: 1, fields: [] });
    again.session.send(EFFECTS!);
    expect(again.session.patches.join()).toContain('["!",203,');
  });

  it("S8: handlers know page and session", () => {
    const { session } = open({
      request: { ...REQUEST, path: "/posts/7", params: { id: "7" }, query: { p: "2" } },
    });
    session.send(WHERE!);
    expect(session.value(LOG!)).toEqual([
      '[{"path":"/posts/7","params":{"id":"7"},"query":{"p":"2"}},{"id":"s-1","locale":"en","timeZone":"UTC"}]',
    ]);
  });

  it("S9: query and localStorage fields come from the browser and go back to it", () => {
    const { app, session } = open({ request: { ...REQUEST, query: { tab: "done", p: "3" } } });
    expect(session.value(PLACES!)).toBe("done 3 light");
    app.receive({ kind: "kept", session: "a", entries: { localStorage: { "Form.theme": "blue" } } });
    expect([session.value(PLACES!), session.effects]).toEqual(["done 3 blue", []]);
    session.send(GO!, "all");
    expect(session.effects).toEqual([
      ["storage", "Form.theme", "dark"],
      ["query", { tab: null }],
    ]);
    app.receive({
      kind: "navigate",
      session: "a",
      seq: 2,
      page: "page",
      request: { ...REQUEST, query: { tab: "x" } },
    });
    expect(session.value(PLACES!)).toBe("x 1 dark");
    app.receive({ kind: "storage", session: "a", seq: 3, values: { "Form.theme": null } });
    expect([session.value(PLACES!), session.acks]).toEqual(["x 1 light", [1, 2, 3]]);
  });

  it("S9: a localStorage field changed in place is kept, once per commit and as it is then", () => {
    const { app, session } = open();
    session.send(KEEP!);
    session.send(KEEP_MORE!);
    expect(session.effects).toEqual([
      ["storage", "Form.kept", '["first","second"]'],
      ["storage", "Form.kept", '["first","second","third"]'],
    ]);
    app.receive({ kind: "storage", session: "a", seq: 3, values: { "Form.kept": "[]" } });
    expect(session.effects).toHaveLength(2);
  });

  it("S10: secrets come from the host, one at a time", async () => {
    const { app, session } = open();
    await session.sendAsync(SECRET!);
    expect(app.calls).toMatchObject([{ name: "secret", session: "a", args: ["KEY"] }]);
    await app.answer("s3cret");
    expect([session.value(TEXT!), session.acks]).toEqual(["s3cret", [1]]);
    await session.sendAsync(SECRET!);
    await app.answer("not allowed", false);
    expect(session.refused).toMatchObject([{ ack: 2, code: "handler-error" }]);
  });

  it("S11: what changes after a handler ended is committed by itself", async () => {
    const { app, session } = open();
    session.send(LATE!);
    expect(session.value(TEXT!)).toBe("");
    await app.idle();
    expect([session.value(TEXT!), session.acks]).toEqual(["late", [1]]);
  });

  it("S11: an effect of code that runs after its handler ended is sent by itself", async () => {
    const { app, session } = open();
    session.send(LATE_EFFECT!);
    resumes.shift()!();
    await app.idle();
    expect(session.effects).toEqual([["toast", "info", "later"]]);
  });

  it("S12: a closed session's handler stops at its next yield and commits no more", async () => {
    const { app, session } = open();
    session.send(STEPS!);
    app.receive({ kind: "close", session: "a" });
    await app.idle();
    expect([session.value(LOG!), session.acks]).toEqual([[], []]);
    session.send(QUICK!);
    expect(session.refused).toMatchObject([{ code: "unknown-session" }]);
  });
});

describe("S13: provisional sessions", () => {
  it("store nothing until they are confirmed, then everything", () => {
    const { app, session } = open({ provisional: true });
    session.send(QUICK!);
    expect(session.stored.size).toBe(0);
    app.receive({ kind: "confirm", session: "a" });
    expect(session.stored.get("state/test.ts#Form.log")?.text).toBe('["one","two"]');
    expect([...session.stored.keys()]).toContain("state/test.ts#Form.text");
  });

  it("may fetch with GET alone", async () => {
    class Loader extends State {
      result = "";
      async load(method: string) {
        try {
          this.result = String(
            await app.engine.callFromApp("fetch", [{ kind: "start", method, url: "http://x" }]),
          );
        } catch (error) {
          this.result = (error as Error).message;
        }
      }
    }
    const app = new TestApp(
      {
        uses: { loader: Loader },
        nodes: [
          { value: ($) => ($ as { loader?: Loader }).loader?.result, reads: ["loader.result"] },
          {
            event: ($, method) => ($ as unknown as { loader: Loader }).loader.load(method as string),
            payload: "string",
          },
        ],
      },
      [Loader],
    );
    const session = app.open("a", { provisional: true });
    await session.sendAsync(0, "POST");
    expect(session.value(0)).toContain("may fetch with GET alone");
    await session.sendAsync(0, "GET");
    await app.answer("got");
    expect(session.value(0)).toBe("got");
    app.receive({ kind: "confirm", session: "a" });
    await session.sendAsync(0, "POST");
    await app.answer("posted");
    expect(session.value(0)).toBe("posted");
  });
});
