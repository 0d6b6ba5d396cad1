import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FILE = join(import.meta.dirname, "outcome.mjs");

/** Calls a function of the plain JavaScript module with values that go through JSON. */
function call(name: string, ...args: unknown[]): unknown {
  const script = `import * as all from ${JSON.stringify(FILE)};
    process.stdout.write(JSON.stringify(all[${JSON.stringify(name)}](...JSON.parse(process.argv[1]))));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(args)], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as unknown;
}

describe("what a suite came to", () => {
  it("counts a test that passed on a second try as passed, and names it", () => {
    const error = { message: "\u001b[31mexpected 1\u001b[39m\n\n  got 2" };
    const test = (status: string, annotations: object[] = []) => ({
      status,
      annotations,
      results: [{ error }],
    });
    const report = {
      errors: [],
      suites: [
        {
          title: "a.spec.ts",
          specs: [
            { title: "works", tests: [test("expected")] },
            { title: "breaks", tests: [test("unexpected")] },
          ],
          suites: [
            {
              title: "group",
              specs: [
                { title: "races", tests: [test("flaky")] },
                {
                  title: "elsewhere",
                  tests: [test("skipped", [{ type: "skip", description: "needs root" }])],
                },
              ],
            },
          ],
        },
      ],
    };
    const outcome = {
      passed: 2,
      failed: 1,
      skipped: [{ name: "a.spec.ts > group > elsewhere", why: "needs root" }],
      retried: ["a.spec.ts > group > races"],
      failures: [{ name: "a.spec.ts > breaks", why: "expected 1 got 2" }],
    };
    expect(call("readPlaywright", report)).toEqual(outcome);
    expect(call("remarks", outcome)).toEqual([
      "failed: a.spec.ts > breaks",
      "  expected 1 got 2",
      "1 skipped: needs root",
      "  a.spec.ts > group > elsewhere",
      "1 passed on a second try:",
      "  a.spec.ts > group > races",
    ]);
  });

  it("is a failure when the tool could not begin", () => {
    expect(call("readPlaywright", { errors: [{ message: "no browser" }], suites: [] })).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});
