import { describe, expect, it } from "vitest";
import { REQUEST, TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

class Visit extends State {
  log: string[] = [];
  broken = 0;
  onConnect() {
    this.log.push("connect");
  }
  async onDisconnect() {
    await Promise.resolve();
    this.log.push("disconnect");
  }
  onUnload() {
    this.log.push("unload");
  }
  onError(error: Error, { kind, where }: { kind: string; where: string }) {
    this.log.push(`${kind} ${where}: ${error.message}`);
    if (error.message === "twice") throw new Error("in the hook");
  }
  fail(message: string) {
    this.log.push("before");
    throw new Error(message);
  }
  async failLater() {
    await Promise.resolve();
    throw new Error("later");
  }
  break(how: number) {
    this.broken = how;
  }
  show() {
    if (this.broken > 0) throw new Error(`broken ${this.broken}`);
    return "whole";
  }
  async *slow() {
    this.log.push("slow");
    yield;
    await new Promise<void>((resolve) => {
      (this.signal as AbortSignal).addEventListener("abort", () => resolve());
    });
    this.log.push(`aborted`);
  }
}

/** Never on a page: its hooks are nobody's. */
class Other extends State {
  log: string[] = [];
  onLoad() {
    this.log.push("other loaded");
  }
  onUnload() {
    this.log.push("other unloaded");
  }
}

type Page = PageContext & { visit: Visit; other: Other };
const visit = ($: PageContext) => ($ as Page).visit;
const nodes: TestNode[] = [
  { value: ($) => visit($).log, reads: ["visit.log"] },
  { value: ($) => visit($).show(), reads: ["visit.broken"] },
  {
    event: ($, payload) => {
      const [method, ...args] = payload as [string, ...unknown[]];
      return (visit($) as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!(...args);
    },
    payload: "json",
  },
];
const [LOG, SHOWN, RUN] = [0, 1, 0];

function start() {
  return new TestApp(
    [
      {
        uses: { visit: Visit },
        nodes,
        hooks: {
          onConnect: ($) => visit($).log.push("page connect"),
          onError: ($, error) => visit($).log.push(`page ${(error as Error).message}`),
        },
      },
      { uses: { other: Other }, nodes: [{ value: ($) => ($ as Page).other.log, reads: ["other.log"] }] },
      { uses: { visit: Visit, other: Other }, nodes },
    ],
    [Visit, Other],
  );
}

describe("LC: a session's life", () => {
  it("LC1: hooks of the page's states run, then those of its options", async () => {
    const app = start();
    const session = app.open();
    app.receive({ kind: "connection", session: "a", connected: true });
    expect(session.value(LOG)).toEqual(["connect", "page connect"]);
    app.receive({ kind: "connection", session: "a", connected: false });
    await app.idle();
    expect(session.value(LOG)).toEqual(["connect", "page connect", "disconnect"]);
  });

  it("LC2: a page is left for another before that one loads", async () => {
    const app = start();
    const session = app.open();
    app.receive({ kind: "navigate", session: "a", seq: 1, page: "page2", request: REQUEST });
    await app.idle();
    expect(session.value(LOG)).toEqual(["unload"]);
    expect(app.page("page2").uses.map(({ name }) => name)).toEqual(["visit", "other"]);
    app.receive({ kind: "navigate", session: "a", seq: 2, page: "page1", request: REQUEST });
    await app.idle();
    expect(session.client!.value(0, 0)).toEqual(["other loaded", "other unloaded", "other loaded"]);
  });

  it("LC3: the tab is gone: what runs is cancelled, the page is left, and that is stored", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["slow"]);
    app.receive({ kind: "unload", session: "a" });
    await app.idle();
    expect(session.value(LOG)).toEqual(["slow", "aborted", "unload"]);
    expect(session.stored.get("state/test.ts#Visit.log")?.text).toBe('["slow","aborted","unload"]');
    expect(app.unloaded).toEqual(["a"]);
  });

  it("LC4: an error of a handler reaches onError once; the event is refused as ever", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["fail", "no"]);
    expect(session.value(LOG)).toEqual(["before", "handler Visit.fail: no", "page no"]);
    expect(session.refused).toMatchObject([{ ack: 1, code: "handler-error" }]);
    await session.sendAsync(RUN, ["failLater"]);
    expect(session.value(LOG)).toHaveLength(5);
    expect(app.log).toEqual(["error: Error: no", "error: Error: later"]);
  });

  it("LC4: a binding's error reaches it once, until the page is left, however often it is evaluated", async () => {
    const app = start();
    const session = app.open();
    for (const how of [1, 1, 2, 0, 1]) session.send(RUN, ["break", how]);
    await app.idle();
    expect(session.value(LOG)).toEqual([
      "binding n1.text: broken 1",
      "page broken 1",
      "binding n1.text: broken 2",
      "page broken 2",
    ]);
    expect(session.value(SHOWN)).toBe("whole");
  });

  it("LC4: what failed in the browser reaches it", async () => {
    const app = start();
    const session = app.open();
    app.receive({
      kind: "report",
      session: "a",
      about: "browser",
      message: "x is not defined",
      stack: "at y",
    });
    app.receive({ kind: "report", session: "a", about: "message", message: "not JSON", stack: "" });
    expect(session.value(LOG)).toEqual([
      "browser browser: x is not defined",
      "page x is not defined",
      "message browser: not JSON",
      "page not JSON",
    ]);
    expect(app.log[0]).toBe("error: In the browser: x is not defined\nat y");
  });

  it("LC5: an error in onError itself is logged and goes nowhere else", async () => {
    const app = start();
    const session = app.open();
    await session.sendAsync(RUN, ["fail", "twice"]);
    expect(session.value(LOG)).toEqual(["before", "handler Visit.fail: twice", "page twice"]);
    expect(app.log).toEqual(["error: Error: twice", "error: Error: in the hook"]);
  });
});
