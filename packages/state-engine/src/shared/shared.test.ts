import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";

const resumes: (() => void)[] = [];

class Room extends SharedState {
  messages: { text: string; author?: { name: string } }[] = [];
  tally = new Map<string, number>();
  get count() {
    return this.messages.length;
  }
  send(text: string, author?: { name: string }) {
    this.messages.push({ text, author });
    this.tally.set(text, (this.tally.get(text) ?? 0) + 1);
    return this.messages.length;
  }
  async *stream(words: string[]) {
    const message = { text: "" };
    this.messages.push(message);
    for (const word of words) {
      message.text += `${word} and so on `;
      yield;
    }
  }
  async slow(text: string) {
    await new Promise<void>((resolve) => {
      resumes.push(resolve);
    });
    this.messages.push({ text });
  }
  fail() {
    throw new Error("no");
  }
  last() {
    return this.messages.at(-1);
  }
  where() {
    return this.key;
  }
}

type Facade = { messages: { text: string }[]; tally: Map<string, number> } & Record<
  string,
  (...args: unknown[]) => Promise<unknown>
>;

class Visitor extends State {
  mine: { text: string }[] = [];
  log: unknown[] = [];
  private room(key?: string): Facade {
    return this.use(Room, key) as Facade;
  }
  async send(text: string) {
    this.log.push(await this.room().send!(text));
  }
  async keep() {
    const last = (await this.room().last!()) as { text: string };
    this.mine.push(last);
    last.text = "mine alone";
    this.log.push(last === this.room().messages.at(-1));
  }
  async give() {
    const author = { name: "me" };
    await this.room().send!("signed", author);
    author.name = "changed later";
  }
  async two() {
    await Promise.all([this.room().slow!("first"), this.room().send!("second")]);
  }
  stream() {
    return this.room().stream!(["one", "two", "three"]);
  }
  fails() {
    return this.room().fail!();
  }
  async keyed() {
    this.log.push(await this.room("a b.c").where!(), await this.room("a b.c").send!("x"));
  }
  write(how: string) {
    const { messages, tally } = this.room();
    if (how === "push") messages.push({ text: "no" });
    else if (how === "member") messages[0]!.text = "no";
    else if (how === "map") tally.set("a", 1);
    else if (how === "field") (this.room() as { messages: unknown }).messages = [];
    else this.log.push([messages.length, messages[0]?.text, [...tally], messages.map((one) => one.text)]);
  }
}

type Page = PageContext & { visitor: Visitor; room: Room; message: { text: string } };
const nodes: TestNode[] = [
  { value: ($) => ($ as Page).room.count, reads: ["room.count"] },
  { value: ($) => ($ as Page).visitor.log, reads: ["visitor.log"] },
  {
    each: ($) => ($ as Page).room.messages,
    reads: ["room.messages"],
    plain: true,
    item: "message",
    row: [
      { value: ($) => ($ as Page).message.text, reads: ["message.text"] },
      {
        event: ($) => {
          ($ as Page).message.text = "from a page";
        },
      },
    ],
  },
  {
    event: ($, payload) => {
      const [method, ...args] = payload as [string, ...Json[]];
      return (($ as Page).visitor as unknown as Record<string, (...args: Json[]) => unknown>)[method]!(
        ...args,
      );
    },
    payload: "json",
  },
  { event: ($) => ($ as Page).room.send("direct") },
];
const [ROW_EVENT, RUN, DIRECT] = [0, 1, 2];

function open() {
  const app = new TestApp({ uses: { visitor: Visitor, room: Room }, nodes }, [
    Visitor,
    { stateClass: Room, kind: "shared", getters: { count: ["messages"] } },
  ]);
  return { app, first: app.open("a"), second: app.open("b") };
}

