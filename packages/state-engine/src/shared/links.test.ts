import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";

class Room extends SharedState {
  messages: string[] = [];
  topic = "none";
  one: { text: string } | null = null;
  two: { text: string } | null = null;
  get length() {
    return this.messages.length;
  }
  say(text: string) {
    this.messages.push(text);
    return `${String(this.key)}: ${this.messages.length}`;
  }
  *count(most: number) {
    for (let n = 1; n <= most; n++) {
      this.topic = `n${n}`;
      yield;
    }
  }
  /** Two fields that hold the same object are stored together. */
  pair() {
    this.one = { text: "one" };
    this.two = this.one;
  }
  change() {
    if (this.one) this.one.text = "changed";
    return this.two?.text;
  }
}

type Facade = { messages: string[]; topic: string } & Record<
  string,
  (...args: unknown[]) => Promise<unknown>
>;

class Visitor extends State {
  log: unknown[] = [];
  at = "";
  get elsewhere() {
    return this.at === "" ? null : (this.use(Room, this.at) as Facade).messages.join();
  }
  async join(key: unknown) {
    await this.link(Room, key);
    this.log.push((this.use(Room) as Facade).topic);
  }
  joinWithoutWaiting(key: string) {
    void this.link(Room, key);
  }
  leave() {
    return this.unlink(Room);
  }
  async say(text: string) {
    this.log.push(await (this.use(Room) as Facade).say!(text));
  }
  async sayIn(key: string, text: string) {
    this.log.push(await (this.use(Room, key) as Facade).say!(text));
  }
  async ask(key: string, method: string, ...args: unknown[]) {
    const room = this.use(Room, key === "" ? undefined : key) as Facade;
    this.log.push(await room[method]!(...args));
  }
  read(key: string) {
    this.log.push((this.use(Room, key) as Facade).topic);
  }
  look(key: string) {
    this.at = key;
  }
  reset() {
    this.log = [];
    this.at = "";
  }
}

type Page = PageContext & { visitor: Visitor; room: Room; line: string };
const run: TestNode = {
  event: ($, payload) => {
    const [method, ...args] = payload as [string, ...Json[]];
    return (($ as Page).visitor as unknown as Record<string, (...args: Json[]) => unknown>)[method]!(...args);
  },
  payload: "json",
};
const nodes: TestNode[] = [
  { value: ($) => ($ as Page).room.length, reads: ["room.length"] },
  { value: ($) => ($ as Page).room.topic, reads: ["room.topic"] },
  { value: ($) => ($ as Page).visitor.log, reads: ["visitor.log"] },
  {
    each: ($) => ($ as Page).room.messages,
    reads: ["room.messages"],
    plain: true,
    item: "line",
    row: [{ value: ($) => ($ as Page).line, reads: ["line"] }],
  },
  run,
];
const elsewhere: TestNode[] = [
  { value: ($) => ($ as Page).visitor.elsewhere, reads: ["visitor.elsewhere"] },
  run,
];
const [LENGTH, TOPIC, LOG, LINES, RUN] = [0, 1, 2, 3, 0];
const ELSEWHERE = 0;

function start(before?: TestApp) {
  const app = new TestApp(
    [
      { uses: { visitor: Visitor, room: Room }, nodes },
      { uses: { visitor: Visitor }, nodes: elsewhere },
    ],
    [
      { stateClass: Visitor, getters: { elsewhere: null } },
      { stateClass: Room, kind: "shared", getters: { length: ["messages"] } },
    ],
  );
  for (const [name, field] of before?.sharedStored ?? []) app.sharedStored.set(name, field);
  return app;
}

async function restored(session: TestSession): Promise<TestSession> {
  const app = start(session.app);
  const again = app.open("z", { fields: [...session.stored.values()], runOnLoad: false });
  await app.idle();
  return again;
}

const lines = (session: TestSession) => session.column(LINES, LINES + 1);

