import type { Json } from "@heddle/schema";
import { beforeEach, describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { EngineRecord } from "../frames/frames.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

interface Ui {
  confirm(title: string): Promise<boolean>;
  prompt(options: object): Promise<string | null>;
  call(name: string, ...args: unknown[]): Promise<unknown>;
  toast(text: string, options: object): void;
}

class Asking extends State {
  said: string[] = [];
  count = 0;

  private get browser(): Ui {
    return this.ui as Ui;
  }
  async agree() {
    this.count = 1;
    this.said.push(String(await this.browser.confirm("Sure?")));
  }
  async name() {
    this.said.push(String(await this.browser.prompt({ title: "Name", required: true })));
  }
  async both() {
    const asked = [this.browser.confirm("One?"), this.browser.confirm("Two?")];
    this.said.push(JSON.stringify(await Promise.all(asked)));
  }
  async measure() {
    try {
      this.said.push(`width ${JSON.stringify(await this.browser.call("chart.width", 3))}`);
    } catch (error) {
      this.said.push((error as Error).message);
    }
  }
  next() {
    this.said.push("next");
  }
  remove() {
    this.browser.toast("Removed", { action: { label: "Undo", run: () => this.undo() } });
  }
  undo() {
    this.said.push("undone");
  }
  careless() {
    this.browser.toast("Removed", {
      action: {
        label: "Undo",
        run: () => {
          this.count = 9;
          throw new Error("no");
        },
      },
    });
  }
}

type Page = PageContext & { asking: Asking };
const handler = (method: keyof Asking & string): TestNode => ({
  event: ($) => (($ as Page).asking[method] as () => unknown)(),
});
const EVENTS = ["agree", "name", "both", "measure", "next", "remove", "careless"] as const;
const nodes: TestNode[] = [
  { value: ($) => ($ as Page).asking.said, reads: ["asking.said"] },
  ...EVENTS.map(handler),
  {
    event: ($) =>
      (($ as Page).ui as unknown as Record<string, (...args: unknown[]) => unknown>).call!(
        "chart.pick",
        "red",
        (colour: Json) => ($ as Page).asking.said.push(`picked ${String(colour)}`),
      ),
  },
  {
    event: ($) =>
      (($ as Page).ui as unknown as Record<string, (...args: unknown[]) => unknown>).confirm!("Clear?", () =>
        ($ as Page).asking.said.push("cleared"),
      ),
  },
];

let app: TestApp;
let session: TestSession;
beforeEach(() => {
  app = new TestApp({ uses: { asking: Asking }, nodes }, [Asking]);
  session = app.open();
});

const start = (name: (typeof EVENTS)[number]) => session.sendAsync(EVENTS.indexOf(name));
const said = () => session.value(0);
const records = <Kind extends EngineRecord["kind"]>(kind: Kind) =>
  app.records.filter((one): one is Extract<EngineRecord, { kind: Kind }> => one.kind === kind);
/** Numbers of the effects of a name that were sent. */
const sent = (name: string) =>
  records("commit").flatMap(({ ops }) =>
    ops === ""
      ? []
      : (JSON.parse(ops) as [string, number, string][]).flatMap(([letter, id, effect]) =>
          letter === "!" && effect === name ? [id] : [],
        ),
  );
const answer = async (effect: number, value: Json) => {
  app.receive({ kind: "answer", session: "a", effect, value });
  await app.idle();
  return records("answered").at(-1)!.message;
};

describe("A1: a handler waits for its answer", () => {
  it("sends the question at once, with what has changed, and goes on with the answer", async () => {
    await start("agree");
    expect([sent("confirm").length, session.acks]).toEqual([1, []]);
    expect(session.stored.get("state/test.ts#Asking.count")?.text).toBe("1");
    expect(await answer(sent("confirm")[0]!, true)).toBe("");
    expect([said(), session.acks]).toEqual([["true"], [1]]);
  });

  it("keeps later events waiting, and answers in any order", async () => {
    await start("both");
    await start("next");
    const [one, two] = sent("confirm");
    await answer(two!, true);
    expect(said()).toEqual([]);
    await answer(one!, false);
    expect(said()).toEqual(["[false,true]", "next"]);
  });
});

describe("A2: answers are checked", () => {
  it("takes each once, and passes over those to nothing that is open", async () => {
    await start("agree");
    const [effect] = sent("confirm");
    expect(await answer(effect! + 1, true)).toBe("");
    expect(said()).toEqual([]);
    await answer(effect!, true);
    expect(await answer(effect!, false)).toBe("");
    expect(said()).toEqual(["true"]);
  });

  it.each<[ask: (typeof EVENTS)[number], effect: string, value: Json, problem: RegExp]>([
    ["agree", "confirm", "yes", /true or false/],
    ["agree", "confirm", { then: 1 }, /true or false/],
    ["name", "prompt", 5, /a text or null/],
    ["name", "prompt", "x".repeat(20_001), /at most 20000/],
    ["name", "prompt", "  ", /not empty/],
    ["measure", "call", true, /\[true, what it gave\]/],
    ["measure", "call", [false, { message: "x" }], /a message/],
  ])("%s is not answered by %s %j", async (ask, effect, value, problem) => {
    await start(ask);
    const [number] = sent(effect);
    expect(await answer(number!, value)).toMatch(problem);
    expect([said(), session.acks]).toEqual([[], []]);
    await answer(number!, null);
    expect(session.acks).toEqual([1]);
  });

  it("gives what client code returned, and throws what it threw", async () => {
    await start("measure");
    await answer(sent("call")[0]!, [true, { px: 40 }]);
    await start("measure");
    await answer(sent("call")[1]!, [false, "no canvas"]);
    expect(said()).toEqual(['width {"px":40}', "chart.width: no canvas"]);
  });
});

describe("A3: nobody answers", () => {
  it("tells when a person is waited for, and not for client code", async () => {
    await start("agree");
    expect(records("awaits").map(({ person }) => person)).toEqual([true]);
    await answer(sent("confirm")[0]!, true);
    await start("measure");
    expect(records("awaits").map(({ person }) => person)).toEqual([true, false]);
  });

  it("goes on without an answer after the time, and takes the dialog away", async () => {
    await start("name");
    app.receive({ kind: "unanswered", session: "a", message: "nobody answered for 10 minutes." });
    await app.idle();
    expect([said(), session.acks, sent("withdraw").length]).toEqual([["null"], [1], 1]);
  });

  it("is over when the handler is stopped, and the next event runs", async () => {
    await start("measure");
    app.receive({ kind: "cancel", session: "a", seq: 1, message: "This took longer than 30 seconds." });
    await start("next");
    expect(session.refused.map(({ code }) => code)).toEqual(["killed"]);
    expect(said()).toContain("next");
  });

  it("is over when the session is closed", async () => {
    await start("agree");
    const commits = records("commit").length;
    app.receive({ kind: "close", session: "a" });
    await app.idle();
    expect(records("commit").length).toBe(commits);
    expect(records("awaits").at(-1)!.person).toBe(false);
  });
});

describe("A4: a restored session", () => {
  it("has no open effects: what was asked before is passed over, and its numbers go on", async () => {
    await start("agree");
    const [asked] = sent("confirm");
    app = new TestApp({ uses: { asking: Asking }, nodes }, [Asking]);
    session = app.open("a", {
      fields: structuredClone([...session.stored.values()]),
      runOnLoad: false,
      patchSeq: 9,
    });
    expect(await answer(asked!, true)).toBe("");
    expect([said(), session.acks]).toEqual([[], []]);
    await start("next");
    expect(said()).toEqual(["next"]);
  });
});

describe("A5: buttons of toasts", () => {
  const press = async (effect: number) => {
    session.lastSeq += 1;
    app.receive({ kind: "action", session: "a", seq: session.lastSeq, effect });
    await app.idle();
  };

  it("run once, as events", async () => {
    await start("remove");
    const [effect] = sent("toast");
    await press(effect!);
    await press(effect!);
    expect([said(), session.acks]).toEqual([["undone"], [1, 2, 3]]);
    expect(session.refused).toEqual([{ ack: 3, code: "gone", message: "This cannot be done any more." }]);
  });

  it("fail as handlers do", async () => {
    await start("careless");
    await press(sent("toast")[0]!);
    expect(session.refused.map(({ code }) => code)).toEqual(["handler-error"]);
    expect(session.stored.get("state/test.ts#Asking.count")?.text).toBe("9");
  });
});

describe("A6: in pages", () => {
  it("a function as the last argument gets the answer, in the same event", async () => {
    await session.sendAsync(EVENTS.length);
    await answer(sent("call")[0]!, [true, "crimson"]);
    expect([said(), session.acks]).toEqual([["picked crimson"], [1]]);
  });

  it("what was not agreed to is not done", async () => {
    await session.sendAsync(EVENTS.length + 1);
    await answer(sent("confirm")[0]!, false);
    expect([said(), session.acks]).toEqual([[], [1]]);
    await session.sendAsync(EVENTS.length + 1);
    await answer(sent("confirm")[1]!, true);
    expect(said()).toEqual(["cleared"]);
  });
});
