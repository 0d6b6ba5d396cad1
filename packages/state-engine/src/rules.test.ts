import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Rules by their letters and numbers; `H1-H3` and `SH1-12` name all between. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(/\b([A-Z]{1,2})(\d+)(?:-\1?(\d+))?\b/g)].flatMap(([, letters = "", first, last]) =>
    Array.from(
      { length: Number(last ?? first) - Number(first) + 1 },
      (_, index) => `${letters}${Number(first) + index}`,
    ),
  );
}

it("every rule of SPEC.md is named by a test of the engine", () => {
  const spec = readFileSync(join(root, "SPEC.md"), "utf8");
  const rules = [...spec.matchAll(/\*\*([A-Z]{1,2}\d+(?:-[A-Z]?\d+)?)\*\*/g)].flatMap(([, rule = ""]) =>
    rulesIn(rule),
  );
  const tests = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".test.ts"),
  );
  const named = new Set(tests.flatMap((file) => rulesIn(readFileSync(join(root, "src", file), "utf8"))));
  expect(rules.length).toBeGreaterThan(100);
  expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
});
