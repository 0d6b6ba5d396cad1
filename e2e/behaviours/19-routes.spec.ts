import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("routes");
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const pathOf = (page: Page) => {
  const { pathname, search, hash } = new URL(page.url());
  return pathname + search + hash;
};

test("19. dynamic routes: onLoad in order, parameters in computed values, conditions and texts, by a link and directly", async ({
  page,
}) => {
  await app.open(page, "/items/1");
  await expect(page.locator("#opened")).toHaveText("layout, page begins, page 1");
  await expect(page.locator("#computed")).toHaveText("item 1 of /items/1");
  await expect(page.locator("#which")).toHaveText("the first");
  await expect(page).toHaveTitle("Item 1");
  await page.getByPlaceholder("Note").fill("kept");
  await follow(page, "Two");
  await expect(page.locator("#computed")).toHaveText("item 2 of /items/2");
  await expect(page.locator("#which")).toHaveText("another");
  await expect(page.locator("#opened")).toHaveText("layout, page begins, page 1, page begins, page 2");
  await expect(page.getByPlaceholder("Note")).toHaveValue("kept");
  await expect(page.locator("#end")).toBeInViewport();
  expect(pathOf(page)).toBe("/items/2#end");
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", "See item 2");
});

test("19. optional and catch-all segments, and the query", async ({ page }) => {
  await app.open(page, "/files/a/b%20c");
  await expect(page.locator("#path")).toHaveText("a/b c");
  await app.open(page, "/lists");
  await expect(page.locator("#sort")).toHaveText("by name, all");
  await app.open(page, "/lists/price?only=new");
  await expect(page.locator("#sort")).toHaveText("by price, new");
});

test("19. what does not exist is the app's own page, with status 404, and state is kept", async ({
  page,
  consoles,
}) => {
  consoles.allow({ text: /status of 404/, because: "the page says so itself" });
  const welcome = page.waitForEvent("websocket");
  expect((await page.goto(`${app.origin}/no/such/page`))?.status()).toBe(404);
  await welcome;
  await expect(heading(page, "There is nothing here")).toBeVisible();
  await app.open(page);
  await page.getByPlaceholder("Note").fill("kept");
  await follow(page, "Nowhere");
  await expect(heading(page, "There is nothing here")).toBeFocused();
  expect(pathOf(page)).toBe("/nowhere");
  await expect(page.getByPlaceholder("Note")).toHaveValue("kept");
});

test("19. redirects: of a document by HTTP, of a link in place, behind a guard, and a circle ends", async ({
  page,
  consoles,
}) => {
  await app.open(page, "/old");
  expect(pathOf(page)).toBe("/items/1?from=old");
  await follow(page, "Start");
  await expect(heading(page, "The start")).toBeVisible();
  await follow(page, "Old");
  await expect(heading(page, "Item 1")).toBeVisible();
  expect(pathOf(page)).toBe("/items/1?from=old");
  await page.goBack();
  await expect(heading(page, "The start")).toBeVisible();
  await follow(page, "Members");
  await expect(heading(page, "The door")).toBeVisible();
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(heading(page, "Members")).toBeVisible();
  expect(pathOf(page)).toBe("/members");
  await follow(page, "Ring");
  await expect(page.getByText("These pages send to each other without end")).toBeVisible();
  await expect(heading(page, "Members")).toBeVisible();
  consoles.allow({ text: /status of 508/, because: "the circle is said to be one" });
  expect((await page.goto(`${app.origin}/ring/a`))?.status()).toBe(508);
  await expect(page.getByText("/ring/a → /ring/b")).toBeVisible();
  await page.context().clearCookies();
});

test("19. back and forward: the page, its place, and where the keyboard goes on", async ({ page }) => {
  await app.open(page);
  await page.getByRole("link", { name: "From far below" }).scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => window.scrollY);
  expect(left).toBeGreaterThan(500);
  await follow(page, "From far below");
  await expect(heading(page, "Item 9")).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(heading(page, "The start")).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
  await page.goForward();
  await expect(heading(page, "Item 9")).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

test("19. a page that takes long is seen to be on its way", async ({ page }) => {
  await app.open(page);
  await follow(page, "Slow");
  await expect(page.getByText("Loading the page…")).toBeAttached();
  await expect(heading(page, "A slow page")).toBeFocused();
  await expect(page.getByText("Loading the page…")).toHaveCount(0);
  await expect(page.getByText("loaded", { exact: true })).toBeVisible();
});

test("19. a link prepares its page when it is pointed at, and opens nothing", async ({ page }) => {
  await app.open(page);
  const opened = await page.locator("#opened").textContent();
  const template = page.waitForResponse(/_heddle\/templates\//);
  await page.getByRole("link", { name: "One", exact: true }).hover();
  expect((await template).headers()["cache-control"]).toContain("immutable");
  await expect(page.locator("#opened")).toHaveText(opened!);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await follow(page, "One");
  await expect(heading(page, "Item 1")).toBeVisible();
  expect(asked.filter((address) => /templates|\.js/.test(address))).toEqual([]);
});
