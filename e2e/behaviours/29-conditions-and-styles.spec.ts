import { expect, serve, test } from "./served-app.ts";

const app = serve("rendering");

test("29. conditions, match, page title, style and markdown follow state", async ({ page }) => {
  await app.open(page);
  const tone = page.locator("#tone");
  await expect(page).toHaveTitle("Tone: none");
  await expect(tone).toHaveText("Nobody knows");
  await expect(page.locator("#advice")).toHaveText("Carry on.");
  const before = await tone.evaluate((box) => getComputedStyle(box).backgroundColor);
  await page.getByRole("button", { name: "Bad" }).click();
  await expect(page).toHaveTitle("Tone: bad");
  await expect(tone).toHaveText("Something is wrong");
  await expect(page.locator("#advice")).toHaveText("Do something.");
  await expect.poll(() => tone.evaluate((box) => getComputedStyle(box).backgroundColor)).not.toBe(before);
  await page.getByRole("button", { name: "Good" }).click();
  await expect(tone).toHaveText("All is well");
  await expect(page.locator("#advice")).toHaveText("Carry on.");
  await test.step("markdown", async () => {
    const written = page.locator("#written");
    await expect(written.locator("em")).toHaveText("plain");
    await page.getByRole("button", { name: "Write" }).click();
    await expect(written.getByRole("heading", { name: "Title" })).toBeVisible();
    await expect(written.getByRole("listitem")).toHaveText(["one", "two"]);
    await expect(written.locator("strong")).toHaveText("two");
    await expect(written.getByRole("cell")).toHaveText(["1", "2"]);
  });
});

test("31. links change when the pointer is on them, icons have a name, and Tailwind's classes are there", async ({
  page,
}) => {
  await app.open(page);
  const link = page.getByRole("link", { name: "Elsewhere" });
  const colour = () => link.evaluate((one) => getComputedStyle(one).color);
  const before = await colour();
  await link.hover();
  await expect.poll(colour).not.toBe(before);
  await expect(link).toHaveAttribute("href", "https://example.com");
  await expect(page.getByRole("img", { name: "A star" })).toBeVisible();
  expect(await page.locator("#tone").evaluate((box) => getComputedStyle(box).padding)).toBe("8px");
});
