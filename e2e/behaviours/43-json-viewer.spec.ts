import { expect, serve, test } from "./served-app.ts";

const app = serve("json", { command: "run" });

test("43. a large value is drawn in parts, searched and selected", async ({ page }) => {
  await app.open(page);
  const rows = page.getByRole("treeitem");
  await expect(rows).toHaveCount(102);
  await expect(rows.first()).toContainText("20,000 items");

  // What lies far behind the part that is shown is found all the same.
  const search = page.getByLabel("Search", { exact: true });
  await search.fill("14321");
  await expect(rows).toHaveText([/^records/, '14321: "record 14321"']);
  await expect(page.getByText("1 match")).toBeVisible();
  await rows.last().click();
  await expect(page.getByText('14321 = "record 14321"')).toBeVisible();
  await expect(page.getByText("records[14321]")).toBeVisible();

  await search.fill("");
  await expect(rows).toHaveCount(102);
  await rows.last().focus();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(202);
  await expect(rows.nth(101)).toBeFocused();
  await expect(rows.nth(101)).toHaveText('100: "record 100"');
});
