import { expect } from "@playwright/test";
import { EditorDriver } from "../../e2e/editor/driver.ts";
import { type Studio, THEMES } from "./studio.ts";

const SIZE = { width: 1280, height: 800 };

const SHOWN = [
  "tooltip",
  "publish",
  "toast",
  "shortcuts",
  "commands",
  "app-menu",
  "node-menu",
  "value-menu",
  "new-state",
  "new-page",
];

/** Dialogs, menus and toasts. */
export async function dialogPictures(studio: Studio): Promise<void> {
  const app = await studio.createApp("Visitor counter", "counter");
  await studio.publish(app.id, "First version");
  await studio.publish(app.id, "A larger number, and the buttons side by side");
  const address = new URL(`/apps/${app.id}/`, studio.url).href;
  for (const theme of THEMES) {
    const names = SHOWN.map((name) => `dialogs/${name}-${theme}`);
    await studio.visit({ theme, ...SIZE }, [`dialogs/new-app-${theme}`], async (page) => {
      await page.goto(studio.url);
      await page.getByRole("button", { name: "New app" }).first().click();
      await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
      await studio.shoot(page, `dialogs/new-app-${theme}`);
    });
    await studio.visit({ theme, ...SIZE }, names, async (page) => {
      const editor = await EditorDriver.open(page, address);
      await page.getByRole("button", { name: "Layers", exact: true }).hover();
      await expect(page.getByRole("tooltip").first()).toBeAttached();
      await studio.shoot(page, `dialogs/tooltip-${theme}`);
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await expect(page.getByRole("list", { name: "Revisions" })).toBeVisible();
      await studio.shoot(page, `dialogs/publish-${theme}`);
      await page.getByRole("button", { name: "Copy the address" }).click();
      await studio.shoot(page, `dialogs/toast-${theme}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
      await studio.shoot(page, `dialogs/shortcuts-${theme}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Search commands" }).click();
      await studio.shoot(page, `dialogs/commands-${theme}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^App: / }).click();
      await studio.shoot(page, `dialogs/app-menu-${theme}`);
      await page.keyboard.press("Escape");
      await editor.select(/Increase/);
      await page.getByRole("treeitem", { selected: true }).click({ button: "right" });
      await studio.shoot(page, `dialogs/node-menu-${theme}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Label: use code" }).click();
      await studio.shoot(page, `dialogs/value-menu-${theme}`);
      await page.keyboard.press("Escape");
      await editor.panel("State");
      await page.getByRole("button", { name: "Add state class" }).first().click();
      await studio.shoot(page, `dialogs/new-state-${theme}`);
      await page.keyboard.press("Escape");
      await editor.panel("Pages");
      await page
        .getByRole("button", { name: /^(Add|New) page/ })
        .first()
        .click();
      await studio.shoot(page, `dialogs/new-page-${theme}`);
    });
  }
}
