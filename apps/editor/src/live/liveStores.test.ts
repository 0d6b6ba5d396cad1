import type { FromCanvas } from "@heddle/renderer/bus";
import { expect, test } from "vitest";
import { createLiveStores, type LogItem, receiveLive } from "./liveStores.ts";

test("what a prop was given that it does not take is listed once, when it was last said", () => {
  const live = createLiveStores();
  const say = (entry: Partial<LogItem>, now: number) => {
    const told: LogItem = {
      level: "warn",
      text: "Progress: value takes a number.",
      session: "s",
      id: 0,
      at: 0,
    };
    receiveLive(live, { kind: "log", entry: { ...told, ...entry } } as FromCanvas, now);
  };
  say({ handler: "n1.value" }, 1);
  say({ handler: "n2.value" }, 2);
  say({ handler: "n1.value" }, 3);
  expect(live.log.get().map(({ handler, at }) => [handler, at])).toEqual([
    ["n2.value", 2],
    ["n1.value", 3],
  ]);
  // What code says is listed as often as it is said.
  say({ handler: "Upload.start", event: 1 }, 4);
  say({ handler: "Upload.start", event: 1 }, 5);
  expect(live.log.get()).toHaveLength(4);
});
