import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("interim");

/** Every text that the step shows from now on. */
async function recordSteps(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    const step = document.querySelector("#step")!;
    new MutationObserver(() => shown.push(step.textContent ?? "")).observe(step, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
}

test("2. interim values: each yield is visible before the next", async ({ page }) => {
  await app.open(page);
  await test.step("async generator", async () => {
    const shown = await recordSteps(page);
    await page.getByRole("button", { name: "Async generator" }).click();
    await expect(page.locator("#step")).toHaveText("done");
    expect(await shown()).toEqual(["one", "two", "three", "done"]);
  });
  await test.step("flush", async () => {
    const shown = await recordSteps(page);
    await page.getByRole("button", { name: "Flush" }).click();
    await expect.poll(shown).toEqual(["before", "done"]);
  });
  await test.step("generator: each step is a patch of its own, though nothing waits between them", async () => {
    const shown = await recordSteps(page);
    await page.getByRole("button", { name: "Generator", exact: true }).click();
    // What the step before left reads the same: only what is shown from now on tells.
    await expect.poll(async () => (await shown()).at(-1)).toBe("done");
  });
});
