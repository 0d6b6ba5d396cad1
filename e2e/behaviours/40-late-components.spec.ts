import { readFileSync } from "node:fs";
import type { Page, Route } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("late");

const { components } = JSON.parse(
  readFileSync(new URL("../../packages/renderer/dist/client/manifest.json", import.meta.url), "utf8"),
) as { components: Record<string, string[]> };

/** Keeps the file that a component comes in from arriving until it is let through. */
async function hold(page: Page, component: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(`**/_heddle/client/${components[component]![0]}`, (route) => {
    if (isHeld) held.push(route);
    else return route.continue();
  });
  return async () => {
    isHeld = false;
    for (const route of held.splice(0)) await route.continue();
  };
}

const count = (page: Page) => page.locator("#count");
const bars = (page: Page) => page.locator("rect[data-mark]");

test("40. a page is alive before its chart is: what the server drew stays until it can be pressed", async ({
  page,
}) => {
  const release = await hold(page, "Chart");
  await app.open(page);
  await expect(bars(page)).toHaveCount(2);
  await bars(page).evaluateAll((all) => all.map((bar) => Object.assign(bar, { served: true }).tagName));
  const shifts = watchShifts(page);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(count(page)).toHaveText("1 of them, none picked");
  await release();
  await expect
    .poll(async () => {
      await bars(page).nth(1).click();
      return count(page).textContent();
    })
    .toBe("1 of them, Feb picked");
  // Taken over, not drawn anew.
  expect(await bars(page).evaluateAll((all) => all.filter((bar) => "served" in bar).length)).toBe(2);
  expect(await (await shifts)()).toBe(0);
});

test("40. a chart whose values change before it comes shows the new ones when it does", async ({ page }) => {
  const release = await hold(page, "Chart");
  await app.open(page);
  await page.getByRole("button", { name: "Raise" }).click();
  await page.getByRole("button", { name: "Add" }).click();
  await expect(count(page)).toHaveText("1 of them, none picked");
  await expect(bars(page)).toHaveCount(2);
  await release();
  await expect(bars(page)).toHaveCount(3);
});

test("40. what appears before it has come keeps its room, and the page goes on", async ({ page }) => {
  const release = await hold(page, "CodeBlock");
  await app.open(page);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator("#code[aria-busy=true]")).toBeVisible();
  const room = (await page.locator("#code").boundingBox())!;
  await page.getByRole("button", { name: "Add" }).click();
  await expect(count(page)).toHaveText("1 of them, none picked");
  await release();
  await expect(page.locator("#code code")).toContainText("const three");
  const drawn = (await page.locator("#code").boundingBox())!;
  expect(Math.abs(drawn.height - room.height)).toBeLessThanOrEqual(2);
  expect(drawn.width).toBe(room.width);
});

test("40. what cannot be loaded says so in its place, and is loaded when asked again", async ({
  page,
  consoles,
}) => {
  consoles.allow({ text: /^Failed to load resource: net::ERR_FAILED/, because: "the test aborts it" });
  const file = `**/_heddle/client/${components.CodeBlock![0]}`;
  await page.route(file, (route) => route.abort());
  await app.open(page);
  await page.getByRole("button", { name: "Show" }).click();
  const told = page.locator("#code").getByRole("alert");
  await expect(told).toContainText("This part could not be loaded.");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(count(page)).toHaveText("1 of them, none picked");
  await page.unroute(file);
  await told.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#code code")).toContainText("const three");
});

/** How much of the page has moved since, when asked. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const all: number[] = [];
    Object.assign(window, { shifts: all });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift" });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
    );
}
