import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { State } from "../state/base.ts";

class Counter extends State {
  count = 0;
  increment() {
    this.count += 1;
  }
}

type CounterPage = { counter: Counter };

describe("a counter", () => {
  it("sends the new count and stores it, in one commit", () => {
    const app = new TestApp(
      {
        uses: { counter: Counter },
        nodes: [
          { value: ($) => ($ as CounterPage).counter.count, reads: ["counter.count"] },
          { event: ($) => ($ as CounterPage).counter.increment() },
        ],
      },
      [Counter],
    );
    const session = app.open();
    expect(session.value(0)).toBe(0);
    expect(session.send(0)).toBe("[[0,0,1]]");
    expect(session.value(0)).toBe(1);
    expect(app.records.at(-1)).toEqual({
      kind: "commit",
      session: "a",
      ack: 1,
      ops: "[[0,0,1]]",
      effects: false,
      writes: [{ field: "state/test.ts#Counter.count", text: "1" }],
    });
  });
});
