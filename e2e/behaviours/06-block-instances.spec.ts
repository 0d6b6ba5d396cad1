import { expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("block-instances");

test("6. per-instance state of a reusable block: two instances independent", async ({ page, consoles }) => {
  await app.open(page);
  const count = (name: string) => page.getByRole("button", { name: `Count ${name}` }).click();
  const shows = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible();
  await test.step("each counts for itself", async () => {
    await count("One");
    await count("One");
    await count("Two");
    await shows("One: 2");
    await shows("Two: 10");
    await shows("Ann: 0");
  });
  await test.step("computed values are the instance's own", async () => {
    await count("Bob");
    await count("Bob");
    await count("Bob");
    await shows("Bob is big");
    await expect(page.getByText("is big")).toHaveCount(1);
  });
  await test.step("an event of one tells of that one", async () => {
    await page.getByRole("button", { name: "Report Bob" }).click();
    await shows("Bob is at 3");
  });
  await test.step("the state moves with its row's key, whatever comes and goes before it", async () => {
    await page.getByRole("button", { name: "Reverse" }).click();
    await page.getByRole("button", { name: "Insert first" }).click();
    await page.getByRole("button", { name: "Remove first" }).click();
    await page.getByRole("button", { name: "Remove first" }).click();
    await shows("Bob: 3");
    await count("Bob");
    await shows("Bob: 4");
    await shows("Ann: 0");
  });
  await test.step("it is gone when the block is", async () => {
    await count("Hidden");
    await shows("Hidden: 1");
    await page.getByRole("button", { name: "Show or hide" }).click();
    await expect(page.getByText("Hidden: 1")).toHaveCount(0);
    await page.getByRole("button", { name: "Show or hide" }).click();
    await shows("Hidden: 0");
  });
  await test.step("and comes back with the session when the server starts again", async () => {
    consoles.allow(...SERVER_AWAY);
    await app.stop();
    await app.start();
    await count("One");
    await expect(page.getByText("One: 3", { exact: true })).toBeVisible({ timeout: 20_000 });
    await count("Bob");
    await shows("Bob: 5");
  });
});
