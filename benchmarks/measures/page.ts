/** What a browser loads and waits for on the published counter. */

import { launchBrowser } from "../load/browser.ts";
import { get } from "../load/page-session.ts";
import { startEcho } from "../load/processes.ts";
import { serveFolder } from "../load/server.ts";
import { median, type Result, result } from "../result.ts";

const CLICKS = 300;
const KILOBYTE = 1024;

/** `browser.clickToDom` beside the same with a bare echo: a click that sends a frame, and the frame that comes back put into the page. */
export async function measurePage(): Promise<Result[]> {
  return [...(await browserFigures(await echoClick())), await localClick()];
}

/** Milliseconds from a click to the changed heading of a page whose server is a bare echo and whose script is three lines. */
async function echoClick(): Promise<number> {
  const echo = await startEcho();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>0</h1><button>Add one</button>");
    await page.evaluate(clickThroughEcho, echo.port);
    return median(await page.evaluate(clickAndWait, CLICKS));
  } finally {
    await browser.close();
    echo.stop();
  }
}

/** Runs in the page: from now on a click sends a count, and what comes back is shown. Resolves when the socket is open. */
function clickThroughEcho(port: number): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  const heading = document.querySelector("h1")!;
  let count = 0;
  document.querySelector("button")!.onclick = () => socket.send(String(++count));
  socket.onmessage = ({ data }) => {
    heading.textContent = data;
  };
  return new Promise((resolve) => {
    socket.onopen = () => resolve();
  });
}

/** @param echo milliseconds of a click with a bare echo */
async function browserFigures(echo: number): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/counter", "memory");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const paths: { path: string; type: string }[] = [];
    page.on("request", (request) =>
      paths.push({ path: new URL(request.url()).pathname, type: request.resourceType() }),
    );
    await page.goto(`http://${server.target.host}/`);
    await page.waitForLoadState("networkidle");
    const sizes = { script: 0, stylesheet: 0 };
    for (const { path, type } of paths) {
      if (type !== "script" && type !== "stylesheet") continue;
      sizes[type] += (await get(server.target, path, { "accept-encoding": "gzip" })).body.length;
    }
    const waits = await page.evaluate(clickAndWait, CLICKS);
    return [
      result("browser.clickToDom", median(waits), "ms", echo),
      result("page.js", sizes.script / KILOBYTE, "KB gzipped"),
      result("page.css", sizes.stylesheet / KILOBYTE, "KB gzipped"),
      result("page.requests", paths.length, "requests"),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The counter again, as local state: no click leaves the browser. */
async function localClick(): Promise<Result> {
  const server = await serveFolder("benchmarks/apps/local", "memory");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://${server.target.host}/`);
    await page.waitForLoadState("networkidle");
    return result("local.clickToDom", median(await page.evaluate(clickAndWait, CLICKS)), "ms");
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs in the page: milliseconds from each click to the changed heading. */
async function clickAndWait(clicks: number): Promise<number[]> {
  const button = document.querySelector("button")!;
  const heading = document.querySelector("h1, h2, h3")!;
  const waits: number[] = [];
  for (let count = 0; count < clicks; count++) {
    waits.push(
      await new Promise<number>((resolve) => {
        const started = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(heading, { childList: true, characterData: true, subtree: true });
        button.click();
      }),
    );
  }
  return waits;
}
