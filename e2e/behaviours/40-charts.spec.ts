import { expect, serve, test } from "./served-app.ts";

const app = serve("charts");

test("40. charts: drawn by the server, pressed, and patched mark by mark", async ({ page, request }) => {
  await test.step("the first HTML has the bars, and the same numbers as a table", async () => {
    const html = await (await request.get(app.origin)).text();
    expect(html.match(/<rect[^>]* data-mark=/g)?.length).toBe(6);
    expect(html).toContain('<table aria-label="Sales"');
  });
  await app.open(page);
  const bars = page.locator("rect[data-mark]");
  await expect(bars).toHaveCount(6);
  await test.step("a press tells the handler what was pressed, and the pointer what is there", async () => {
    await page.locator('rect[data-mark="1:2"]').click();
    await expect(page.locator("#picked")).toHaveText("shop Mar 14 2");
    await expect(page.getByRole("application", { name: "Sales" }).getByText("Mar")).toBeVisible();
  });
  await test.step("so do the keys", async () => {
    await page.getByRole("application", { name: "Sales" }).focus();
    for (const key of ["Home", "ArrowRight", "ArrowUp", "Enter"]) await page.keyboard.press(key);
    await expect(page.locator("#picked")).toHaveText("web Feb 18 1");
  });
  await test.step("a changed value and a record that comes leave the other bars as they are", async () => {
    await bars.evaluateAll((all) => all.map((bar) => Object.assign(bar, { known: true }).tagName));
    const heights = () => bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("height"))));
    const [first] = await heights();
    await page.getByRole("button", { name: "Raise" }).click();
    await expect.poll(async () => (await heights())[0]! > first!).toBe(true);
    await page.getByRole("button", { name: "Add" }).click();
    await expect(bars).toHaveCount(8);
    const known = await bars.evaluateAll((all) => all.filter((bar) => "known" in bar).length);
    expect(known).toBe(6);
  });
  await test.step("the table opens, with what came", async () => {
    await page.getByText("Data table").click();
    await expect(page.getByRole("row", { name: "Apr 20 11" })).toBeVisible();
  });
});
