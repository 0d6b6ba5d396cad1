import { expect, it } from "vitest";
import { isLogged, jsonLine, LogSettingError, readLogSettings } from "./log.ts";

it("writes one object a line, whatever a message holds, and leaves out what is not known", () => {
  const line = jsonLine(
    "runtime",
    {
      level: "error",
      event: "handler-error",
      message: 'It said "no"\nand went away',
      site: "production:a",
      seq: 3,
    },
    new Date(0),
  );
  expect(line.endsWith("\n")).toBe(true);
  expect(line.trimEnd()).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    time: "1970-01-01T00:00:00.000Z",
    level: "error",
    source: "runtime",
    event: "handler-error",
    message: 'It said "no"\nand went away',
    site: "production:a",
    seq: 3,
  });
});

it("is for people and from `info` on unless told, and says which setting cannot be read", () => {
  const usual = readLogSettings({});
  expect(usual).toEqual({ format: "text", level: "info" });
  expect([isLogged("debug", usual), isLogged("info", usual), isLogged("error", usual)]).toEqual([
    false,
    true,
    true,
  ]);
  expect(readLogSettings({ HEDDLE_LOG: "json", HEDDLE_LOG_LEVEL: "warn" })).toEqual({
    format: "json",
    level: "warn",
  });
  expect(() => readLogSettings({ HEDDLE_LOG: "xml" })).toThrow(LogSettingError);
  expect(() => readLogSettings({ HEDDLE_LOG_LEVEL: "loud" })).toThrow("HEDDLE_LOG_LEVEL");
});
