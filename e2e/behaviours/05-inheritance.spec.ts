import { expect, serve, test } from "./served-app.ts";

const app = serve("life");

test("5. state inheritance: three levels and a mixin, overridden fields and handlers", async ({ page }) => {
  await app.open(page);
  await expect(page.locator("#title")).toHaveText("third middle: 0 counted");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.locator("#title")).toHaveText("third middle: 11 counted");
});
