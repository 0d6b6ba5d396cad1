import { expect, serve, test } from "./served-app.ts";

const app = serve("storage");

test("20. router query: replace adds no entry to the history, push does, and Back returns", async ({
  page,
}) => {
  await app.open(page, "/?filter=open");
  await expect(page.locator("#filter")).toHaveText("open");
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.getByLabel("Text").fill("done");
  await page.getByRole("button", { name: "Write" }).click();
  await expect(page).toHaveURL(/filter=done/);
  expect(await entries()).toBe(before);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/number=2/);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/number=3/);
  expect(await entries()).toBe(before + 2);
  await page.goBack();
  await expect(page).toHaveURL(/number=2/);
  await expect(page.locator("#number")).toHaveText("2");
  await page.goBack();
  await expect(page.locator("#number")).toHaveText("1");
  await expect(page).not.toHaveURL(/number/);
  await page.goForward();
  await expect(page.locator("#number")).toHaveText("2");
});
