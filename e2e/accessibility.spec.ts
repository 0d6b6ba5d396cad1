/** What axe finds wrong of consequence, on every screen, in light and in dark. */

import { isAccessible } from "./accessible.ts";
import { EditorDriver } from "./editor/driver.ts";
import { openLive, serveExample } from "./examples/serve.ts";
import { expect, test } from "./test.ts";

const THEMES = ["light", "dark"] as const;

// Half-drawn things have the contrast of what they fade from.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the dashboard and its dialogs are accessible in light and dark", async ({ page }) => {
  await page.goto(process.env.HEDDLE_URL ?? "");
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole("heading", { name: "Start from a template" })).toBeVisible();
    await expect(page.getByText("Image generator").first()).toBeVisible();
    await isAccessible(page, `the dashboard, ${colorScheme}`);
    await page.getByRole("button", { name: "New app" }).first().click();
    await isAccessible(page, `the new app dialog, ${colorScheme}`);
    await page.keyboard.press("Escape");
  }
});

test("the editor, its panels and its dialogs are accessible in light and dark", async ({ page }) => {
  test.setTimeout(180_000);
  const editor = await EditorDriver.create(page, "Accessible");
  await editor.drag("Heading", 0.1);
  await editor.drag("Button", 0.95);
  await editor.addState("Form");
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await editor.select(/Button/);
    await editor.tab("Properties");
    await isAccessible(page, `the editor, ${colorScheme}`);
    for (const tab of ["Style", "Events"] as const) {
      await editor.tab(tab);
      await isAccessible(page, `the inspector's ${tab}, ${colorScheme}`, '[aria-label="Inspector"]');
    }
    for (const panel of ["Insert", "State", "Theme", "Secrets"] as const) {
      await editor.panel(panel);
      await isAccessible(page, `the panel ${panel}, ${colorScheme}`, "#left");
    }
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByText("Not published yet")).toBeVisible();
    await isAccessible(page, `the publish dialog, ${colorScheme}`, '[role="dialog"]');
    await page.keyboard.press("Escape");
  }
});

for (const example of ["counter", "todo", "chat", "image-generator"]) {
  test(`the example ${example} is accessible in light and dark`, async ({ page }) => {
    const served = await serveExample(example);
    try {
      await openLive(page, served.origin);
      if (example === "todo") {
        await page.getByLabel("New to-do").fill("Look at the contrast");
        await page.getByLabel("New to-do").press("Enter");
        await page.getByLabel("Complete Look at the contrast").check();
      }
      if (example === "chat") {
        await page.getByLabel("Message").fill("hello");
        await page.getByLabel("Message").press("Enter");
        await expect(page.getByText("You said: hello", { exact: true })).toBeVisible();
      }
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await isAccessible(page, `${example}, ${colorScheme}`);
      }
    } finally {
      // Before its server, which it would ask for.
      await page.close();
      await served.close();
    }
  });
}
