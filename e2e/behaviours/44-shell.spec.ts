import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("shell");

// What slides in is there at once.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The label of the last checkbox of which something is above the foot of the drawer, and the lowest point of that. */
function atTheFoot(page: Page): Promise<{ label: string; x: number; y: number }> {
  return page.evaluate(() => {
    const foot = document.querySelector("dialog [data-heddle-actions]")!.getBoundingClientRect().top;
    return [...document.querySelectorAll<HTMLInputElement>("dialog input")]
      .map((box) => ({ label: box.labels![0]!.textContent, box: box.getBoundingClientRect() }))
      .filter(({ box }) => box.top + 2 < foot)
      .map(({ label, box }) => ({ label, x: box.x + 9, y: Math.min(box.bottom, foot) - 2 }))
      .at(-1)!;
  });
}

test("44. a drawer: what stands half under its foot takes a click, which does not scroll it away", async ({
  page,
}) => {
  await app.open(page);
  await page.getByRole("button", { name: "Choose toppings" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  for (const height of [700, 704, 708, 712, 716, 720, 724, 728]) {
    await page.setViewportSize({ width: 1280, height });
    const { label, x, y } = await atTheFoot(page);
    const box = page.getByRole("checkbox", { name: label, exact: true });
    const wasChecked = await box.isChecked();
    await page.mouse.click(x, y);
    await expect(box, `${label} in a window ${height} high`).toBeChecked({ checked: !wasChecked });
  }
});

test("44. a shell: the sidebar is as wide as the room says, and its button says so before and after it was pressed", async ({
  page,
}) => {
  const sidebar = page.locator("aside");
  const width = async () => (await sidebar.boundingBox())!.width;
  const [expand, collapse] = ["Expand sidebar", "Collapse sidebar"].map((name) =>
    page.getByRole("button", { name }),
  );
  for (const [room, wide] of [
    [900, 56],
    [1280, 248],
  ] as const) {
    await page.setViewportSize({ width: room, height: 800 });
    await app.open(page);
    expect(await width()).toBe(wide);
    await expect(page.locator("aside button[aria-expanded]").filter({ visible: true })).toHaveCount(1);
    await expect(wide === 56 ? expand! : collapse!).toHaveAttribute("aria-expanded", String(wide !== 56));
  }
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(width).toBe(56);
  await expand!.focus();
  await page.keyboard.press("Enter");
  await expect.poll(width).toBe(248);
  await expect(collapse!).toBeFocused();
  await expect(collapse!).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Enter");
  await expect.poll(width).toBe(56);
  await expect(expand!).toBeFocused();
  // What a person wants holds in any room.
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(width).toBe(56);
});