describe("SH: links of sessions to keys", () => {
  it("SH8: a linked session's page shows the state of its key, and follows it", async () => {
    const app = start();
    const [first, second, third] = [app.open("a"), app.open("b"), app.open("c")];
    for (const session of [first, second]) await session.sendAsync(RUN, ["join", "lobby"]);
    await first.sendAsync(RUN, ["say", "hello"]);
    expect([lines(first), lines(second), lines(third)]).toEqual([["hello"], ["hello"], []]);
    expect([first.value(LENGTH), third.value(LENGTH)]).toEqual([1, 0]);
    expect(first.value(LOG)).toEqual(["none", "lobby: 1"]);
    await third.sendAsync(RUN, ["say", "default"]);
    expect([lines(first), lines(third)]).toEqual([["hello"], ["default"]]);
  });

  it("SH8: linked to another key, and unlinked, it shows that one's state and follows the other no longer", async () => {
    const app = start();
    const [first, second] = [app.open("a"), app.open("b")];
    await first.sendAsync(RUN, ["join", "one"]);
    await first.sendAsync(RUN, ["say", "in one"]);
    expect(await first.sendAsync(RUN, ["join", "two"])).toContain("[0,0,0]");
    expect(lines(first)).toEqual([]);
    await second.sendAsync(RUN, ["join", "one"]);
    second.patches = [];
    first.patches = [];
    await second.sendAsync(RUN, ["say", "still here"]);
    expect(lines(second)).toEqual(["in one", "still here"]);
    expect(first.patches).toEqual([]);
    await first.sendAsync(RUN, ["leave"]);
    await first.sendAsync(RUN, ["say", "at the default"]);
    expect(lines(first)).toEqual(["at the default"]);
    await first.sendAsync(RUN, ["join", "one"]);
    expect(lines(first)).toEqual(["in one", "still here"]);
  });

  it("SH8: yields of a method reach every session of the key, one by one", async () => {
    const app = start();
    const [first, second] = [app.open("a"), app.open("b")];
    for (const session of [first, second]) await session.sendAsync(RUN, ["join", "lobby"]);
    second.patches = [];
    await first.sendAsync(RUN, ["ask", "lobby", "count", 3]);
    expect(second.patches).toEqual(['[[0,1,"n1"]]', '[[0,1,"n2"]]', '[[0,1,"n3"]]']);
    expect(second.value(TOPIC)).toBe("n3");
  });

  it.each(["", "lobby"])(
    "D4: fields that share an object come back sharing it, with the key %j",
    async (key) => {
      const app = start();
      await app.open().sendAsync(RUN, ["ask", key, "pair"]);
      const later = start(app);
      const stored = [...app.sharedStored.values()].filter(({ field }) => !field.includes("@"));
      later.receive({ kind: "shared", key: "", fields: stored });
      const session = later.open("b");
      await session.sendAsync(RUN, ["ask", key, "change"]);
      expect(session.value(LOG)).toEqual(["changed"]);
    },
  );

  it("SH8: the link is stored with the session and outlives it, and its own state's reset", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["join", "lobby"]);
    await session.sendAsync(RUN, ["say", "kept"]);
    await session.sendAsync(RUN, ["reset"]);
    expect(session.stored.has("heddle#links.keys")).toBe(true);
    const again = await restored(session);
    expect([lines(again), again.value(LOG)]).toEqual([["kept"], []]);
    await again.sendAsync(RUN, ["leave"]);
    expect(again.stored.get("heddle#links.keys")).toBeUndefined();
  });

  it("SH8: of two links under way the later one counts", async () => {
    const app = start();
    const session = app.open();
    session.send(RUN, ["joinWithoutWaiting", "one"]);
    session.send(RUN, ["joinWithoutWaiting", "two"]);
    await app.idle();
    await session.sendAsync(RUN, ["say", "where"]);
    expect(session.value(LOG)).toEqual(["two: 1"]);
  });

  it.each([
    [12, "is not text but number"],
    ["", "is empty"],
    ["x".repeat(129), "has 129 characters; at most 128"],
    [null, "is not text but null"],
    ["\ud800", "holds half a character"],
  ])("SH8: a bad key is an error that says why: %j", async (key, reason) => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["join", key as Json]);
    expect(app.log).toEqual([expect.stringContaining(`The key of Room ${reason}`)]);
    expect(session.refused).toMatchObject([{ code: "handler-error" }]);
  });

  it("SH9: of a key that a session does not hold, it can call methods and read nothing", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["sayIn", "far", "hi"]);
    expect(session.value(LOG)).toEqual(["far: 1"]);
    await session.sendAsync(RUN, ["read", "far"]);
    expect(app.log).toEqual([expect.stringContaining('await this.link(Room, "far")')]);
    await session.sendAsync(RUN, ["join", "far"]);
    await session.sendAsync(RUN, ["read", "far"]);
    expect(session.value(LOG)).toEqual(["far: 1", "none", "none"]);
  });

  it("SH10: a computed value that reads a key shows it as soon as it is loaded, and follows it", async () => {
    const app = start();
    const other = app.open("b");
    await other.sendAsync(RUN, ["join", "lobby"]);
    await other.sendAsync(RUN, ["say", "one"]);
    const later = start(app);
    const session = later.open("a", { page: "page1" });
    expect(session.value(ELSEWHERE)).toBe(null);
    await session.sendAsync(RUN, ["look", "lobby"]);
    expect(session.value(ELSEWHERE)).toBe("one");
    const writer = later.open("c");
    await writer.sendAsync(RUN, ["sayIn", "lobby", "two"]);
    expect(session.value(ELSEWHERE)).toBe("one,two");
    expect(later.log).toEqual([]);
  });

  it("SH11: a key that nobody uses is let go of, and loaded again when it is asked for", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["join", "lobby"]);
    await session.sendAsync(RUN, ["say", "kept"]);
    await app.wait();
    await app.wait();
    expect(app.released).toEqual([]);
    await session.sendAsync(RUN, ["leave"]);
    await app.wait();
    expect(app.released).toEqual([]);
    await app.wait();
    expect(app.released).toEqual(["state/test.ts#Room@lobby"]);
    await session.sendAsync(RUN, ["join", "lobby"]);
    expect(lines(session)).toEqual(["kept"]);
  });

  it("SH11: a session that ends lets go of its key", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["join", "lobby"]);
    app.receive({ kind: "close", session: session.name });
    await app.wait();
    await app.wait();
    expect(app.released).toEqual(["state/test.ts#Room@lobby"]);
  });

  it("SH12: an event that is run again after a kill does not call twice, and gets the same answer", async () => {
    const app = start();
    const session = app.open();
    const before = [...session.stored.values()].map((field) => structuredClone(field));
    await session.sendAsync(RUN, ["sayIn", "lobby", "once"]);
    await session.sendAsync(RUN, ["say", "once"]);
    const later = start(app);
    later.receive({
      kind: "shared",
      key: "",
      fields: [...app.sharedStored.values()].filter(({ field }) => !field.includes("#Room@")),
    });
    const again = later.open("a", { fields: before, runOnLoad: false });
    await again.sendAsync(RUN, ["sayIn", "lobby", "once"]);
    await again.sendAsync(RUN, ["say", "once"]);
    expect(again.value(LOG)).toEqual(["lobby: 1", ": 1"]);
    expect(lines(again)).toEqual(["once"]);
    await again.sendAsync(RUN, ["sayIn", "lobby", "another"]);
    expect(again.value(LOG)).toEqual(["lobby: 1", ": 1", "lobby: 2"]);
  });
});
