import type { ClientInfo, PageModel } from "@heddle/state-engine/protocol";
import { describe, expect, it } from "vitest";
import { type Beginning, type ConnectionState, type Input, initialState, type Output } from "./state.ts";
import { step } from "./step.ts";

const client: ClientInfo = { path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: "t" };
const model: PageModel = { pageId: "p", templateHash: "t", root: [0, 0, [], []] };
const beginning: Beginning = { programHash: "h1", token: "page", patchSeq: 3, ackSeq: 7, kept: null };

/** A connection driven by inputs, with all it has put out. */
class Driver {
  state: ConnectionState;
  outputs: Output[] = [];

  constructor(with_: Partial<Beginning> = {}) {
    this.state = initialState({ ...beginning, ...with_ });
  }

  do(...inputs: Input[]): this {
    for (const input of inputs) {
      const [state, outputs] = step(this.state, input);
      this.state = state;
      this.outputs.push(...outputs);
    }
    return this;
  }

  hear(...messages: unknown[]): this {
    return this.do(
      ...messages.map(
        (message): Input => ({ kind: "message", text: JSON.stringify(message), client: () => client }),
      ),
    );
  }

  /** Connected and welcomed, outputs so far forgotten. */
  live(): this {
    this.do({ kind: "start" }, { kind: "opened", client }).hear(["w", "page", 1, 3, 7, "h1", null]);
    this.outputs = [];
    return this;
  }

  /** What was sent, parsed; and forgets it. */
  sent(): unknown[] {
    const sent = this.outputs
      .filter((output) => output.kind === "send")
      .map((output) => JSON.parse(output.text));
    this.outputs = this.outputs.filter((output) => output.kind !== "send");
    return sent;
  }

  of<Kind extends Output["kind"]>(kind: Kind): Extract<Output, { kind: Kind }>[] {
    return this.outputs.filter((output): output is Extract<Output, { kind: Kind }> => output.kind === kind);
  }
}

const click = (scope = 0, event = 0): Input => ({ kind: "event", scope, event });
const type = (value: string, event = 1): Input => ({ kind: "edit", scope: 0, event, value });
const patch = (seq: number, ack: number, ...operations: unknown[]) => ["p", seq, ack, operations];

describe("hello", () => {
  it("C1: sends nothing but hello before the welcome, then what waited, in order", () => {
    const driver = new Driver().do({ kind: "start" }, click(1), { kind: "navigate", path: "/x" });
    expect(driver.sent()).toEqual([]);
    driver.do({ kind: "opened", client });
    expect(driver.sent()).toEqual([["h", 1, "h1", "page", 3, client]]);
    driver.do(click(2));
    expect(driver.sent()).toEqual([]);
    driver.hear(["w", "page", 1, 3, 7, "h1", null]);
    expect(driver.sent()).toEqual([
      ["e", 8, 1, 0],
      ["n", 9, "/x"],
      ["e", 10, 2, 0],
    ]);
  });

  it("asks for the session kept by the tab, and for its whole model", () => {
    const driver = new Driver({ kept: { token: "kept", lastEffect: 4 } }).do(
      { kind: "start" },
      { kind: "opened", client },
    );
    expect(driver.sent()).toEqual([["h", 1, "h1", "kept", -1, { ...client, lastEffect: 4 }]]);
  });

  it("goes on with the page's own session when the kept one is refused", () => {
    const driver = new Driver({ kept: { token: "kept", lastEffect: 4 } }).do(
      { kind: "start" },
      { kind: "opened", client },
    );
    driver.sent();
    driver.hear(["r", 0, "unknown-session", "gone"]);
    expect(driver.sent()).toEqual([["h", 1, "h1", "page", 3, client]]);
  });

  it("ends when the page may not be seen, and waits when the server cannot answer now; both are told with the reason", () => {
    const refused = new Driver()
      .do({ kind: "start" }, { kind: "opened", client })
      .hear(["r", 0, "forbidden", "No."]);
    expect(refused.state.phase).toBe("ended");
    expect(refused.of("refused")).toHaveLength(1);
    const busy = new Driver()
      .do({ kind: "start" }, { kind: "opened", client })
      .hear(["r", 0, "unknown-session", "later"]);
    busy.do({ kind: "closed" });
    expect(busy.of("refused")).toEqual([
      { kind: "refused", seq: 0, code: "unknown-session", message: "later" },
    ]);
    expect(busy.of("wait")).toHaveLength(1);
  });
});

