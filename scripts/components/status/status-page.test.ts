import { expect, test } from "vitest";
import { CHECKS, type Check } from "./checks.ts";
import { DAILY } from "./components.ts";
import type { Results } from "./results.ts";
import { statusPage } from "./status-page.ts";

const passed = Object.fromEntries((Object.keys(CHECKS) as Check[]).map((check) => [check, []])) as Results;
const results: Record<string, Results> = {
  Good: passed,
  Bad: { ...passed, keyboard: ["ArrowRight changes nothing"] },
  Unseen: { ...passed, keyboard: undefined },
};
const page = statusPage({
  sections: { Some: ["Good", "Bad", "Unseen", "Absent"] },
  isBuilt: (name) => name in results,
  resultsOf: (name) => results[name]!,
});
const rowOf = (name: string) => page.split("\n").find((line) => line.includes(name)) ?? "";

test("a row is green when every check has run and found nothing", () => {
  expect(page).toContain("1 of 4 are green");
  expect(rowOf("[Good](good.md)")).toMatch(/^\| 🟢 /);
  expect(rowOf("[Bad]")).toMatch(/^\| 🔴 .*🔴/);
  expect(rowOf("[Unseen]")).toMatch(/^\| 🔴 .*⚪/);
});

test("what is not built yet has a red row", () => {
  expect(rowOf("Absent")).toMatch(/^\| 🔴 \| Absent \| not built /);
});

test("it is about eighty components, none of them twice", () => {
  const all = Object.values(DAILY).flat();
  expect(all).toHaveLength(80);
  expect(new Set(all).size).toBe(80);
});
