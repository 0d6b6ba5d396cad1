import { expect, serve, test } from "./served-app.ts";

const root = serve("routes");
const below = serve("routes", { words: ["--base-path", "/tools/app"] });

test("20. query state: replaced by the page, and followed back and forward", async ({ page }) => {
  await root.open(page, "/?tab=first");
  await expect(page.locator("#tab")).toHaveText("first");
  await page.getByRole("button", { name: "Second tab" }).click();
  await expect(page).toHaveURL(/\?tab=second$/);
  await expect(page).toHaveTitle("Start second");
  await page.getByRole("link", { name: "Third tab" }).click();
  await expect(page.locator("#tab")).toHaveText("third");
  await page.goBack();
  await expect(page.locator("#tab")).toHaveText("second");
  await page.goForward();
  await expect(page.locator("#tab")).toHaveText("third");
});

test("20. under a path prefix: links, redirects, 404, files, back and forward stay below it", async ({
  page,
  consoles,
}) => {
  expect(below.origin).toMatch(/\/tools\/app$/);
  const outside: string[] = [];
  page.on("request", (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !pathname.startsWith("/tools/app")) outside.push(pathname);
  });
  await below.open(page, "/items/1");
  await expect(page.locator("#computed")).toHaveText("item 1 of /items/1");
  const path = () => new URL(page.url()).pathname;
  const heading = page.getByRole("heading", { level: 1 });
  await page.getByRole("link", { name: "Start" }).click();
  await expect(heading).toHaveText("The start");
  expect(path()).toBe("/tools/app/");
  await page.getByRole("link", { name: "Old" }).click();
  await expect(heading).toHaveText("Item 1");
  expect(path()).toBe("/tools/app/items/1");
  await page.goBack();
  await expect(heading).toHaveText("The start");
  await page.getByRole("link", { name: "Members" }).click();
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(heading).toHaveText("Members");
  expect(path()).toBe("/tools/app/members");
  await below.open(page, "/old");
  expect(path()).toBe("/tools/app/items/1");
  await page.reload();
  await expect(heading).toHaveText("Item 1");
  consoles.allow({ text: /status of 404/, because: "there is no such page" });
  expect((await page.goto(`${below.origin}/nowhere`))?.status()).toBe(404);
  await expect(heading).toHaveText("There is nothing here");
  expect(outside).toEqual([]);
});
