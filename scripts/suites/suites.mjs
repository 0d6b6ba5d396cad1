import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pinnedNode } from "../ground/install.mjs";
import { MODULES, ROOT } from "../ground/paths.mjs";
import { getBrowser } from "./browser.mjs";
import { add, outcome, readPlaywright } from "./outcome.mjs";
import { getRedis } from "./redis.mjs";
import { show } from "./run.mjs";

const bin = (name) => join(MODULES, ".bin", process.platform === "win32" ? `${name}.cmd` : name);

const VITEST_REPORTER = fileURLToPath(new URL("vitest-reporter.mjs", import.meta.url));

const STATUS = join(ROOT, "scripts/components/status/write.ts");

/**
 * The parts of `npm test`, in the order they run; a tool that fails without saying which test counts as one.
 * @type {Record<string, (report: (text: string) => void) => Promise<import("./outcome.mjs").Outcome>>}
 */
export const SUITES = {
  async check() {
    const types = await show(bin("tsc"), ["--noEmit", "--pretty", "false"]);
    const lint = await show(bin("biome"), ["check", "--diagnostic-level=error", "--max-diagnostics=50", "."]);
    const typeErrors = types.text.match(/error TS\d+:/g)?.length ?? 0;
    const lintErrors = Number(/Found (\d+) errors?/.exec(lint.text)?.[1] ?? 0);
    return add(verdict(types.code, typeErrors), verdict(lint.code, lintErrors));
  },
  unit: (report) => withRedis("unit", report),
  components: () => vitest("components"),
  faults: (report) => withRedis("faults", report),
  // The editor's tests follow one another and leave half of the machine to those of the behaviours, which share nothing with them.
  browser: (report) => playwright(["editor", "behaviours"], report),
  apps: (report) => playwright(["apps"], report),
  // After the suite components: what both found of each component stands in docs/components/status.md.
  async gallery(report) {
    const seen = await playwright(["components"], report);
    const page = await show(pinnedNode(), [STATUS, ...(process.env.CI ? ["--check"] : [])]);
    return page.code === 0 ? seen : add(seen, outcome(0, 1));
  },
};

/** Parts of a suite, for whoever works on one. */
export const PARTS = {
  editor: (report) => playwright(["editor"], report),
  behaviours: (report) => playwright(["behaviours"], report),
};

/** Suites that take too long for every day; `npm run soak` runs them, random histories for as long as `--minutes` says. */
export const SOAK = { soak: (report) => withRedis("soak", report) };

async function playwright(projects, report) {
  const browser = await getBrowser(report);
  const args = [
    join(MODULES, "@playwright/test/cli.js"),
    "test",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=list,json",
  ];
  return withReport(
    (file) => show(pinnedNode(), args, { HEDDLE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    readPlaywright,
  );
}

/** Tests of Redis are left out, in the open, where there is none; continuous integration must have one. */
async function withRedis(project, report) {
  const server = await getRedis(report);
  if (server) return vitest(project, { HEDDLE_REDIS_SERVER: server });
  report("redis: not run (no redis-server)");
  const rest = await vitest(project, { HEDDLE_WITHOUT_REDIS: "1" });
  const missing = { ...outcome(0, 0), skipped: [{ name: "redis", why: "no redis-server" }] };
  return add(rest, process.env.CI ? outcome(0, 1) : missing);
}

function vitest(project, environment = {}) {
  return withReport(
    (file) => {
      const args = ["run", "--project", project, "--reporter=default", `--reporter=${VITEST_REPORTER}`];
      return show(pinnedNode(), [join(MODULES, "vitest/vitest.mjs"), ...args], {
        ...environment,
        HEDDLE_TEST_REPORT: file,
      });
    },
    (report) => report ?? outcome(0, 0),
  );
}

async function withReport(action, read) {
  const folder = mkdtempSync(join(tmpdir(), "heddle-test-"));
  const file = join(folder, "report.json");
  try {
    const { code } = await action(file);
    const came = read(readReport(file));
    // A crash outside any test must not pass for success.
    return code !== 0 && came.failed === 0 ? { ...came, failed: 1 } : came;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function verdict(code, errors) {
  return code === 0 ? outcome(1, 0) : outcome(0, Math.max(errors, 1));
}
