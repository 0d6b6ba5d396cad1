import { expect, serve, test } from "./served-app.ts";

const app = serve("blocks");

test("28. reusable blocks: partial event arguments, handler as prop, recursion (a tree), key keeps identity on reorder", async ({
  page,
}) => {
  await app.open(page);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const shows = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible();
  await test.step("recursion: a block shows itself for each child", async () => {
    await shows("0 Oak");
    await shows("1 Limb");
    await shows("2 Twig");
    await expect(page.getByText("leaf", { exact: true })).toHaveCount(4);
  });
  await test.step("handler as prop, handed on through the levels", async () => {
    await press("Pick Twig");
    await shows("Picked: Twig (3)");
  });
  await test.step("handlers inside get the state's own objects", async () => {
    await press("Grow Twig");
    await shows("3 Shoot 5");
    await press("Rename Shoot 5");
    await shows("3 Shoot 5!");
    await press("Grow Shoot 5!");
    await shows("4 Shoot 6");
  });
  await test.step("partial event arguments: the page binds one, the block gives the other", async () => {
    const rating = page.locator('[id="Rating of Bough"]');
    await rating.getByRole("button", { name: "Rate 3" }).click();
    await shows("Picked: 3 stars for 4");
  });
  await test.step("an effect as a block's handler", async () => {
    await page.getByRole("button", { name: "Rate 2" }).last().click();
    await shows("Thank you");
  });
  await test.step("slots: filled, and left empty", async () => {
    await expect(page.locator("#Tree-footer")).toHaveText("Ends with 2 limbs");
    await expect(page.locator("#Empty")).toHaveText("Empty");
    await expect(page.locator("#Empty-footer")).toHaveCount(0);
  });
  await test.step("a prop that is bound is written through the block", async () => {
    await page.getByLabel("Name").fill("typed more");
    await shows("Name has 10 letters");
  });
  await test.step("key keeps identity on reorder", async () => {
    const limb = page.locator("#branch-2");
    await limb.evaluate((element) => element.setAttribute("data-marked", ""));
    await press("Reverse");
    await expect(page.locator('[id^="Rating of"] h2').first()).toHaveText("Rating of Bough");
    await expect(limb).toHaveAttribute("data-marked", "");
  });
});
