import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pinnedNode } from "../ground/install.mjs";
import { MODULES } from "../ground/paths.mjs";
import { getBrowser } from "./browser.mjs";
import { show } from "./run.mjs";

const bin = (name) => join(MODULES, ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/**
 * The parts of `npm test`, in the order they run. Each gives how many tests passed and failed; a tool that fails without
 * saying which test counts as one.
 * @type {Record<string, (report: (text: string) => void) => Promise<{ passed: number, failed: number }>>}
 */
export const SUITES = {
  async check() {
    const types = await show(bin("tsc"), ["--noEmit", "--pretty", "false"]);
    const lint = await show(bin("biome"), ["check", "--diagnostic-level=error", "--max-diagnostics=50", "."]);
    const typeErrors = types.text.match(/error TS\d+:/g)?.length ?? 0;
    const lintErrors = Number(/Found (\d+) errors?/.exec(lint.text)?.[1] ?? 0);
    return add(verdict(types.code, typeErrors), verdict(lint.code, lintErrors));
  },
  unit: () => vitest("unit"),
  components: () => vitest("components"),
  faults: () => vitest("faults"),
  async e2e(report) {
    const browser = await getBrowser(report);
    return withReport(async (file) => {
      const args = [join(MODULES, "@playwright/test/cli.js"), "test", "--reporter=list,json"];
      return show(pinnedNode(), args, { HEDDLE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    }, countPlaywright);
  },
};

function vitest(project) {
  return withReport((file) => {
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    return show(pinnedNode(), [join(MODULES, "vitest/vitest.mjs"), ...args]);
  }, countVitest);
}

async function withReport(action, count) {
  const folder = mkdtempSync(join(tmpdir(), "heddle-test-"));
  const file = join(folder, "report.json");
  try {
    const { code } = await action(file);
    const counted = count(readReport(file));
    // A crash outside any test must not pass for success.
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countVitest(report) {
  const files = report?.testResults ?? [];
  // A file that does not load has no tests to fail.
  const unloaded = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloaded.length };
}

function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function verdict(code, errors) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: Math.max(errors, 1) };
}

export function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
