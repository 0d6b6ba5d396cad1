import { expect, serve, test } from "./served-app.ts";

const app = serve("handlers");

test("3. background handlers: many at once, the latest alone, and thousands of yields", async ({ page }) => {
  await app.open(page);
  const ticks = page.locator("#ticks");
  await test.step("a clock that onLoad began goes on beside the rest", async () => {
    await expect.poll(async () => Number(await ticks.textContent())).toBeGreaterThan(3);
  });
  await test.step("three at once", async () => {
    for (let start = 0; start < 3; start++) await page.getByRole("button", { name: "Count" }).click();
    await expect(page.locator("#slow")).toHaveText("15");
  });
  await test.step("a newer call stops the older", async () => {
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.locator("#found")).toHaveText("quick");
    const before = Number(await ticks.textContent());
    await expect.poll(async () => Number(await ticks.textContent())).toBeGreaterThan(before + 3);
    await expect(page.locator("#found")).toHaveText("quick");
  });
  await test.step("2,000 fast yields end where they should, and nothing is shown out of order", async () => {
    await page.evaluate(() => {
      const shown: number[] = [];
      Object.assign(window, { shown });
      const fast = document.querySelector("#fast")!;
      new MutationObserver(() => shown.push(Number(fast.textContent))).observe(fast, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await page.getByRole("button", { name: "Rush" }).click();
    await expect(page.locator("#fast")).toHaveText("2000");
    const shown = await page.evaluate(() => (window as unknown as { shown: number[] }).shown);
    expect(shown).toEqual([...shown].sort((left, right) => left - right));
  });
});