describe("events", () => {
  it("C2, C3: sends what is not acked again under the same number, and forgets what is", () => {
    const driver = new Driver().live().do(click(1), click(2), click(3));
    const [, ...later] = driver.sent();
    driver.hear(patch(4, 8)).do({ kind: "closed" }, { kind: "retry" }, { kind: "opened", client });
    expect(driver.sent()).toEqual([["h", 1, "h1", "page", 4, client]]);
    driver.hear(["w", "page", 1, 4, 8, "h1", null]);
    // The first of them carries the ack of the patch along.
    expect(driver.sent()).toEqual([["e", 9, 2, 0, null, 4], later[1]]);
    driver.hear(["r", 10, "disabled"]);
    expect(driver.state.unacked).toEqual([]);
  });

  it("tells why an event was refused", () => {
    const driver = new Driver().live().do(click()).hear(["r", 8, "handler-error", "No mail server."]);
    expect(driver.of("refused")).toEqual([
      { kind: "refused", seq: 8, code: "handler-error", message: "No mail server.", of: [0, 0] },
    ]);
  });

  it("C8: has one edit of a field on its way, and sends the newest when that is acked", () => {
    const driver = new Driver().live().do(type("a"), type("ab"), type("abc"), type("other", 2));
    expect(driver.sent()).toEqual([
      ["e", 8, 0, 1, "a"],
      ["e", 9, 0, 2, "other"],
    ]);
    driver.hear(patch(4, 8));
    expect(driver.sent()).toEqual([["e", 10, 0, 1, "abc", 4]]);
    driver.hear(patch(5, 10));
    expect(driver.state.unacked).toEqual([]);
  });

  it("C8: sends the newest edits before any other event", () => {
    const driver = new Driver().live().do(type("a"), type("ab"), click(5));
    expect(driver.sent()).toEqual([
      ["e", 8, 0, 1, "a"],
      ["e", 9, 0, 1, "ab"],
      ["e", 10, 5, 0],
    ]);
  });
});

describe("patches", () => {
  it("C4: applies each once, in order", () => {
    const driver = new Driver()
      .live()
      .hear(patch(4, 7, [0, 0, 1]), patch(4, 7, [0, 0, 1]), patch(5, 7, [0, 0, 2]));
    expect(driver.of("apply").map((output) => output.operations)).toEqual([[[0, 0, 1]], [[0, 0, 2]]]);
  });

  it("C4: after a gap asks for the whole model on a new connection", () => {
    const driver = new Driver().live().hear(patch(5, 7, [0, 0, 1]));
    expect(driver.of("apply")).toEqual([]);
    expect(driver.of("close")).toHaveLength(1);
    driver.hear(patch(6, 7)).do({ kind: "retry" }, { kind: "opened", client });
    expect(driver.sent()).toEqual([["h", 1, "h1", "page", -1, client]]);
  });

  it("C9: acks after sixteen patches, with the next event, or when told that it is time", () => {
    const driver = new Driver().live();
    for (let seq = 4; seq < 19; seq++) driver.hear(patch(seq, 7));
    expect(driver.sent()).toEqual([]);
    driver.hear(patch(19, 7));
    expect(driver.sent()).toEqual([["a", 19]]);
    driver.hear(patch(20, 7)).do({ kind: "event", scope: 1, event: 2, payload: "x" });
    expect(driver.sent()).toEqual([["e", 8, 1, 2, "x", 20]]);
    driver.hear(patch(21, 8)).do({ kind: "acknowledge" }, { kind: "acknowledge" });
    expect(driver.sent()).toEqual([["a", 21]]);
  });

  it("C7: runs each effect once, and remembers over a reload", () => {
    const driver = new Driver()
      .live()
      .hear(patch(4, 7, ["!", 1, "toast", "info", "A"], ["!", 2, "copy", "B"]));
    driver.hear(patch(5, 7, ["!", 2, "copy", "B"], ["!", 3, "focus", "c"]));
    expect(driver.of("effect").map(({ id, name, args }) => [id, name, ...args])).toEqual([
      [1, "toast", "info", "A"],
      [2, "copy", "B"],
      [3, "focus", "c"],
    ]);
    expect(driver.of("remember").at(-1)).toEqual({
      kind: "remember",
      token: "page",
      lastEffect: 3,
      open: [],
    });
    const reloaded = new Driver({ kept: { token: "page", lastEffect: 3 } })
      .live()
      .hear(patch(4, 7, ["!", 3, "focus", "c"]));
    expect(reloaded.of("effect")).toEqual([]);
  });
});

