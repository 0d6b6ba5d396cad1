/** A data grid over a hundred thousand rows of the server: its first rows, scrolling through it, and what a window of it costs. */

import { deflateRawSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../load/browser.ts";
import { visit } from "../load/exchange.ts";
import { type RunningServer, serveFolder } from "../load/server.ts";
import { windowOf } from "../load/template.ts";
import { median, percentile, type Result, result } from "../result.ts";

const ROWS = 50;
const WINDOWS = 7;
const VISITS = 5;
const FRAMES = 400;
/** How far a frame scrolls, in CSS pixels: a quick hand at the wheel. */
const STEP = 60;
/** How the gateway deflates frames. */
const DEFLATED = { level: 3, memLevel: 7 };

/**
 * `grid.firstRows`: milliseconds from opening the page until its rows are painted. `grid.scriptPerFrame`: milliseconds of script in a frame
 * while it scrolls, the 95th percentile. `grid.longTask`: the longest task meanwhile, 0 where none took 50 ms. `grid.memory`: MB that the
 * page has more after scrolling than before. `grid.bytesPerWindow`: another window of 50 rows on the wire, beside its text.
 */
export async function measureGrids(): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/grid", "memory");
  const browser = await launchBrowser();
  try {
    return [
      ...(await measureFirstRows(browser, server)),
      ...(await measureScrolling(browser, server)),
      ...(await measureWindows(server)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measureFirstRows(browser: Browser, server: RunningServer): Promise<Result[]> {
  const waits: number[] = [];
  for (let visited = 0; visited < VISITS; visited++) {
    const page = await opened(browser, server);
    waits.push(await page.evaluate(firstPaint));
    await page.close();
  }
  return [result("grid.firstRows", median(waits), "ms")];
}

/** Runs in the page: rows are in its HTML, so the first paint shows them. */
function firstPaint(): number {
  if (document.querySelectorAll("[data-row]").length === 0) throw new Error("The first paint has no rows.");
  return performance.getEntriesByName("first-contentful-paint")[0]!.startTime;
}

async function measureScrolling(browser: Browser, server: RunningServer): Promise<Result[]> {
  const page = await opened(browser, server);
  await page.evaluate(watchTasks);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const before = await memory(devtools);
  const spent: number[] = [];
  let last = await script(devtools);
  for (let frame = 0; frame < FRAMES; frame++) {
    await page.evaluate(scrollOn, STEP);
    const now = await script(devtools);
    spent.push((now - last) * 1_000);
    last = now;
  }
  const longest = await page.evaluate(longestTask);
  const grown = (await memory(devtools)) - before;
  await page.close();
  spent.sort((one, other) => one - other);
  return [
    result("grid.scriptPerFrame", percentile(spent, 0.95), "ms"),
    result("grid.longTask", longest, "ms"),
    result("grid.memory", grown / 2 ** 20, "MB"),
  ];
}

async function opened(browser: Browser, server: RunningServer): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
  await page.goto(`http://${server.target.host}/`);
  await page.waitForLoadState("networkidle");
  return page;
}

/** Runs in the page. */
function watchTasks(): void {
  const page = globalThis as Record<string, unknown>;
  page.__longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      page.__longestTask = Math.max(page.__longestTask as number, duration);
  }).observe({ type: "longtask" });
}

/** Runs in the page. */
function longestTask(): number {
  return (globalThis as Record<string, unknown>).__longestTask as number;
}

/** Runs in the page: scrolls, and resolves once the next frame is painted. */
function scrollOn(step: number): Promise<void> {
  const scroller = document.querySelector("[role=grid]")!.parentElement!;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      scroller.scrollTop += step;
      requestAnimationFrame(() => setTimeout(resolve));
    });
  });
}

/** Seconds of script that the page has run so far. */
async function script(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

/** Bytes of the page's objects that are in use. */
async function memory(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize;
}

async function measureWindows(server: RunningServer): Promise<Result[]> {
  const visitor = await visit(server.target);
  try {
    const ask = windowOf(visitor.template);
    const [sent, written]: [number[], number[]] = [[], []];
    for (let window = 1; window <= WINDOWS; window++) {
      visitor.heard();
      await visitor.send(ask, [window * 1_000, ROWS]);
      const rows = await arrived(visitor, `"id":${window * 1_000},`);
      sent.push(rows.reduce((sum, text) => sum + deflateRawSync(text, DEFLATED).length, 0));
      written.push(rows.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
    }
    return [result("grid.bytesPerWindow", median(sent), "B", median(written))];
  } finally {
    visitor.close();
  }
}

/** The frames up to the one that has a row: rows come once they are loaded, with the answer or after it. */
async function arrived(visitor: Awaited<ReturnType<typeof visit>>, row: string): Promise<string[]> {
  const heard: string[] = [];
  for (let tries = 0; tries < 100; tries++) {
    heard.push(...visitor.heard());
    if (heard.some((text) => text.includes(row))) return heard;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`No row with ${row} came within two seconds.`);
}
