import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { SharedState } from "../state/base.ts";

interface Signal {
  aborted: boolean;
  addEventListener(name: "abort", listener: () => void): void;
}
const resumes: (() => void)[] = [];

class Clock extends SharedState {
  ticks = 0;
  log: string[] = [];
  async onStart() {
    const signal = this.signal as Signal;
    while (!signal.aborted) {
      this.ticks += 1;
      await new Promise<void>((resolve) => {
        resumes.push(resolve);
        signal.addEventListener("abort", resolve);
      });
    }
    this.log.push("ended");
  }
  onStop() {
    this.log.push("stopped");
    throw new Error("on the way out");
  }
}
/** Has no task: nothing is made because of it. */
class Idle extends SharedState {
  count = 0;
}

describe("SH13: tasks of an app", () => {
  it("run beside its sessions from the start, are stored as they go, and end by their signal", async () => {
    const app = new TestApp(
      { uses: { clock: Clock }, nodes: [{ value: ($) => ($.clock as Clock).ticks, reads: ["clock.ticks"] }] },
      [
        { stateClass: Clock, kind: "shared" },
        { stateClass: Idle, kind: "shared" },
      ],
    );
    const session = app.open();
    app.receive({ kind: "start" });
    await app.idle();
    resumes.shift()!();
    await app.idle();
    expect([session.value(0), app.sharedStored.get("state/test.ts#Clock.ticks")?.text]).toEqual([2, "2"]);
    expect([...app.sharedStored.keys()].some((name) => name.includes("Idle"))).toBe(false);
    app.receive({ kind: "stop" });
    await app.idle();
    expect(app.log).toEqual(["error: Error: on the way out", "stopped"]);
    expect(app.sharedStored.get("state/test.ts#Clock.log")?.text).toContain("stopped");
  });
});
