import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("appearance");

/** Is what is behind the page's text dark? */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [red = 255] =
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === "dark" || red < 100;
  });
}

test("30. appearance: light, dark, system and the toggle, remembered over a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(app.origin);
  await expect.poll(() => isDark(page)).toBe(false);
  const choose = (name: string) => page.getByRole("radio", { name }).check({ force: true });
  await choose("Dark");
  await expect.poll(() => isDark(page)).toBe(true);
  await page.reload();
  // Before any script of the page has run: there is no flash of the other appearance.
  expect(await isDark(page)).toBe(true);
  await choose("As the system");
  await expect.poll(() => isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => isDark(page)).toBe(true);
  await choose("Light");
  await expect.poll(() => isDark(page)).toBe(false);
});
