import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import { computed, every } from "./index.ts";

/** What an evaluation waits for, to be let go by the test. */
class Gate {
  readonly evaluations: string[] = [];
  private readonly waiting: (() => void)[] = [];
  async pass<Value>(what: string, value: () => Value): Promise<Value> {
    this.evaluations.push(what);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return value();
  }
  /** Lets the evaluation at this place of those that wait go on. */
  let(index = 0): void {
    this.waiting.splice(index, 1)[0]!();
  }
}

let gate: Gate;

class Cart extends State {
  count = 1;
  other = 0;
  isShown = true;
  fails = false;
  seen: unknown = null;
  total = computed<number>(
    async () => {
      const { count, fails } = this;
      return gate.pass(`total of ${count}`, () => {
        if (fails) throw new Error("No prices today.");
        return count * 10;
      });
    },
    { initial: 0 },
  );
  list = computed<number[]>(async () => [this.count], { initial: [] });
  get label() {
    return `${this.total} for ${this.count}`;
  }
  get status() {
    return computed.status(this, "total");
  }
  run(body: (cart: Cart) => unknown) {
    return body(this);
  }
}

const READS = ["count", "fails"];
const BELOW = ["state.total", "state.count", "state.fails"];

function open(node: TestNode = { value: ($) => state($).total, reads: BELOW }) {
  gate = new Gate();
  let body: (cart: Cart) => unknown = () => undefined;
  const app = new TestApp(
    {
      uses: { state: Cart },
      nodes: [
        { choice: ($) => (state($).isShown ? 0 : -1), reads: ["state.isShown"], parts: [[node]] },
        { event: ($) => state($).run(body) },
        { value: ($) => state($).seen, reads: ["state.seen"] },
      ],
    },
    [
      {
        stateClass: Cart,
        getters: { label: ["total", ...READS], status: null },
        computed: { total: READS, list: ["count"] },
      },
    ],
  );
  const session = app.open();
  const shown = () => session.client!.value(session.client!.mounted(0, 0)!.id, 1);
  return {
    app,
    session,
    shown,
    run(what: (cart: Cart) => unknown) {
      body = what;
      return session.sendAsync(0);
    },
  };
}

function state($: PageContext): Cart {
  return $.state as Cart;
}