describe("welcome with a model", () => {
  it("C5: is acked before anything numbered is sent", () => {
    const driver = new Driver().live().do(click(1));
    driver.do({ kind: "closed" }, { kind: "retry" }, { kind: "opened", client });
    driver.sent();
    driver.hear(["w", "page", 2, 40, 7, "h1", model]);
    expect(driver.sent()).toEqual([
      ["a", 40],
      ["e", 8, 1, 0],
    ]);
    expect(driver.of("replace")).toHaveLength(1);
  });

  it("C6: of another program drops events and renumbers the rest", () => {
    const driver = new Driver().live().do(click(1), { kind: "storage", key: "k", value: "v" }, type("x"), {
      kind: "navigate",
      path: "/b",
    });
    driver.sent();
    driver.hear(["w", "page", 1, 9, 7, "h2", model]);
    expect(driver.sent()).toEqual([
      ["a", 9],
      ["l", 8, "k", "v"],
      ["n", 9, "/b"],
    ]);
    driver.do(click(3));
    expect(driver.sent()).toEqual([["e", 10, 3, 0]]);
  });

  it("C10: of a session begun anew numbers what was kept from its first number", () => {
    const driver = new Driver().live().do(click(1), click(2)).hear(patch(4, 8));
    driver.do({ kind: "closed" }, { kind: "retry" }, { kind: "opened", client });
    driver.sent();
    driver.hear(["w", "other", 1, 0, 0, "h1", model]);
    expect(driver.sent()).toEqual([
      ["a", 0],
      ["e", 1, 2, 0],
    ]);
    expect(driver.of("remember").at(-1)?.token).toBe("other");
  });

  it("asks for the visitor's place to greet, and not for each message", () => {
    const driver = new Driver().live();
    let asked = 0;
    const text = JSON.stringify(patch(4, 8));
    driver.do({ kind: "message", text, client: () => ({ ...client, tab: `${++asked}` }) });
    expect(asked).toBe(0);
  });

  it("keeps what was done before the first welcome, in the numbers of the session kept by the tab", () => {
    const driver = new Driver({ kept: { token: "kept", lastEffect: 0 } }).do({ kind: "start" }, click(1), {
      kind: "opened",
      client,
    });
    driver.sent();
    driver.hear(["w", "kept", 3, 90, 55, "h1", model]);
    expect(driver.sent()).toEqual([
      ["a", 90],
      ["e", 56, 1, 0],
    ]);
  });
});

it.each([
  "",
  "{",
  "null",
  "[]",
  '["x"]',
  '["p"]',
  '["p",-1,0,[]]',
  '["p",1,0,{}]',
  '["w",1]',
  '["w","t",1,1,1,"h",5]',
  '["r","x",true]',
  '["d","x",1]',
])("C11: ignores %j", (text) => {
  const driver = new Driver().live();
  const before = driver.state;
  driver.do({ kind: "message", text, client: () => client });
  expect(driver.state).toBe(before);
  expect(driver.outputs).toEqual([]);
});

it("does not connect again after the server closed the session", () => {
  const driver = new Driver().live().hear(["s", "closed"]).do({ kind: "closed" }, { kind: "retry" });
  expect(driver.state.phase).toBe("ended");
  expect(driver.of("open")).toEqual([]);
});

