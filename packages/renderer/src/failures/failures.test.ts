import { expect, test } from "vitest";
import { watchFailures } from "./failures.ts";

class TestWindow {
  readonly listeners = new Map<string, (event: never) => void>();
  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, listener);
  }
  fire(type: "error" | "unhandledrejection", event: object): void {
    this.listeners.get(type)!(event as never);
  }
}

function watched() {
  const window = new TestWindow();
  const reports: [string, string][] = [];
  watchFailures(window, (message, stack) => reports.push([message, stack]));
  return { window, reports };
}

test("an error and a rejected promise are reported with what is known of them", () => {
  const { window, reports } = watched();
  const error = new TypeError("x is not a function");
  window.fire("error", { error, message: "Uncaught TypeError" });
  window.fire("unhandledrejection", { reason: "no" });
  window.fire("error", { error: null, message: "Script error." });
  window.fire("unhandledrejection", { reason: undefined });
  expect(reports).toEqual([
    ["TypeError: x is not a function", error.stack],
    ["no", ""],
    ["Script error.", ""],
    ["A promise was rejected.", ""],
  ]);
});

test("the same is reported once, and never more than 20 of a page load", () => {
  const { window, reports } = watched();
  for (let round = 0; round < 3; round++) window.fire("error", { error: new Error("again"), message: "" });
  expect(reports).toHaveLength(1);
  for (let number = 0; number < 50; number++) window.fire("error", { error: `e${number}`, message: "" });
  expect(reports).toHaveLength(20);
});

test("what is told is bounded", () => {
  const { window, reports } = watched();
  const error = new Error("m".repeat(5_000));
  error.stack = "s".repeat(50_000);
  window.fire("error", { error, message: "" });
  expect(reports.map(([message, stack]) => [message.length, stack.length])).toEqual([[2_000, 8_000]]);
});
