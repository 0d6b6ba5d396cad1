import { expect, serve, test } from "./served-app.ts";

const app = serve("login");

test("18. log in and out through a stored token and redirect", async ({ page, context }) => {
  await app.open(page, "/account");
  await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
  await page.getByLabel("Name").fill("ada");
  await page.getByRole("button", { name: "Go in" }).click();
  await expect(page.getByText("Hello ada")).toBeVisible();
  await expect(page).toHaveURL(/\/account$/);
  const token = async () => (await context.cookies()).find(({ name }) => name.endsWith("-token"));
  await expect.poll(token).toMatchObject({ httpOnly: true });
  expect(await page.evaluate(() => document.cookie)).not.toContain("token");

  await test.step("another tab is logged in from its first HTML on", async () => {
    const answer = await context.request.get(`${app.origin}/account`);
    expect(await answer.text()).toContain("Hello ada");
    const other = await context.newPage();
    await app.open(other, "/");
    await expect(other.getByText("Hello ada")).toBeVisible();
    await other.close();
  });

  await test.step("logging out takes the token away, and the way back is closed", async () => {
    await page.getByRole("button", { name: "Log out" }).click();
    await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
    await expect.poll(token).toBeUndefined();
    await page.goto(`${app.origin}/account`);
    await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
    const other = await context.newPage();
    await app.open(other, "/account");
    await expect(other.getByRole("heading", { name: "Log in" })).toBeVisible();
  });
});
