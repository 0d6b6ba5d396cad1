/** Lighthouse's mobile scores of the counter's page and of the templates. */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "../load/server.ts";
import { median, type Result, result } from "../result.ts";

/** Fetched for the bench alone: with its own browser driver it weighs more than all that the product needs. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** What is looked at, by the name of its figures: folders of apps. */
const APPS: Readonly<Record<string, string>> = {
  counter: "benchmarks/apps/counter",
  ...Object.fromEntries(
    ["dashboard", "customers", "inbox", "sign-up", "landing"].map((name) => [name, `examples/${name}`]),
  ),
};

/**
 * `lighthouse.<app>`: the median performance score of five runs, from 0 to 1, and `.accessibility`, `.best-practices`, `.seo`.
 * @param only which figures are asked for, by the beginning of their name
 */
export async function measureLighthouse(only = ""): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, folder] of Object.entries(APPS)) {
    const figure = `lighthouse.${name}`;
    if (figure.startsWith(only) || only.startsWith(figure)) results.push(...(await scoresOf(figure, folder)));
  }
  return results;
}

async function scoresOf(figure: string, folder: string): Promise<Result[]> {
  const server = await serveFolder(folder, "memory");
  const scores: Record<string, number>[] = [];
  try {
    for (let run = 0; run < RUNS; run++) scores.push(await score(`http://localhost:${server.target.port}/`));
  } finally {
    await server.stop();
  }
  return CATEGORIES.map((category) =>
    result(
      category === "performance" ? figure : `${figure}.${category}`,
      median(scores.map((one) => one[category]!)),
      "of 1",
    ),
  );
}

async function score(url: string): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-lighthouse-"));
  const file = join(folder, "report.json");
  try {
    const errors = await run(url, file);
    const report = readReport(file);
    if (!report) throw new Error(`Lighthouse gave no report: ${errors.slice(-2_000)}`);
    return Object.fromEntries(
      CATEGORIES.map((category) => [category, report.categories[category]?.score ?? 0]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves with what it said of errors. */
function run(url: string, file: string): Promise<string> {
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";
  const child = spawn(
    "npm",
    [
      ...["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", url],
      ...["--output=json", `--output-path=${file}`, "--quiet", `--chrome-flags=${flags}`],
      ...[`--only-categories=${CATEGORIES.join(",")}`, "--no-enable-error-reporting"],
    ],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, CHROME_PATH: process.env.HEDDLE_BROWSER || "/usr/bin/chromium" },
    },
  );
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => child.once("close", () => resolve(errors)));
}

function readReport(file: string): { categories: Record<string, { score: number | null }> } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
