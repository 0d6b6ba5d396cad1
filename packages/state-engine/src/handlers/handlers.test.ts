import type { Json } from "@heddle/schema";
import { afterEach, describe, expect, it } from "vitest";
import { UserError } from "../engine/index.ts";
import { REQUEST, TestApp, type TestSession } from "../fixture/app.ts";
import { decorated } from "../fixture/decorated.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import type { StateClass } from "../state/shape.ts";
import { background, debounce, latest, once, throttle } from "./index.ts";

interface Signal {
  aborted: boolean;
}

/** What handlers wait for, by name, until a test lets them go on. */
let gates = new Map<string, { resolve(): void; reject(error: unknown): void }>();
const wait = (name: string) =>
  new Promise<void>((resolve, reject) => {
    gates.set(name, { resolve, reject });
  });

afterEach(() => {
  gates = new Map();
});

/** A page that shows `fields` of a state and calls its methods by name. */
function show(stateClass: StateClass, fields: string[], others: StateClass[] = []) {
  const uses = Object.fromEntries([["state", stateClass], ...others.map((other) => [other.name, other])]);
  const call = ($: PageContext, payload: Json) => {
    const [name, ...args] = payload as [string, ...Json[]];
    return ($.state as Record<string, (...args: Json[]) => unknown>)[name]!(...args);
  };
  const nodes = fields.map((field) => ({
    value: ($: PageContext) => ($.state as Record<string, unknown>)[field],
    reads: [`state.${field}`],
  }));
  const app = new TestApp(
    [
      { uses, nodes: [...nodes, { event: call, payload: "json" as const }] },
      { id: "other", path: "/other", uses: {}, nodes: [{ value: () => "other", reads: [] }] },
    ],
    [stateClass, ...others],
  );
  const session = app.open();
  return {
    app,
    session,
    call: (name: string, ...args: Json[]) => session.send(0, [name, ...args]),
    go: async (name: string) => {
      gates.get(name)!.resolve();
      await app.idle();
    },
    shown: (field: string) => session.value(fields.indexOf(field)),
  };
}

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

const Beside = decorated(
  class Beside extends State {
    count = 0;
    text = "";
    list: { n: number }[] = [];
    async work(by: number) {
      for (let step = 0; step < 2; step++) {
        await wait(`work ${by}`);
        this.count += by;
      }
    }
    async *stepped() {
      const item = { n: 0 };
      this.list.push(item);
      yield;
      await wait("stepped");
      item.n = 1;
      yield;
      await wait("stepped");
    }
    async search(text: string) {
      const signal = this.signal as Signal;
      this.text = `looking for ${text}`;
      await wait(text);
      this.text = `found ${text}${signal.aborted ? " too late" : ""}`;
      await wait(text);
    }
    async reach() {
      await wait("reach");
      const other = (this as unknown as { use(other: unknown): Other }).use(Other);
      other.total += 1;
    }
    async fail() {
      await wait("fail");
      throw new UserError("No luck today.");
    }
    async held() {
      await wait("held");
      this.text = "held";
    }
    start() {
      this.work(1);
      this.text = "started";
      return this.work(10);
    }
    async shout() {
      await wait("shout");
    }
  },
  {
    work: [background],
    stepped: [background],
    search: [latest],
    reach: [background],
    fail: [background],
    shout: [background],
  },
);

class Other extends State {
  total = 0;
}

describe("H3: @background runs beside the queue", () => {
  it("the event is answered at once, and changes are sent as they come", async () => {
    const { call, session, go, shown } = show(Beside, ["count"]);
    call("work", 1);
    expect(session.acks).toEqual([1]);
    await go("work 1");
    expect(shown("count")).toBe(1);
    await go("work 1");
    expect(shown("count")).toBe(2);
  });

  it("several run at once, and beside a handler that waits", async () => {
    const { call, go, shown, session } = show(Beside, ["count", "text"]);
    call("held");
    call("start");
    expect(session.acks).toEqual([]);
    await go("held");
    expect([shown("text"), session.acks]).toEqual(["started", [1, 2]]);
    call("held");
    await go("work 1");
    await go("work 10");
    expect(shown("count")).toBe(11);
    await go("held");
    expect(shown("text")).toBe("held");
  });

  it("a fresh object that was stored is still watched after the others' commits", async () => {
    const { call, go, shown } = show(Beside, ["list", "count"]);
    call("stepped");
    call("work", 1);
    await go("work 1");
    await go("work 1");
    await go("stepped");
    expect(shown("list")).toEqual([{ n: 1 }]);
  });

  it("reaches other states", async () => {
    const { call, go, session } = show(Beside, [], [Other]);
    call("reach");
    await go("reach");
    expect(session.stored.get("state/test.ts#Other.total")?.text).toBe("1");
  });

  it("its failure is told to the person and in the log, under its name", async () => {
    const { call, go, session, app } = show(Beside, []);
    call("fail");
    await go("fail");
    expect(session.effects).toEqual(
      [["toast", "error", "No luck today.", null]].map((one) => one.slice(0, 3)),
    );
    expect(app.records.find((record) => record.kind === "log")).toMatchObject({
      entry: { level: "error", text: "UserError: No luck today.", session: "a", handler: "Beside.fail" },
    });
  });

  it("a page cannot start it by showing something", () => {
    const app = new TestApp(
      {
        uses: { state: Beside },
        nodes: [{ value: ($) => ($.state as { work(): void }).work(), reads: ["state.count"] }],
      },
      [Beside],
    );
    app.open();
    expect(app.log.join()).toContain("work is a handler: a page calls it from its events");
  });
});

