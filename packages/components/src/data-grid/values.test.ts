import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { columnsOf } from "./columns.ts";
import { cellText } from "./values.ts";
import { wordsOf } from "./words.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});

it("writes a day with its year only where it is another one than this", () => {
  const [column] = columnsOf([{ key: "date", type: "date", format: "day" }], undefined);
  const text = (date: string) => cellText(date, column!, { locale: "en", words: wordsOf(undefined) });
  expect(["2026-11-30", "2025-03-04"].map(text)).toEqual(["Nov 30", "Mar 4, 2025"]);
});
