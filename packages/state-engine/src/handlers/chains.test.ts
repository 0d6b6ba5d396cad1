import { describe, expect, it } from "vitest";
import { show } from "../fixture/handlers.ts";
import { State } from "../state/base.ts";

class Chain extends State {
  log: string[] = [];
  note(text: string) {
    this.log.push(text);
  }
  a() {
    this.note("a");
  }
  b() {
    this.note("b");
    return this.c;
  }
  async c() {
    await Promise.resolve();
    this.note("c");
  }
  one() {
    this.note("one");
    return this.a;
  }
  several() {
    return [this.b, this.a, () => this.note("arrow")];
  }
  *nested() {
    yield this.note("start");
    yield [this.b, this.several()];
    this.note("end");
    return this.a;
  }
  async *deep() {
    yield this.nested;
    yield this.typed(7, { name: "x", list: [1, 2] });
    this.note("deep");
  }
  typed(count: number, object: { name: string; list: number[] }) {
    this.note(`${count + 1} ${object.name} ${object.list.length}`);
  }
  redirect() {
    (this.ui as { navigate(path: string): void }).navigate("/other");
    return [this.a, this.b];
  }
  other() {
    return (this as unknown as { use(other: unknown): Second }).use(Second).note;
  }
  thenable() {
    return { then: (resolve: (value: unknown) => void) => resolve(this.a) };
  }
  data() {
    return this.log;
  }
  *caught() {
    try {
      yield this.fail;
    } catch (error) {
      this.note(`caught ${(error as Error).message}`);
    }
  }
  async *cleaned() {
    try {
      yield this.fail;
    } finally {
      this.note("cleaned");
    }
  }
  fail() {
    throw new Error("inner");
  }
}

class Second extends Chain {
  override note() {
    this.log.push("second");
  }
}

describe("H1: what a handler returns or yields is run, depth first", () => {
  it.each([
    ["one", ["one", "a"]],
    ["several", ["b", "c", "a", "arrow"]],
    ["nested", ["start", "b", "c", "b", "c", "a", "arrow", "end", "a"]],
    ["deep", ["start", "b", "c", "b", "c", "a", "arrow", "end", "a", "8 x 2", "deep"]],
    ["redirect", ["a", "b", "c"]],
    ["thenable", ["a"]],
    ["data", []],
    ["caught", ["caught inner"]],
  ])("%s", async (name, log) => {
    const { call, app, session, shown } = show(Chain, ["log"], [Second]);
    call(name);
    await app.idle();
    expect(shown("log")).toEqual(log);
    expect(session.acks).toEqual([1]);
    expect(session.refused).toEqual([]);
  });

  it("a redirect goes out, and the chain goes on", async () => {
    const { call, app, session } = show(Chain, ["log"]);
    call("redirect");
    await app.idle();
    expect(session.effects).toEqual([["navigate", "/other"]]);
  });

  it("a method of another state runs on that state, though both classes have it", async () => {
    const { call, app, session, shown } = show(Chain, ["log"], [Second]);
    call("other");
    await app.idle();
    expect(shown("log")).toEqual([]);
    expect(session.stored.get("state/test.ts#Second.log")?.text).toBe('["second"]');
  });

  it("what fails in a chain reaches the generator that yielded it, whose finally runs", async () => {
    const { call, app, session, shown } = show(Chain, ["log"]);
    call("cleaned");
    await app.idle();
    expect(shown("log")).toEqual(["cleaned"]);
    expect(session.refused).toMatchObject([{ ack: 1, code: "handler-error" }]);
  });
});

class Nonsense extends State {
  done = 0;
  class() {
    return Chain;
  }
  ring() {
    const list: unknown[] = [];
    list.push(list);
    return list;
  }
  ping(): unknown {
    return this.pong;
  }
  pong(): unknown {
    return this.ping;
  }
  async later(): Promise<unknown> {
    return this.later;
  }
  throwsText() {
    throw "only text";
  }
  throwsNothing() {
    throw undefined;
  }
  throwsBomb() {
    throw {
      get message(): never {
        throw new Error("bomb");
      },
      toString(): never {
        throw new Error("bomb");
      },
    };
  }
  bomb() {
    return {
      get then(): never {
        throw new Error("trap");
      },
    };
  }
  huge() {
    return new Array(200_000).fill(1);
  }
  instance() {
    return new (class Socket {})();
  }
  *forever() {
    for (;;) {
      this.done += 1;
      yield;
    }
  }
  async *foreverAsync() {
    for (;;) {
      this.done += 1;
      yield;
    }
  }
}

describe("H2: nonsense is an error that says what is wrong", () => {
  it.each([
    ["class", "gave back the class Chain"],
    ["ring", "a list that holds itself"],
    ["ping", "The last was p"],
    ["later", "more than 200 deep"],
    ["throwsText", "Thrown: only text"],
    ["throwsNothing", "Thrown: undefined"],
    ["throwsBomb", "Something was thrown that cannot be shown."],
    ["bomb", "trap"],
  ])("%s", async (name, text) => {
    const { call, app, session } = show(Nonsense, ["done"]);
    call(name);
    for (let turn = 0; turn < 20; turn++) await app.idle();
    expect(app.log.join()).toContain(text);
    expect(session.refused).toMatchObject([
      { ack: 1, code: "handler-error", message: "Something went wrong. Please try again." },
    ]);
    expect(app.records.find((record) => record.kind === "log")).toMatchObject({
      entry: { session: "a", handler: `Nonsense.${name}`, event: 1 },
    });
  });

  it.each(["huge", "instance"])("data is passed over: %s", async (name) => {
    const { call, session } = show(Nonsense, ["done"]);
    call(name);
    expect(session.acks).toEqual([1]);
    expect(session.refused).toEqual([]);
  });

  it.each(["forever", "foreverAsync"])(
    "%s lets others have their turn, and ends when it is told to",
    async (name) => {
      const { call, app, session } = show(Nonsense, ["done"]);
      call(name);
      for (let turn = 0; turn < 3_000 && !app.hasTimers; turn++) await app.idle();
      expect(app.hasTimers).toBe(true);
      const other = app.open("b");
      expect(other.value(0)).toBe(0);
      app.receive({
        kind: "cancel",
        session: "a",
        seq: 1,
        message: "This took longer than 30 seconds and was stopped.",
      });
      await app.wait();
      expect(app.hasTimers).toBe(false);
      expect(session.refused).toMatchObject([{ ack: 1, code: "killed" }]);
    },
  );
});