describe("effects that ask", () => {
  const asked = (id: number) => ["!", id, "confirm", { title: "Sure?" }];
  const answer = (effect: number): Input => ({ kind: "answer", effect, value: true });

  it("C12: an answer goes out at once, and again after a reconnect until it is confirmed", () => {
    const driver = new Driver().live().hear(patch(4, 7, asked(9)));
    expect(driver.of("remember").at(-1)?.open).toEqual([9]);
    expect(driver.do(answer(9)).sent()).toEqual([["v", 9, true]]);
    driver.do({ kind: "closed" }, { kind: "retry" }, { kind: "opened", client });
    driver.sent();
    driver.hear(["w", "page", 1, 4, 7, "h1", null]);
    expect(driver.sent()).toEqual([["v", 9, true]]);
    driver.hear(["v", 9]);
    expect(driver.of("remember").at(-1)?.open).toEqual([]);
    driver.do({ kind: "closed" }, { kind: "retry" }, { kind: "opened", client });
    driver.sent();
    expect(driver.hear(["w", "page", 1, 4, 7, "h1", null]).sent()).toEqual([]);
  });

  it("C12: what was answered offline is sent when the connection is back", () => {
    const driver = new Driver()
      .live()
      .hear(patch(4, 7, asked(9)))
      .do({ kind: "closed" }, answer(9));
    expect(driver.sent()).toEqual([]);
    driver.do({ kind: "retry" }, { kind: "opened", client });
    driver.sent();
    expect(driver.hear(["w", "page", 1, 4, 7, "h1", null]).sent()).toEqual([["v", 9, true]]);
  });

  it("C12: an answer counts once, and only to what was asked here", () => {
    const driver = new Driver().live().hear(patch(4, 7, asked(9)));
    driver.do(answer(9), answer(9), answer(12));
    expect(driver.sent()).toEqual([["v", 9, true]]);
    driver.hear(patch(5, 7, asked(10), ["!", 11, "withdraw", 10])).do(answer(10));
    expect(driver.sent()).toEqual([]);
  });

  it.each([
    ["epoch", ["w", "page", 2, 4, 7, "h1", model]],
    ["program", ["w", "page", 1, 4, 7, "h2", model]],
  ])("C12: a welcome of another %s withdraws every question", (_what, welcome) => {
    const driver = new Driver()
      .live()
      .hear(patch(4, 7, asked(9), asked(10)))
      .do(answer(9));
    driver.do({ kind: "closed" }, { kind: "retry" }, { kind: "opened", client });
    driver.sent();
    driver.hear(welcome);
    expect(driver.of("withdraw")).toHaveLength(1);
    driver.do(answer(10));
    expect(driver.sent()).toEqual([["a", 4]]);
  });

  it("C13: a page that is loaded anew answers for the page before it", () => {
    const driver = new Driver({ kept: { token: "kept", lastEffect: 9, open: [8, 9] } });
    driver.do({ kind: "start" }, { kind: "opened", client });
    driver.sent();
    driver.hear(["w", "kept", 4, 4, 7, "h1", model]);
    expect(driver.sent()).toEqual([
      ["a", 4],
      ["v", 8, null],
      ["v", 9, null],
    ]);
    expect(driver.of("withdraw")).toEqual([]);
  });

  it("a question about the state is sent while there is a connection, and answered here while there is none", () => {
    const driver = new Driver().live();
    const ask: Input = { kind: "question", request: 3, question: ["look", "state/a.ts#A.b", ["0"]] };
    driver.do(ask);
    expect(driver.sent()).toEqual([["d", 3, "look", "state/a.ts#A.b", ["0"]]]);
    driver.do({ kind: "closed" }, ask);
    expect(driver.sent()).toEqual([]);
    expect(driver.of("draft").at(-1)).toMatchObject({
      topic: "answer",
      value: { request: 3, message: expect.stringContaining("no connection") as string },
    });
  });

  it("the button of a toast is an event like others", () => {
    const driver = new Driver().live().do({ kind: "action", effect: 9 });
    expect(driver.sent()).toEqual([["t", 8, 9]]);
  });
});
