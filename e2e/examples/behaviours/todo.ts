import { expect, type Page, test } from "../../test.ts";
import { openLive, type Serve, type ServedExample } from "../serve.ts";

/** What the todo example does, wherever it is served from. */
export function todoBehaves(serve: Serve): void {
  let served: ServedExample;
  test.beforeAll(async () => {
    served = await serve();
  });
  test.afterAll(() => served.close());

  const titles = (page: Page) => page.getByRole("listitem").locator("p");

  async function open(page: Page, ...todos: string[]): Promise<void> {
    await openLive(page, served.origin);
    const field = page.getByLabel("New to-do");
    for (const [index, todo] of todos.entries()) {
      await field.fill(todo);
      await field.press("Enter");
      await expect(titles(page)).toHaveCount(index + 1);
    }
  }

  test.describe("TodoMVC", () => {
    test("without to-dos there is only the field, which has the keyboard", async ({ page }) => {
      await open(page);
      await expect(page.getByLabel("New to-do")).toBeFocused();
      await expect(page.getByRole("contentinfo")).toHaveCount(0);
      await expect(page.getByLabel("Mark all as complete")).toHaveCount(0);
    });

    test("Enter adds a trimmed to-do and empties the field; white space alone adds nothing", async ({
      page,
    }) => {
      await open(page, "  buy milk  ");
      await expect(titles(page)).toHaveText(["buy milk"]);
      await expect(page.getByLabel("New to-do")).toHaveValue("");
      await page.getByLabel("New to-do").fill("   ");
      await page.getByLabel("New to-do").press("Enter");
      await page.getByLabel("New to-do").fill("second");
      await page.getByLabel("New to-do").press("Enter");
      await expect(titles(page)).toHaveText(["buy milk", "second"]);
    });

    test("counts what is left, in words that fit the number", async ({ page }) => {
      await open(page, "one");
      const count = page.locator("#count");
      await expect(count).toHaveText(/^1\s*item left$/);
      await page.getByLabel("Complete one").check();
      await expect(count).toHaveText(/^0\s*items left$/);
      await page.getByLabel("New to-do").fill("two");
      await page.getByLabel("New to-do").press("Enter");
      await page.getByLabel("Complete one").uncheck();
      await expect(count).toHaveText(/^2\s*items left$/);
    });

    test("marks all, follows single ones, and is cleared with them", async ({ page }) => {
      await open(page, "one", "two");
      const all = page.getByLabel("Mark all as complete");
      await all.check();
      await expect(page.getByLabel("Complete one")).toBeChecked();
      await expect(page.getByLabel("Complete two")).toBeChecked();
      await page.getByLabel("Complete one").uncheck();
      await expect(all).not.toBeChecked();
      await page.getByLabel("Complete one").check();
      await expect(all).toBeChecked();
      await all.uncheck();
      await expect(page.getByLabel("Complete two")).not.toBeChecked();
    });

    test("a double click edits; Enter saves trimmed, leaving saves, Escape discards, emptying deletes", async ({
      page,
    }) => {
      await open(page, "one", "two");
      const field = page.getByLabel("Edit to-do");
      await titles(page).nth(0).dblclick();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue("one");
      await expect(page.getByLabel("Complete one")).toHaveCount(0);
      await field.fill("  first  ");
      await field.press("Enter");
      await expect(titles(page)).toHaveText(["first", "two"]);
      await titles(page).nth(1).dblclick();
      await field.fill("second");
      await page.getByRole("heading").click();
      await expect(titles(page)).toHaveText(["first", "second"]);
      await titles(page).nth(0).dblclick();
      await field.fill("never");
      await field.press("Escape");
      await expect(titles(page)).toHaveText(["first", "second"]);
      await titles(page).nth(0).dblclick();
      await field.fill("  ");
      await field.press("Enter");
      await expect(titles(page)).toHaveText(["second"]);
    });

    test("deletes one, and clears the completed", async ({ page }) => {
      await open(page, "one", "two", "three");
      await page.getByRole("listitem").filter({ hasText: "two" }).hover();
      await page.getByRole("button", { name: "Delete two" }).click();
      await expect(titles(page)).toHaveText(["one", "three"]);
      await expect(page.getByRole("button", { name: "Clear completed" })).toHaveCount(0);
      await page.getByLabel("Complete one").check();
      await page.getByRole("button", { name: "Clear completed" }).click();
      await expect(titles(page)).toHaveText(["three"]);
      await expect(page.getByRole("button", { name: "Clear completed" })).toHaveCount(0);
    });

    test("filters, keeps the filter in the address, and follows changes while filtered", async ({ page }) => {
      await open(page, "one", "two");
      await page.getByLabel("Complete one").check();
      await page.getByRole("button", { name: "Active" }).click();
      await expect(titles(page)).toHaveText(["two"]);
      await expect(page).toHaveURL(/\?filter=active$/);
      // Ticked, it leaves the list, so there is nothing left to look at as `check` would.
      await page.getByLabel("Complete two").click();
      await expect(titles(page)).toHaveCount(0);
      await page.getByRole("button", { name: "Completed", exact: true }).click();
      await expect(titles(page)).toHaveText(["one", "two"]);
      await page.reload();
      await expect(titles(page)).toHaveText(["one", "two"]);
      await expect(page).toHaveURL(/\?filter=completed$/);
      await page.getByRole("button", { name: "All", exact: true }).click();
      await expect(page).not.toHaveURL(/filter/);
    });

    test("keeps the to-dos in the browser: a new tab has them, another visitor has not", async ({
      page,
      context,
      browser,
    }) => {
      await open(page, "one", "two");
      await page.getByLabel("Complete two").check();
      await expect(page.locator("#count")).toHaveText(/^1/);
      const tab = await context.newPage();
      await openLive(tab, served.origin);
      await expect(titles(tab)).toHaveText(["one", "two"]);
      await expect(tab.getByLabel("Complete two")).toBeChecked();
      const visitor = await (await browser.newContext()).newPage();
      await openLive(visitor, served.origin);
      await expect(visitor.getByLabel("New to-do")).toBeVisible();
      await expect(titles(visitor)).toHaveCount(0);
    });
  });
}
