import { expect, serve, test } from "./served-app.ts";

const app = serve("handlers");

test("14. event modifiers: stopPropagation, preventDefault, throttle, debounce, once", async ({ page }) => {
  await app.open(page, "/modifiers");
  const clicks = page.locator("#clicks");
  await page.getByRole("button", { name: "Stopped" }).click();
  await expect(clicks).toHaveText("1 inner, 0 outer, 0 opened");
  await page.getByRole("button", { name: "Once" }).click();
  await page.getByRole("button", { name: "Once" }).click();
  await expect(clicks).toHaveText("2 inner, 2 outer, 0 opened");
  await page.getByRole("link", { name: "Stay here" }).click();
  await expect(clicks).toHaveText("2 inner, 2 outer, 1 opened");
  await expect(page).toHaveURL(/\/modifiers$/);

  await page.getByPlaceholder("Debounced").pressSequentially("abc", { delay: 20 });
  await expect(page.locator("#typed")).toHaveText("abc");
  await page.getByPlaceholder("Debounced").pressSequentially("d");
  await page.getByRole("button", { name: "Stopped" }).click();
  await expect(page.locator("#typed")).toHaveText("abc abcd");

  await page.getByPlaceholder("Throttled").pressSequentially("abcd", { delay: 20 });
  await expect(page.locator("#moved")).toHaveText("a abcd");
});
