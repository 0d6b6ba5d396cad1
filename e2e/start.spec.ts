import { expect, test } from "@playwright/test";

test("the address that npm start prints opens the editor", async ({ page }) => {
  await page.goto(process.env.HEDDLE_URL ?? "");
  await expect(page).toHaveTitle(/Heddle/);
});
