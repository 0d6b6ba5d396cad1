/** One visit to a component's page: what its browser complains of, asks other hosts for, and moves after it was drawn. */

import type { Page } from "@playwright/test";

export interface Visit {
  console: string[];
  hosts: string[];
  /** The layout shifts so far, as browsers count them: how much, and of which element first. */
  shifts(): Promise<Shift[]>;
}

export interface Shift {
  value: number;
  of: string;
}

/** What a browser says of an Iframe that does what it is for: a page of the app in it is kept from its scripts. */
const SANDBOXED = /^Blocked script execution in '[^']+' because the document's frame is sandboxed/;

interface Watched {
  heddleShifts: Shift[];
}

/** Opens the page and waits until the browser has taken it over. */
export async function visit(page: Page, address: string): Promise<Visit> {
  const { origin, host } = new URL(address);
  const watched: Visit = { console: [], hosts: [], shifts: () => shiftsOf(page) };
  page.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    if (isComplaint && !SANDBOXED.test(message.text())) watched.console.push(message.text());
  });
  page.on("pageerror", (error) => watched.console.push(String(error.stack ?? error)));
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== origin) watched.hosts.push(url);
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== host) watched.hosts.push(socket.url());
  });
  await page.addInitScript(() => {
    const heddleShifts: Watched["heddleShifts"] = [];
    Object.assign(window, { heddleShifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node?: Element }[] };
        heddleShifts.push({ value, of: sources[0]?.node?.outerHTML?.slice(0, 120) ?? "" });
      }
    }).observe({ type: "layout-shift", buffered: true });
    // A browser says such things on the console too; of a policy that only reports it would not.
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`Refused by the policy ${violatedDirective}: ${blockedURI}`),
    );
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => {
    const root = document.getElementById("heddle-root");
    return root !== null && Object.keys(root).some((key) => key.startsWith("__reactContainer"));
  });
  // What effects draw comes with the frames after that.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
  return watched;
}

function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(() => (window as unknown as Watched).heddleShifts);
}
