import { expect, serve, test } from "./served-app.ts";

const app = serve("rooms");

test("7. shared state: tabs link by key, unlink, relink; a third tab on load; yields reach all; a reset keeps the link", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const [one, two] = [await context.newPage(), await context.newPage()];
  await app.open(one);
  await app.open(two);
  const click = (page: typeof one, name: string) => page.getByRole("button", { name, exact: true }).click();
  await test.step("linked tabs see the same, others do not", async () => {
    await click(one, "Join blue");
    await click(one, "Post");
    await expect(one.locator("#posts")).toHaveText("1 posts");
    await expect(two.locator("#posts")).toHaveText("0 posts");
    await click(two, "Join blue");
    await expect(two.locator("#posts")).toHaveText("1 posts");
    await click(two, "Post");
    await expect(one.locator("#posts")).toHaveText("2 posts");
  });
  await test.step("a third tab is linked as it loads", async () => {
    const three = await context.newPage();
    await app.open(three, "/?room=blue");
    await expect(three.locator("#posts")).toHaveText("2 posts");
    await click(three, "Count");
    for (const page of [one, two, three]) await expect(page.locator("#step")).toHaveText("step 3");
  });
  await test.step("a reset of its own state keeps the link, also over a reload", async () => {
    await click(one, "Reset");
    await expect(one.locator("#note")).toHaveText("");
    await one.reload();
    await expect(one.locator("#posts")).toHaveText("2 posts");
  });
  await test.step("relinked and unlinked", async () => {
    await click(one, "Join red");
    await expect(one.locator("#posts")).toHaveText("0 posts");
    await click(one, "Leave");
    await click(one, "Post");
    await expect(one.locator("#posts")).toHaveText("1 posts");
    await click(one, "Join blue");
    await expect(one.locator("#posts")).toHaveText("2 posts");
  });
  await context.close();
});
