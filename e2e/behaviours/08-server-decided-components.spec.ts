import { expect, serve, test } from "./served-app.ts";

const app = serve("rendering");

test("8. components decided by the server at run time render and update", async ({ page }) => {
  await app.open(page);
  const pieces = page.locator("#pieces");
  await expect(pieces.getByText("First")).toBeVisible();
  await page.getByRole("button", { name: "Add a heading" }).click();
  await expect(pieces.getByRole("heading", { name: "heading 2" })).toBeVisible();
  await page.getByRole("button", { name: "Add a button" }).click();
  await pieces.getByRole("button", { name: "button 3" }).click();
  await expect(page.locator("#pressed")).toHaveText("button 3");
  await page.getByRole("button", { name: "Turn the first" }).click();
  await expect(pieces.getByRole("heading", { name: "First" })).toBeVisible();
  await page.getByRole("button", { name: "Turn the first" }).click();
  await expect(pieces.getByRole("heading", { name: "First" })).toHaveCount(0);
  await expect(pieces.getByText("First")).toBeVisible();
});
