import { afterEach, describe, expect, it } from "vitest";
import { UserError } from "../engine/index.ts";
import { REQUEST, TestApp, type TestSession } from "../fixture/app.ts";
import { decorated } from "../fixture/decorated.ts";
import { gates, show, wait } from "../fixture/handlers.ts";
import { State } from "../state/base.ts";
import { background, latest } from "./index.ts";

interface Signal {
  aborted: boolean;
}

afterEach(() => gates.clear());

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
