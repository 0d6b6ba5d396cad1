import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("local-state");

/** Counts the events that go to the server from now on: acknowledgements of what it sent are not among them. */
function countEvents(page: Page): () => number {
  let count = 0;
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => {
      if (String(payload).startsWith('["e"')) count += 1;
    }),
  );
  return () => count;
}

/** The texts of the list's rows. */
const rows = (page: Page) => page.locator("#list p");

test("35. local state: what touches only local state runs in the browser and sends nothing", async ({
  page,
}) => {
  const events = countEvents(page);
  await app.open(page);
  await expect(page).toHaveTitle("3 items, list");
  await test.step("a field bound to it, and what is computed from it and the server's", async () => {
    await page.getByLabel("Text").fill("R");
    await expect(page.locator("#typed")).toHaveText("Typed: R");
    await expect(page.locator("#both")).toHaveText("1 letters beside 3 items");
  });
  await test.step("a list of the server's, filtered and numbered here", async () => {
    await expect(rows(page)).toHaveText(["1. Read ✓", "2. Ring"]);
    await page.getByRole("button", { name: "Hide done" }).click();
    await expect(rows(page)).toHaveText(["1. Ring"]);
    await page.getByRole("button", { name: "Show done" }).click();
    await expect(rows(page)).toHaveText(["1. Read ✓", "2. Ring"]);
    await page.getByLabel("Text").fill("");
    await expect(rows(page)).toHaveText(["1. Write", "2. Read ✓", "3. Ring"]);
  });
  await test.step("a condition, with the server's values inside", async () => {
    await page.getByRole("button", { name: "More" }).click();
    await expect(page.locator("#more")).toHaveText("The server knows 1 done");
    await page.getByRole("button", { name: "More" }).click();
    await expect(page.locator("#more")).toHaveCount(0);
  });
  await test.step("tabs, and rows of its own with handlers of its own", async () => {
    await page.getByRole("button", { name: "Tags" }).click();
    await expect(page).toHaveTitle("3 items, tags");
    await expect(page.locator("#summary")).toHaveText("work");
    await page.getByRole("button", { name: "Switch home" }).click();
    await expect(page.locator("#summary")).toHaveText("home, work");
    await page.getByLabel("Text").fill("garden");
    await page.getByRole("button", { name: "Add tag" }).click();
    await expect(page.locator("#tags p")).toHaveText(["home on", "work on", "garden", "home, work"]);
    await expect(page.getByLabel("Text")).toHaveValue("");
  });
  expect(events()).toBe(0);
});

test("35. local state: a page that has nothing else opens no socket", async ({ page }) => {
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  const response = await page.goto(`${app.origin}/alone`);
  expect(response?.headers()["set-cookie"]).toBeUndefined();
  await page.getByLabel("Text").fill("typed");
  await expect(page.locator("#typed")).toHaveText("Typed: typed");
  await page.getByRole("button", { name: "Say it" }).click();
  await expect(page.getByText("Said: typed")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveTitle(/items/);
  // Its first HTML has the title already, and opens the socket when it is live.
  await expect.poll(() => sockets.length).toBe(1);
  await page.goBack();
  await expect(page.locator("#typed")).toHaveText("Typed: ");
  expect(sockets.length).toBe(1);
});

test("35. local state: events that mix both send what only the browser knows", async ({ page }) => {
  const events = countEvents(page);
  await app.open(page);
  await test.step("a handler of the server's with a local argument", async () => {
    await page.getByLabel("Text").fill("Row");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByLabel("Text")).toHaveValue("");
    await expect(rows(page)).toHaveText(["1. Write", "2. Read ✓", "3. Ring", "4. Row"]);
    expect(events()).toBe(1);
  });
  await test.step("rows of the server's in a list arranged here: the server knows which row it was", async () => {
    await page.getByRole("button", { name: "Toggle Write" }).click();
    await expect(rows(page)).toHaveText(["1. Write ✓", "2. Read ✓", "3. Ring", "4. Row"]);
    await page.getByRole("button", { name: "Hide done" }).click();
    await expect(rows(page)).toHaveText(["1. Ring", "2. Row"]);
    await page.getByRole("button", { name: "Toggle Ring" }).click();
    await expect(rows(page)).toHaveText(["1. Row"]);
    await page.getByRole("button", { name: "Show done" }).click();
    await page.getByRole("button", { name: "Remove Read" }).click();
    await expect(rows(page)).toHaveText(["1. Write ✓", "2. Ring ✓", "3. Row"]);
    expect(events()).toBe(4);
  });
  await test.step("rows of the browser's: what it says of them is input", async () => {
    await page.getByRole("button", { name: "Tags" }).click();
    await page.getByRole("button", { name: "Tell work" }).click();
    await expect(page.locator("#tags")).toContainText("told");
    expect(events()).toBe(5);
  });
});

test("35. local state: works without a connection", async ({ page, context }) => {
  await app.open(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Hide done" }).click();
  await expect(rows(page)).toHaveText(["1. Write", "2. Ring"]);
  await page.getByLabel("Text").fill("W");
  await expect(rows(page)).toHaveText(["1. Write"]);
  await context.setOffline(false);
});
