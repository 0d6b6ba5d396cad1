import { expect, serve, test } from "./served-app.ts";

const app = serve("forms");

test("12. server-driven input: set value, clear, focus and scroll to, from a handler", async ({ page }) => {
  await app.open(page, "/typing");
  const free = page.getByLabel("Free");
  await page.getByRole("button", { name: "Fill" }).click();
  await expect(free).toHaveValue("from the server");
  await expect(free).toBeFocused();
  await test.step("what listens to the field hears of it", () =>
    expect(page.locator("#sent")).toHaveText('outer {"title":"from the server"}'));
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await expect(page.locator("#sent")).toHaveText('outer {"title":"from the server!"}');
  await page.getByRole("button", { name: "Empty" }).click();
  await expect(free).toHaveValue("");
  await expect(page.locator("#end")).not.toBeInViewport();
  await page.getByRole("button", { name: "End" }).click();
  await expect(page.locator("#end")).toBeInViewport();
});