describe("CV: async computed values", () => {
  it("CV1: shows the initial value, then what the function gives, and again when what it read has changed", async () => {
    const { app, shown, run, session } = open();
    expect(shown()).toBe(0);
    await app.idle();
    gate.let();
    await app.idle();
    expect(shown()).toBe(10);
    await run((cart) => (cart.count = 2));
    expect(shown()).toBe(10);
    gate.let();
    await app.idle();
    expect([shown(), gate.evaluations]).toEqual([20, ["total of 1", "total of 2"]]);
    await run((cart) => (cart.other = 1));
    expect(gate.evaluations).toHaveLength(2);
    expect([...session.stored.keys()].join()).not.toContain("total");
  });

  it("CV2: is evaluated only while something shows it", async () => {
    const { app, run } = open();
    await app.idle();
    gate.let();
    await run((cart) => (cart.isShown = false));
    for (let count = 2; count < 6; count++) await run((cart) => (cart.count = count));
    expect(gate.evaluations).toEqual(["total of 1"]);
    await run((cart) => (cart.isShown = true));
    expect(gate.evaluations).toEqual(["total of 1", "total of 5"]);
  });

  it("CV3: an older evaluation's result is dropped when a newer one has begun", async () => {
    const { app, shown, run } = open();
    await app.idle();
    await run((cart) => (cart.count = 7));
    gate.let(1);
    await app.idle();
    expect(shown()).toBe(70);
    gate.let(0);
    await app.idle();
    expect(shown()).toBe(70);
  });

  it("CV4: one that fails keeps its value, is logged once, and its status can be shown", async () => {
    const node: TestNode = { value: ($) => ({ ...state($).status, total: state($).total }), reads: BELOW };
    const { app, shown, run } = open(node);
    await app.idle();
    expect(shown()).toEqual({ pending: true, error: null, total: 0 });
    gate.let();
    await app.idle();
    expect(shown()).toEqual({ pending: false, error: null, total: 10 });
    for (const count of [2, 3]) {
      await run((cart) => {
        cart.fails = true;
        cart.count = count;
      });
      gate.let();
      await app.idle();
    }
    expect(shown()).toEqual({ pending: false, error: "Error: No prices today.", total: 10 });
    expect(app.log).toEqual(["error: Cart.total: Error: No prices today."]);
  });

  it("CV5: handlers read the last value, and can wait for the newest", async () => {
    const { app, session, run } = open();
    await app.idle();
    gate.let();
    await app.idle();
    const waiting = run(async (cart) => {
      cart.count = 4;
      const before = cart.total;
      cart.seen = [before, await computed.value(cart, "total")];
    });
    await waiting;
    gate.let();
    await app.idle();
    expect(session.value(2)).toEqual([10, 40]);
    await run((cart) => {
      (cart as { total: number }).total = 1;
    });
    expect(app.log.join()).toContain("Cart.total is computed: change what it is computed from.");
  });

  it("CV5: what it gives is nobody's to change, and what cannot be kept is an error with its path", async () => {
    const { app, run } = open({ value: ($) => state($).list, reads: ["state.list", "state.count"] });
    await app.idle();
    await run((cart) => cart.list.push(2));
    expect(app.log.join()).toContain("TypeError");
  });

  it("CV1: getters and handlers see it, and getters that read it follow", async () => {
    const { app, shown } = open({ value: ($) => state($).label, reads: BELOW });
    expect(shown()).toBe("0 for 1");
    await app.idle();
    gate.let();
    await app.idle();
    expect(shown()).toBe("10 for 1");
  });

  it("CV6: with a period it is evaluated again while it is shown, and not otherwise", async () => {
    let count = 0;
    class Clock extends State {
      isShown = true;
      ticks = computed(async () => ++count, { initial: 0, every: 1_000 });
      hide() {
        this.isShown = false;
      }
    }
    const app = new TestApp(
      {
        uses: { state: Clock },
        nodes: [
          {
            choice: ($) => (($.state as Clock).isShown ? 0 : -1),
            reads: ["state.isShown"],
            parts: [[{ value: ($) => ($.state as Clock).ticks, reads: ["state.ticks"] }]],
          },
          { event: ($) => ($.state as Clock).hide() },
        ],
      },
      [{ stateClass: Clock, computed: { ticks: [] } }],
    );
    const session = app.open();
    await app.idle();
    await app.wait();
    await app.wait();
    expect(count).toBe(3);
    session.send(0);
    for (let turn = 0; turn < 3; turn++) await app.wait();
    expect(count).toBe(3);
    expect(() => computed(async () => 1, { initial: 0, every: 1 })).toThrow(
      "every is a number of milliseconds",
    );
  });

  it("CV7: two of unknown reads do not chase each other, and one that needs itself says so", async () => {
    const evaluations: string[] = [];
    class Loose extends State {
      count = 1;
      first = computed(async () => evaluations.push("first"), { initial: 0 });
      second = computed(async () => evaluations.push("second"), { initial: 0 });
      own: number = computed<number>(async () => this.own + 1, { initial: 0 });
      more() {
        this.count += 1;
      }
    }
    const shown = ["first", "second", "own"] as const;
    const app = new TestApp(
      {
        uses: { state: Loose },
        nodes: [
          ...shown.map((name) => ({ value: ($: PageContext) => ($.state as Loose)[name], reads: ["state"] })),
          { event: ($: PageContext) => ($.state as Loose).more() },
        ],
      },
      [{ stateClass: Loose, computed: { first: null, second: null, own: ["own"] } }],
    );
    const session = app.open();
    await app.idle();
    expect(evaluations).toEqual(["first", "second"]);
    await session.sendAsync(0);
    expect(evaluations).toEqual(["first", "second", "first", "second"]);
    expect(app.log).toEqual(["error: Loose.own: Error: A computed value needs itself: Loose.own."]);
  });

  it("a closed session's evaluation changes nothing any more", async () => {
    const { app, session } = open();
    await app.idle();
    app.receive({ kind: "close", session: "a" });
    const before = session.patches.length;
    gate.let();
    await app.idle();
    expect(session.patches.length).toBe(before);
  });
});

describe("CV8: getters with a period", () => {
  it("are computed again when it is over, while something shows them", () => {
    let now = 0;
    class Watch extends State {
      isShown = true;
      get time() {
        return ++now;
      }
      toggle() {
        this.isShown = !this.isShown;
      }
    }
    const { get } = Object.getOwnPropertyDescriptor(Watch.prototype, "time")!;
    every(1_000)(get!, { kind: "getter" } as ClassGetterDecoratorContext);
    const app = new TestApp(
      {
        uses: { state: Watch },
        nodes: [
          {
            choice: ($) => (($.state as Watch).isShown ? 0 : -1),
            reads: ["state.isShown"],
            parts: [[{ value: ($) => ($.state as Watch).time, reads: ["state.time"] }]],
          },
          { event: ($) => ($.state as Watch).toggle() },
        ],
      },
      [{ stateClass: Watch, getters: { time: ["time"] } }],
    );
    return (async () => {
      const session = app.open();
      await app.wait();
      await app.wait();
      expect(session.client!.value(session.client!.mounted(0, 0)!.id, 1)).toBe(3);
      session.send(0);
      await app.wait();
      await app.wait();
      expect(now).toBe(3);
      session.send(0);
      expect(session.client!.value(session.client!.mounted(0, 0)!.id, 1)).toBe(4);
    })();
  });

  it("decorate getters only, with a period that makes sense", () => {
    expect(() => every(5)).toThrow("@every is a number of milliseconds from 50, not 5.");
    expect(() => every(100)(() => 1, { kind: "method" } as never)).toThrow("@every is for getters");
  });
});
