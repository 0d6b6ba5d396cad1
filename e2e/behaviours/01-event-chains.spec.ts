import { expect, serve, test } from "./served-app.ts";

const app = serve("handlers");

test("1. event chains: depth first, with typed arguments, over a redirect, from onLoad", async ({ page }) => {
  await app.open(page);
  const log = page.locator("#log");
  await expect(page.locator("#loaded")).toHaveText("loaded, then second");
  await page.getByRole("button", { name: "Nested" }).click();
  await expect(log).toHaveText("a b b 8 x a b b end");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("button", { name: "Typed" }).click();
  await expect(log).toHaveText("42 typed");
  await page.getByRole("button", { name: "Welcome" }).click();
  await page.getByRole("button", { name: "Welcome" }).click();
  await page.getByRole("button", { name: "Redirect" }).click();
  await expect(page).toHaveURL(/\/away$/);
  await expect(log).toHaveText("42 typed welcome a b");
});
