import { expect, type Page } from "@playwright/test";
import { type Studio, THEMES } from "./studio.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** The dashboard: empty, with apps, and a few of its states. */
export async function dashboardPictures(studio: Studio): Promise<void> {
  for (const theme of THEMES) {
    await studio.visit({ theme, ...SIZES[0]! }, [`dashboard/empty-${theme}`], async (page) => {
      await open(page, studio.url);
      await studio.shoot(page, `dashboard/empty-${theme}`);
    });
  }
  const image = await studio.createApp("Image studio", "image-generator");
  const chat = await studio.createApp("Team room", "chat");
  await studio.createApp("Launch checklist", "todo");
  await studio.createApp("A guest list with a name that is far longer than any card is wide", "counter");
  await studio.createApp("Untitled");
  await studio.publish(image.id);
  await studio.publish(chat.id);
  for (const theme of THEMES) {
    for (const size of SIZES) {
      await studio.visit({ theme, ...size }, [`dashboard/apps-${theme}-${size.width}`], async (page) => {
        await open(page, studio.url);
        await expect(page.getByRole("link", { name: "Image studio" })).toBeVisible();
        await studio.shoot(page, `dashboard/apps-${theme}-${size.width}`);
      });
    }
    await studio.visit({ theme, width: 390, height: 844 }, [`dashboard/phone-${theme}`], async (page) => {
      await open(page, studio.url);
      await studio.shoot(page, `dashboard/phone-${theme}`);
    });
    await studio.visit(
      { theme, ...SIZES[0]! },
      ["menu", "search", "focus"].map((state) => `dashboard/${state}-${theme}`),
      async (page) => {
        await open(page, studio.url);
        await page.getByRole("link", { name: "Image studio" }).hover();
        await page.getByRole("button", { name: "More for Image studio" }).click();
        await studio.shoot(page, `dashboard/menu-${theme}`);
        await page.keyboard.press("Escape");
        await page.getByRole("searchbox", { name: "Search apps" }).fill("nothing like it");
        await studio.shoot(page, `dashboard/search-${theme}`);
        await page.getByRole("searchbox", { name: "Search apps" }).fill("");
        await page.getByRole("link", { name: "Launch checklist" }).focus();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        await studio.shoot(page, `dashboard/focus-${theme}`);
      },
    );
    await studio.visit({ theme, ...SIZES[0]! }, [`dashboard/loading-${theme}`], async (page) => {
      await page.route("**/api/apps", () => {});
      await page.route("**/api/templates", () => {});
      await page.goto(studio.url);
      await expect(page.getByRole("heading", { name: "Apps" })).toBeVisible();
      await studio.shoot(page, `dashboard/loading-${theme}`);
    });
    await studio.visit({ theme, ...SIZES[0]! }, [`dashboard/failed-${theme}`], async (page) => {
      await page.route("**/api/apps", (route) => route.abort());
      await page.goto(studio.url);
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
      await studio.shoot(page, `dashboard/failed-${theme}`);
    });
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "Start from a template" })).toBeVisible();
  await expect(page.getByText("Image generator").first()).toBeVisible();
}