describe("SH: shared state", () => {
  it("SH0: looking at it stores nothing; the first change stores all of it", async () => {
    const { app, first } = open();
    expect(app.sharedStored.size).toBe(0);
    await first.sendAsync(DIRECT);
    expect([...app.sharedStored.keys()]).toEqual([
      "state/test.ts#Room.messages",
      "state/test.ts#Room.tally",
      "state/test.ts#Room.@s-1",
    ]);
  });

  it("SH1: a method's change reaches every session that shows it, acknowledged only to the one who caused it", async () => {
    const { app, first, second } = open();
    await first.sendAsync(RUN, ["send", "hello"]);
    expect([first.column(2, 3), second.column(2, 3), second.value(0)]).toEqual([["hello"], ["hello"], 1]);
    expect([first.acks, second.acks]).toEqual([[1], []]);
    expect(first.value(1)).toEqual([1]);
    const kinds = app.records.map((record) => record.kind);
    expect(kinds.lastIndexOf("shared")).toBeLessThan(kinds.lastIndexOf("commit"));
    await second.sendAsync(DIRECT);
    expect(first.value(0)).toBe(2);
  });

  it("SH2: yields of a shared method are seen by everybody, text by appending", async () => {
    const { first, second } = open();
    second.patches = [];
    await first.sendAsync(RUN, ["stream"]);
    expect(second.column(2, 3)).toEqual(["one and so on two and so on three and so on "]);
    expect(second.patches).toHaveLength(3);
    expect(second.patches.at(-1)).toMatch(/^\[\["t",\d+,3,"three and so on "\]\]$/);
  });

  it("SH3: methods run one at a time, in order", async () => {
    const { app, first } = open();
    await first.sendAsync(RUN, ["two"]);
    expect(first.column(2, 3)).toEqual([]);
    resumes.shift()!();
    await app.idle();
    expect(first.column(2, 3)).toEqual(["first", "second"]);
  });

  it("SH4: arguments and results are copies", async () => {
    const { app, first } = open();
    await first.sendAsync(RUN, ["give"]);
    expect(app.sharedStored.get("state/test.ts#Room.messages")?.text).toBe(
      '[{"text":"signed","author":{"name":"me"}}]',
    );
    await first.sendAsync(RUN, ["keep"]);
    expect([first.column(2, 3), first.value(1)]).toEqual([["signed"], [false]]);
  });

  it("SH5: an error comes back to the caller", async () => {
    const { app, first } = open();
    await first.sendAsync(RUN, ["fails"]);
    expect(first.refused).toMatchObject([{ ack: 1, code: "handler-error" }]);
    expect(app.log).toEqual(["error: Error: no"]);
  });

  it.each(["push", "member", "map", "field"])("SH6: sessions cannot write to it: %s", async (how) => {
    const { app, first } = open();
    await first.sendAsync(RUN, ["send", "kept"]);
    await first.sendAsync(RUN, ["write", how]);
    expect(app.log.join()).toContain("changed only by its own methods");
    await first.sendAsync(RUN, ["write", "read"]);
    expect(first.value(1)).toEqual([1, [1, "kept", [["kept", 1]], ["kept"]]]);
  });

  it("SH6: nor can a page's event, through a row", async () => {
    const { app, first } = open();
    await first.sendAsync(RUN, ["send", "kept"]);
    first.send(ROW_EVENT, undefined, first.client!.rows(0, 2)[0]!.id);
    expect(app.log.join()).toContain("changed only by its own methods");
    expect(first.column(2, 3)).toEqual(["kept"]);
  });

  it("SH7: each key is a state of its own, stored under its name, and restored when first used", async () => {
    const { app, first } = open();
    await first.sendAsync(RUN, ["send", "default"]);
    await first.sendAsync(RUN, ["keyed"]);
    expect(first.value(1)).toEqual([1, "a b.c", 1]);
    expect([...app.sharedStored.keys()].filter((field) => field.endsWith("messages"))).toEqual([
      "state/test.ts#Room.messages",
      "state/test.ts#Room@a%20b%2Ec.messages",
    ]);
    const again = open();
    const later = new TestApp({ uses: { visitor: Visitor, room: Room }, nodes }, [
      Visitor,
      { stateClass: Room, kind: "shared", getters: { count: ["messages"] } },
    ]);
    const stored = [...app.sharedStored.values()];
    for (const field of stored) later.sharedStored.set(field.field, field);
    later.receive({
      kind: "shared",
      key: "",
      fields: stored.filter(({ field }) => !field.includes("#Room@")),
    });
    const session = later.open("c");
    expect(session.column(2, 3)).toEqual(["default"]);
    await session.sendAsync(RUN, ["keyed"]);
    expect(session.value(1)).toEqual(["a b.c", 2]);
    expect(again.first.column(2, 3)).toEqual([]);
  });
});
