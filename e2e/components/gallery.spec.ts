/**
 * Every component on its page in the gallery, in a real browser. What each check finds goes into the table of docs/components/status.md
 * besides (scripts/components/status).
 */

import { manifests } from "@heddle/components/manifests";
import { expect, type Page, test } from "@playwright/test";
import { kebabCase } from "../../scripts/components/gallery/name.ts";
import { subjectOf } from "../../scripts/components/gallery/subject.ts";
import { trialOf } from "../../scripts/components/gallery/trial.ts";
import { BROWSER_CHECKS, type BrowserCheck } from "../../scripts/components/status/checks.ts";
import { accessibilityComplaints, contrastComplaints } from "./checks/accessibility.ts";
import { focusComplaints } from "./checks/focus.ts";
import { keyboardComplaints } from "./checks/keyboard.ts";
import { dialogComplaints, hasOpener, openOverlay } from "./checks/overlay.ts";
import { steadyComplaints } from "./checks/steady.ts";
import { widthComplaints } from "./checks/width.ts";
import { noteChecks, UNFINISHED } from "./results.ts";
import { visit } from "./visit.ts";

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

type Findings = Record<BrowserCheck, string[]>;

// Half-drawn things have the contrast of what they fade from.
test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: DESKTOP });
// Only against a page that hangs: a machine with other work to do is no failure.
test.describe.configure({ mode: "parallel", timeout: 300_000 });

for (const [name, manifest] of Object.entries(manifests)) {
  test(`${name} in a browser`, async ({ page }) => {
    // A Banner is opened, too, but stands in the page.
    const opens =
      manifest.category === "Overlay" && (trialOf(subjectOf(manifest, manifests))?.opens ?? false);
    noteChecks(name, Object.fromEntries(Object.keys(BROWSER_CHECKS).map((check) => [check, UNFINISHED])));
    const found = await examine(page, `${process.env.HEDDLE_GALLERY}/${kebabCase(name)}`, opens);
    noteChecks(name, found);
    const wrong = Object.entries(found).filter(([, complaints]) => complaints.length > 0);
    expect(Object.fromEntries(wrong)).toEqual({});
  });
}

async function examine(page: Page, address: string, opens: boolean): Promise<Findings> {
  const visited = await visit(page, address);
  const found: Findings = {
    console: visited.console,
    hosts: visited.hosts,
    steady: await steadyComplaints(visited),
    light: await accessibilityComplaints(page),
    dark: await inDark(page, contrastComplaints),
    narrow: [],
    rtl: [],
    focus: [],
    keyboard: [],
  };
  if (opens || (await hasOpener(page))) {
    await openOverlay(page);
    found.light.push(...(await accessibilityComplaints(page)));
    found.dark.push(...(await inDark(page, contrastComplaints)));
    await page.setViewportSize(PHONE);
    found.narrow.push(...(await widthComplaints(page)));
    if (opens) {
      found.focus.push(...(await focusComplaints(page)));
      found.keyboard.push(...(await dialogComplaints(page)));
    } else await page.keyboard.press("Escape");
  }
  await page.setViewportSize(PHONE);
  found.narrow.push(...(await widthComplaints(page)));
  found.rtl.push(...(await rightToLeft(page, widthComplaints)));
  await page.setViewportSize(DESKTOP);
  found.rtl.push(...(await rightToLeft(page, widthComplaints)));
  found.focus.push(...(await focusComplaints(page)));
  found.keyboard.push(...(await keyboardComplaints(page)));
  return found;
}

async function inDark(page: Page, check: (page: Page) => Promise<string[]>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const complaints = await check(page);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return complaints;
}

async function rightToLeft(page: Page, check: (page: Page) => Promise<string[]>): Promise<string[]> {
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  const complaints = await check(page);
  await page.evaluate(() => document.documentElement.removeAttribute("dir"));
  return complaints;
}