describe("H4: @latest: a newer call stops the older", () => {
  it("what the older still does is not seen, and its signal aborts", async () => {
    const { call, go, shown, app } = show(Beside, ["text"]);
    call("search", "a");
    call("search", "b");
    expect(shown("text")).toBe("looking for b");
    await go("a");
    expect(shown("text")).toBe("looking for b");
    await go("b");
    expect(shown("text")).toBe("found b");
    expect(app.log).toEqual([]);
  });

  it("what the older throws is not reported", async () => {
    const { call, app, session } = show(Beside, ["text"]);
    call("search", "a");
    call("search", "b");
    gates.get("a")!.reject(new Error("aborted"));
    await app.idle();
    expect([app.log, session.effects]).toEqual([[], []]);
  });
});

describe("H6: what runs beside the queue ends with its session, and with its page where onLoad started it", () => {
  class Loaded extends State {
    ticks = 0;
    signals: Signal[] = [];
    onLoad() {
      void this.tick();
    }
    async tick() {
      seen.push(this.signal as Signal);
      for (;;) {
        await wait("tick");
        this.ticks += 1;
      }
    }
  }
  const seen: Signal[] = [];
  const Clock = decorated(Loaded, { tick: [background] });
  const ticks = (session: TestSession) => session.stored.get("state/test.ts#Loaded.ticks")?.text ?? "0";

  it("closing the session aborts its signal; nothing more is committed", async () => {
    const { app, session, go } = show(Clock, ["ticks"]);
    await go("tick");
    expect(ticks(session)).toBe("1");
    app.receive({ kind: "close", session: "a" });
    expect(seen.at(-1)!.aborted).toBe(true);
    await go("tick");
    expect(ticks(session)).toBe("1");
  });

  it("leaving the page ends it", async () => {
    const { app, session, go } = show(Clock, ["ticks"]);
    await go("tick");
    app.receive({
      kind: "navigate",
      session: "a",
      seq: 1,
      page: "other",
      request: { ...REQUEST, path: "/other" },
    });
    expect(seen.at(-1)!.aborted).toBe(true);
    await go("tick");
    expect(ticks(session)).toBe("1");
  });
});

const Timed = decorated(
  class Timed extends State {
    log: string[] = [];
    slider(value: number) {
      this.log.push(`slider ${value}`);
    }
    typed(text: string) {
      this.log.push(`typed ${text}`);
      if (text === "bad") throw new UserError("Not that.");
    }
    welcome() {
      this.log.push("welcome");
      return this.log.length;
    }
  },
  { slider: [throttle(100)], typed: [debounce(100)], welcome: [once] },
);

describe("H9: @throttle, @debounce and @once", () => {
  it("@throttle runs the first call at once and the last when the time is over", async () => {
    const { call, app, shown } = show(Timed, ["log"]);
    for (const value of [1, 2, 3]) call("slider", value);
    expect(shown("log")).toEqual(["slider 1"]);
    await app.wait();
    expect(shown("log")).toEqual(["slider 1", "slider 3"]);
    call("slider", 4);
    await app.wait();
    await app.wait();
    call("slider", 5);
    expect(shown("log")).toEqual(["slider 1", "slider 3", "slider 4", "slider 5"]);
  });

  it("@debounce runs once, with the last call's arguments; its failure is told", async () => {
    const { call, app, shown, session } = show(Timed, ["log"]);
    for (const text of ["a", "ab", "bad"]) call("typed", text);
    expect(shown("log")).toEqual([]);
    await app.wait();
    expect(shown("log")).toEqual(["typed bad"]);
    expect(session.effects).toEqual([["toast", "error", "Not that."]]);
  });

  it("@once holds over a restart of the session", () => {
    const { call, app, session, shown } = show(Timed, ["log"]);
    call("welcome");
    call("welcome");
    expect(shown("log")).toEqual(["welcome"]);
    app.open("a", { fields: [...session.stored.values()], runOnLoad: false });
    session.lastSeq = 0;
    call("welcome");
    expect(shown("log")).toEqual(["welcome"]);
  });

  it("stand before methods only, with a time that is one", () => {
    const context = { kind: "field", name: "go", static: false, addInitializer() {} };
    expect(() => background(() => {}, context)).toThrow(
      "@background async go() { … }. It cannot stand before a field",
    );
    expect(() => throttle("soon" as unknown as number)).toThrow("@throttle takes milliseconds");
    expect(() => debounce(-1)).toThrow("@debounce takes milliseconds");
  });
});
