import { expect, serve, test } from "./served-app.ts";

const app = serve("life", { words: ["--session-minutes", "0.05"] });

test("10. idle expiry: an idle session's state resets after its time; use extends it", async ({ page }) => {
  await app.open(page);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.locator("#title")).toHaveText("third middle: 11 counted");
  await test.step("a tab that is open is in use, however long", async () => {
    await page.waitForTimeout(4_500);
    await page.reload();
    await expect(page.locator("#title")).toHaveText("third middle: 11 counted");
  });
  await test.step("left for longer than its time, it starts anew", async () => {
    await page.goto("about:blank");
    // Leaving the page is the last use: its life counts from there.
    await page.waitForTimeout(9_000);
    await app.open(page);
    await expect(page.locator("#title")).toHaveText("third middle: 0 counted");
  });
});
