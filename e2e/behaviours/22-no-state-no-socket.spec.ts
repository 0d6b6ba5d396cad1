import { expect, serve, test } from "./served-app.ts";

const app = serve("plain");

test("22. an app without state opens no socket, and its links work", async ({ page }) => {
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  const response = await page.goto(app.origin);
  expect(response?.headers()["set-cookie"]).toBeUndefined();
  await expect(page.getByText("No state")).toBeVisible();
  const template = page.waitForResponse(/_heddle\/templates\//);
  await page.getByRole("link", { name: "More" }).hover();
  expect((await template).status()).toBe(200);
  await page.getByRole("link", { name: "More" }).click();
  await expect(page.getByRole("heading", { name: "More words" })).toBeVisible();
  await expect(page).toHaveTitle("More");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Plain words" })).toBeVisible();
  expect(sockets).toEqual([]);
});

test("22. without scripts it is complete", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(app.origin);
  await page.getByRole("link", { name: "More" }).click();
  await expect(page.getByRole("heading", { name: "More words" })).toBeVisible();
  await context.close();
});
