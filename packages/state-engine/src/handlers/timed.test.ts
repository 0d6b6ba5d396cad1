import { describe, expect, it } from "vitest";
import { UserError } from "../engine/index.ts";
import { decorated } from "../fixture/decorated.ts";
import { show } from "../fixture/handlers.ts";
import { State } from "../state/base.ts";
import { background, debounce, once, throttle } from "./index.ts";

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
