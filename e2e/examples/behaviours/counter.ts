import { expect, test } from "../../test.ts";
import { openLive, type Serve, type ServedExample } from "../serve.ts";

/** What the counter example does, wherever it is served from. */
export function counterBehaves(serve: Serve): void {
  let served: ServedExample;
  test.beforeAll(async () => {
    served = await serve();
  });
  test.afterAll(() => served.close());

  test("counts up and down, each tab for itself, and keeps the count over a reload", async ({
    page,
    context,
  }) => {
    await openLive(page, served.origin);
    const count = page.locator("#count");
    await expect(count).toHaveText("0");
    await expect(page.getByRole("button", { name: "Reset" })).toBeDisabled();
    await page.getByRole("button", { name: "Increase" }).click();
    await page.getByRole("button", { name: "Increase" }).click();
    await page.getByRole("button", { name: "Decrease" }).click();
    await expect(count).toHaveText("1");
    const other = await context.newPage();
    await openLive(other, served.origin);
    await expect(other.locator("#count")).toHaveText("0");
    await page.reload();
    await expect(count).toHaveText("1");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(count).toHaveText("0");
  });
}
