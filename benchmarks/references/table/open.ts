/** Opens the reference tables: Heddle's own page with its looks, where another script makes the rows. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

/** `like` = Heddle's page while it shows some rows, by which the reference takes its elements and classes. */
export async function openReference(
  browser: Browser,
  like: Page,
  script: "by-hand.ts" | "with-react.tsx",
): Promise<Page> {
  const html = await like.evaluate(() => {
    const whole = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of whole.querySelectorAll("script, link[rel=modulepreload]")) element.remove();
    const rows = whole.querySelector("#rows")!;
    const row = rows.firstElementChild!;
    const body = whole.querySelector("body")!;
    body.dataset.row = row.className;
    body.dataset.text = row.firstElementChild!.className;
    rows.replaceChildren();
    return `<!doctype html>${whole.outerHTML}`;
  });
  const page = await browser.newPage();
  const address = new URL("/reference", like.url()).href;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(address);
  await page.addScriptTag({ content: await bundle(script) });
  return page;
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]!.text;
}
