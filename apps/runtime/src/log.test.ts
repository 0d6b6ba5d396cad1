import { afterEach, expect, it, vi } from "vitest";
import { type RuntimeLogEntry, standardErrorLog } from "./log.ts";

afterEach(() => vi.restoreAllMocks());

const entry: RuntimeLogEntry = {
  level: "error",
  event: "app-log",
  message: "It failed.\nTwice.",
  site: "production:shop",
  session: "s1",
  seq: 7,
  handler: "Shop.sell",
};

function written(settings: Parameters<typeof standardErrorLog>[0], given: RuntimeLogEntry): string {
  let text = "";
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  standardErrorLog(settings)(given);
  vi.restoreAllMocks();
  return text;
}

it("O7: says a sentence to people, and one object a line to machines", () => {
  expect(written({ format: "text", level: "info" }, entry)).toBe(
    "error production:shop session s1: It failed.\n  Twice.\n",
  );
  const line = written({ format: "json", level: "info" }, entry);
  expect(line.indexOf("\n")).toBe(line.length - 1);
  expect(JSON.parse(line)).toMatchObject({
    level: "error",
    source: "runtime",
    event: "app-log",
    message: "It failed.\nTwice.",
    site: "production:shop",
    app: "shop",
    session: "s1",
    seq: 7,
    handler: "Shop.sell",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

it("O7: leaves out what is below its level", () => {
  expect(written({ format: "json", level: "error" }, { level: "warn", message: "m" })).toBe("");
});
