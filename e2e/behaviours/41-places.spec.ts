import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("places");

test.use({ locale: "de-DE", timezoneId: "Asia/Tokyo" });

test("41. numbers and dates stand from the first HTML as the visitor writes them, and times from the second visit on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      const due = document.querySelector<HTMLInputElement>("input")?.value;
      Object.assign(window, { first: `${due} ${document.getElementById("heddle-root")?.textContent}` });
    });
  });
  const first = await visit(page);
  expect(first).toContain("04.03.2026");
  expect(first).toContain("1.234,5");
  // Nobody knows yet where the visitor's clock is.
  expect(first).toContain("31.05.2026, 22:30");
  await expect(page.locator("time")).toHaveText("01.06.2026, 07:30");
  const second = await visit(page);
  expect(second).toContain("01.06.2026, 07:30");
  await expect(page.locator("time")).toHaveText("01.06.2026, 07:30");
});

/** What a page said before it was alive. */
async function visit(page: Page): Promise<string> {
  await app.open(page);
  return page.evaluate(() => (window as unknown as { first: string }).first);
}
