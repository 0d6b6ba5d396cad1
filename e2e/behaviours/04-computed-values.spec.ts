import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("computed");

/** Lines of the log; one of code that runs in a handler ends with the handler's name. */
const evaluations = (name: string) =>
  [...app.log.matchAll(new RegExp(`evaluated ${name}(?: \\(|\\n|$)`, "g"))].length;
const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const shown = (page: Page, id: string) => page.locator(`#${id}`);

test("4. computed values: cached, with list and comprehension dependencies, and of another state class", async ({
  page,
}) => {
  await app.open(page);
  await expect(shown(page, "total")).toHaveText("7");
  await expect(shown(page, "scaled")).toHaveText("14");
  await expect.poll(() => evaluations("total")).toBe(1);

  await click(page, "Touch");
  await click(page, "Double");
  await expect(shown(page, "scaled")).toHaveText("28");
  expect(evaluations("total")).toBe(1);

  await click(page, "Reprice");
  await expect(shown(page, "again")).toHaveText("8");
  await expect(shown(page, "comprehension")).toHaveText("3 5");
  await expect(shown(page, "cheap")).toHaveText("pen");
  await click(page, "Reprice");
  await expect(shown(page, "cheap")).toHaveText("");
  await click(page, "Add");
  await expect(shown(page, "comprehension")).toHaveText("4 5 3");
  await expect(shown(page, "cheap")).toHaveText("item 3");
  await expect(shown(page, "scaled")).toHaveText("48");
  expect(evaluations("total")).toBe(4);
});

test("4. computed values: never evaluated when not shown; uncached, timed and async ones go on while they are", async ({
  page,
}) => {
  await app.open(page);
  await click(page, "Add");
  await click(page, "Touch");
  await expect(shown(page, "total")).toHaveText("10");
  for (const name of ["changes", "ticks", "shipping"]) expect(evaluations(name)).toBe(0);

  await click(page, "Toggle");
  await expect(shown(page, "shipping")).toHaveText("9");
  await expect(shown(page, "computing")).toHaveText("ready");
  expect(evaluations("shipping")).toBe(1);
  await expect(shown(page, "changes")).toHaveText("1");
  await click(page, "Touch");
  await expect(shown(page, "changes")).toHaveText("2");
  expect(evaluations("shipping")).toBe(1);
  const first = await shown(page, "ticks").textContent();
  await expect(shown(page, "ticks")).not.toHaveText(first!);
  await click(page, "Add");
  await expect(shown(page, "shipping")).toHaveText("12");
  await click(page, "Order");
  await expect(page.getByText("Shipping is 15")).toBeVisible();

  await click(page, "Toggle");
  await expect(shown(page, "ticks")).toHaveCount(0);
  // What was under way when it went ends within the period.
  await page.waitForTimeout(300);
  const before = ["changes", "ticks", "shipping"].map(evaluations);
  await click(page, "Add");
  await page.waitForTimeout(700);
  expect(["changes", "ticks", "shipping"].map(evaluations)).toEqual(before);
});
