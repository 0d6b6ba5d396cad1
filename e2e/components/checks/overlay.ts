/** What stands in front of the page takes the keyboard, and gives it back. */

import type { Page } from "@playwright/test";

const OVERLAYS = "dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open";
const PATIENCE = 5_000;

/** What opens it: a button of its own, or else the one that the gallery has for it. */
const OPENERS = "#specimen :is([aria-haspopup=menu], [aria-haspopup=dialog])";

/** It has a button of its own that opens something. */
export async function hasOpener(page: Page): Promise<boolean> {
  return (await page.locator(OPENERS).count()) > 0;
}

export async function openOverlay(page: Page): Promise<void> {
  const opener = page.locator((await hasOpener(page)) ? OPENERS : "#specimen button");
  await opener.first().click();
  await page.waitForFunction(
    (overlays) => [...document.querySelectorAll(overlays)].some((one) => one.checkVisibility()),
    OVERLAYS,
    { timeout: PATIENCE },
  );
}

/** While a dialog is open that the page has to open: the focus is within, Escape closes it, and the focus is back on the button that opened it. */
export async function dialogComplaints(page: Page): Promise<string[]> {
  await page.keyboard.press("Tab");
  const isWithin = await page.evaluate(
    (overlays) =>
      document.activeElement === document.body || document.activeElement?.closest(overlays) !== null,
    OVERLAYS,
  );
  await page.keyboard.press("Escape");
  const closed = await page
    .waitForFunction(
      (overlays) => ![...document.querySelectorAll(overlays)].some((one) => one.checkVisibility()),
      OVERLAYS,
      { timeout: PATIENCE },
    )
    .catch(() => null);
  if (!closed) return ["Escape does not close it"];
  const isBack = await page.evaluate(
    () => document.activeElement === document.querySelector("#specimen button"),
  );
  return [
    ...(isWithin ? [] : ["Tab leads out of it while it is open"]),
    ...(isBack ? [] : ["the focus is not back on what opened it"]),
  ];
}
