/** How soon an edit shows on the canvas, and how soon new code runs in the live session. */

import type { Frame, Page } from "playwright-core";
import { launchBrowser } from "../load/browser.ts";
import { importApp, type Product } from "../load/product.ts";
import { median, type Result, result } from "../result.ts";

const EDITS = 30;
const CODE_EDITS = 10;

export async function measureEditing(product: Product): Promise<Result[]> {
  const id = await importApp(product, "editing");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${product.url}/apps/${id}`);
    await page.getByText("live session").waitFor({ timeout: 60_000 });
    const frame = (await (await page.locator("iframe").elementHandle())!.contentFrame())!;
    const edits = await propEdits(page, frame);
    const code = await codeEdits(page, frame);
    const handler = await handlerEdits(page, frame);
    return [
      result("editor.editToCanvas", median(edits), "ms"),
      result("editor.codeToLive", median(code), "ms"),
      result("edit.handlerToLive", median(handler), "ms"),
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds from each letter in the inspector to the changed button on the canvas. */
async function propEdits(page: Page, frame: Frame): Promise<number[]> {
  const layers = page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Layers" });
  if ((await layers.getAttribute("aria-pressed")) !== "true") await layers.click();
  await page.getByRole("treeitem", { name: /Add one/ }).click();
  const field = page.getByLabel("Inspector").getByLabel("Label", { exact: true });
  await field.click();
  await field.press("End");
  await field.evaluate(noteKeys);
  const waits: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const shown = frame.evaluate(changeOf, "button");
    await field.press("x");
    waits.push((await shown) - (await typedAt(page)));
  }
  return waits;
}

/** Runs in the editor: notes when a key is pressed in an element. */
function noteKeys(element: Element): void {
  element.addEventListener(
    "keydown",
    () => {
      document.documentElement.dataset.typedAt = String(performance.timeOrigin + performance.now());
    },
    { capture: true },
  );
}

/** When the last key was pressed, milliseconds since 1970. */
async function typedAt(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.documentElement.dataset.typedAt));
}

/** Milliseconds from the last change of a logic file to the changed heading in the live session. */
async function codeEdits(page: Page, frame: Frame): Promise<number[]> {
  await page.getByRole("tab", { name: /words\.ts/ }).click();
  const waits: number[] = [];
  for (let edit = 0; edit < CODE_EDITS; edit++)
    waits.push(await rewrite(page, frame.evaluate(changeOf, "h1, h2, h3"), logic(`text ${edit}`)));
  return waits;
}

/** Milliseconds from a letter typed in a handler's code to what it then does, pressed again and again meanwhile. */
async function handlerEdits(page: Page, frame: Frame): Promise<number[]> {
  await page.getByLabel("Mode", { exact: true }).getByText("Interact").click();
  const code = page.locator(".monaco-editor").first();
  await code.click();
  await code.evaluate(noteKeys);
  // Before the quote that ends what the handler says: see `logic`.
  for (const key of ["ControlOrMeta+End", "ArrowUp", "ArrowUp", "ArrowUp", "End", "ArrowLeft", "ArrowLeft"])
    await page.keyboard.press(key);
  const waits: number[] = [];
  let said = "said";
  for (let edit = 0; edit < CODE_EDITS; edit++) {
    const letter = String(edit % 10);
    said += letter;
    const heard = frame.evaluate(pressUntil, ["button", "p", said] as const);
    await page.keyboard.press(letter);
    waits.push((await heard) - (await typedAt(page)));
  }
  return waits;
}

/** Puts another text in place of the open file's, as one edit. @returns milliseconds until what it changes has changed */
async function rewrite(page: Page, changed: Promise<number>, text: string): Promise<number> {
  await page.locator(".monaco-editor").first().click();
  await page.keyboard.press("ControlOrMeta+A");
  const typed = await page.evaluate(() => performance.timeOrigin + performance.now());
  await page.keyboard.insertText(text);
  return (await changed) - typed;
}

function logic(text: string): string {
  return `import { State } from "heddle";

export class Words extends State {
  said = "";

  get text() {
    return "${text}";
  }

  say() {
    this.said = "said";
  }
}
`;
}

/** Runs in the canvas: presses a button until another element says a text; resolves with the time of that, milliseconds since 1970. */
function pressUntil([button, selector, text]: readonly [string, string, string]): Promise<number> {
  return new Promise((resolve) => {
    const pressing = setInterval(() => {
      if (document.querySelector(selector)?.textContent !== text)
        return document.querySelector<HTMLElement>(button)?.click();
      clearInterval(pressing);
      resolve(performance.timeOrigin + performance.now());
    }, 20);
  });
}

/** Runs in the canvas: resolves with the time (milliseconds since 1970) when the text of the element next changes. */
function changeOf(selector: string): Promise<number> {
  const before = document.querySelector(selector)?.textContent;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector)?.textContent === before) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}
