/**
 * `npm run pictures:components`: every component in four states, light, dark, disabled or wrong, and narrow, beside each other on one
 * page for a person to open: pictures/components/index.html. Words after `--` take only those components.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifests } from "@heddle/components/manifests";
import { type Browser, chromium, type Page } from "@playwright/test";
import { hasOpener, openOverlay } from "../../../e2e/components/checks/overlay.ts";
import { visit } from "../../../e2e/components/visit.ts";
import { serveExample } from "../../../e2e/examples/serve.ts";
import playwright from "../../../playwright.config.ts";
import { ROOT } from "../folders.ts";
import { kebabCase } from "../gallery/name.ts";
import { subjectOf } from "../gallery/subject.ts";
import { trialOf } from "../gallery/trial.ts";
import { picturesPage, STATES, type State } from "./pictures-page.ts";

const FOLDER = join(ROOT, "pictures/components");
const WIDE = { width: 600, height: 700 };
const NARROW = { width: 320, height: 640 };
const LOOKS = {
  light: { colorScheme: "light", viewport: WIDE },
  dark: { colorScheme: "dark", viewport: WIDE },
  states: { colorScheme: "light", viewport: WIDE },
  narrow: { colorScheme: "light", viewport: NARROW },
} as const;

const asked = process.argv.slice(2);
const names = Object.keys(manifests).filter((name) => asked.length === 0 || asked.includes(name));
mkdirSync(FOLDER, { recursive: true });
const gallery = await serveExample("gallery");
const browser = await chromium.launch(playwright.use?.launchOptions);
try {
  const taken = new Map<string, State[]>();
  for (const name of names) {
    const states: State[] = [];
    for (const state of STATES) if (await take(browser, name, state)) states.push(state);
    taken.set(name, states);
    writeFileSync(join(FOLDER, "index.html"), picturesPage(taken));
    console.log(name);
  }
} finally {
  await browser.close();
  await gallery.close();
}

/** False where a component has no such state. */
async function take(browser: Browser, name: string, state: State): Promise<boolean> {
  const context = await browser.newContext({ ...LOOKS[state], reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await visit(page, `${gallery.origin}/${kebabCase(name)}`);
    const path = join(FOLDER, `${kebabCase(name)}-${state}.png`);
    if (state !== "states") await takeSpecimen(page, name, path);
    else {
      const section = page.locator("section", {
        has: page.getByRole("heading", { name: "States", exact: true }),
      });
      if ((await section.count()) === 0) return false;
      await section.first().screenshot({ path });
    }
    return true;
  } finally {
    await context.close();
  }
}

/** What stands in front of the page is taken open, with the page behind. */
async function takeSpecimen(page: Page, name: string, path: string): Promise<void> {
  const opens = trialOf(subjectOf(manifests[name]!, manifests))?.opens;
  if (opens || (await hasOpener(page))) {
    await openOverlay(page);
    await page.screenshot({ path });
  } else await page.locator("#specimen").screenshot({ path });
}
