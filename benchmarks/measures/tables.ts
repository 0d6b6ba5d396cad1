/** A table in the browser, from the click to the painted change: what js-framework-benchmark does to one. */

import type { Page } from "playwright-core";
import { launchBrowser } from "../load/browser.ts";
import { serveFolder } from "../load/server.ts";
import { openReference } from "../references/table/open.ts";
import { median, type Result, result } from "../result.ts";

interface Step {
  name: string;
  /** Label of the button. */
  button: string;
  /** Buttons pressed before it, to begin from the same table. */
  before: readonly string[];
  /** How many rows there are before it and after it. */
  rows: [before: number, after: number];
  repeats: number;
}

const FILLED = ["Clear", "Create 1,000"] as const;
const STEPS: readonly Step[] = [
  { name: "create1000", button: "Create 1,000", before: ["Clear"], rows: [0, 1_000], repeats: 9 },
  { name: "update10th", button: "Update each 10th", before: FILLED, rows: [1_000, 1_000], repeats: 9 },
  { name: "swap", button: "Swap", before: FILLED, rows: [1_000, 1_000], repeats: 9 },
  { name: "append1000", button: "Append 1,000", before: FILLED, rows: [1_000, 2_000], repeats: 9 },
  { name: "create10000", button: "Create 10,000", before: ["Clear"], rows: [0, 10_000], repeats: 5 },
];

export const TABLE_FIGURES = STEPS.flatMap(({ name }) => [`browser.${name}`, `browser.react.${name}`]);

/**
 * Milliseconds: `browser.create1000`, `.update10th`, `.swap`, `.append1000`, `.create10000`; and `browser.react.<the same>`, React alone
 * without a server. Each beside the same elements made by hand, in turns: a machine that slows down slows all three.
 */
export async function measureTables(): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/table", "memory");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://${server.target.host}/`);
    await page.waitForLoadState("networkidle");
    await page.evaluate(pressAndPaint, ["Create 1,000", 1_000] as const);
    const byHand = await openReference(browser, page, "by-hand.ts");
    const withReact = await openReference(browser, page, "with-react.tsx");
    const results: Result[] = [];
    for (const step of STEPS) {
      const waits: [heddle: number, react: number, hand: number][] = [];
      for (let repeat = 0; repeat < step.repeats; repeat++)
        waits.push([await take(page, step), await take(withReact, step), await take(byHand, step)]);
      const [heddle, react, hand] = [0, 1, 2].map((place) => median(waits.map((wait) => wait[place]!)));
      results.push(result(`browser.${step.name}`, heddle!, "ms", hand!));
      results.push(result(`browser.react.${step.name}`, react!, "ms", hand!));
    }
    return results;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function take(page: Page, step: Step): Promise<number> {
  const counts = step.before.map((button) => (button === "Clear" ? 0 : step.rows[0]));
  for (const [index, button] of step.before.entries())
    await page.evaluate(pressAndPaint, [button, counts[index]!] as const);
  return page.evaluate(pressAndPaint, [step.button, step.rows[1]] as const);
}

/** Runs in the page: presses a button; resolves, once the change that leaves so many rows is painted, with the milliseconds it took. */
function pressAndPaint([label, count]: readonly [string, number]): Promise<number> {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label)!;
  const rows = document.querySelector("#rows")!;
  return new Promise((resolve, reject) => {
    // The server gives up an event that runs for too long, as this one may on a machine with other work.
    setTimeout(() => reject(new Error(`"${label}" left no table of ${count} rows in a minute.`)), 60_000);
    if (label === "Clear" && rows.childElementCount === 0) return resolve(0);
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (rows.childElementCount !== count) return;
      observer.disconnect();
      // A task that a frame asks for runs after it was painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    observer.observe(rows, { childList: true, characterData: true, subtree: true });
    button.click();
  });
}
