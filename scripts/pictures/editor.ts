import { expect, type Page } from "@playwright/test";
import { EditorDriver } from "../../e2e/editor/driver.ts";
import { type Look, type Studio, THEMES } from "./studio.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

const PANELS = ["Insert", "Pages", "State", "Assets", "Theme", "Secrets"] as const;
const STATES = ["interact", "layers", "events", "style", "palette-search", "palette-nothing"];

/** The editor with an app open, and its panels. */
export async function editorPictures(studio: Studio): Promise<void> {
  const { id } = await studio.createApp("Image studio", "image-generator");
  const todo = await studio.createApp("Launch checklist", "todo");
  const address = (app: string) => new URL(`/apps/${app}/`, studio.url).href;
  for (const theme of THEMES) {
    for (const size of SIZES) {
      const look: Look = { theme, ...size };
      await studio.visit(look, [`editor/app-${theme}-${size.width}`], async (page) => {
        const editor = await EditorDriver.open(page, address(id));
        await drawPicture(editor);
        await editor.select("Generate");
        await openCode(page, "images.ts", "async *generate");
        await studio.shoot(page, `editor/app-${theme}-${size.width}`);
      });
    }
    const shown = [...STATES, ...PANELS.map((panel) => `panel-${panel.toLowerCase()}`)];
    const names = shown.map((state) => `editor/${state}-${theme}`);
    await studio.visit({ theme, ...SIZES[1]! }, names, async (page) => {
      const editor = await EditorDriver.open(page, address(todo.id));
      await editor.mode("Interact");
      for (const text of ["Write the release notes", "Check the dark theme", "Order cake for Friday"]) {
        await editor.canvas.getByLabel("New to-do").fill(text);
        await editor.canvas.getByLabel("New to-do").press("Enter");
        await expect(editor.canvas.getByText(text, { exact: true })).toBeVisible();
      }
      await studio.shoot(page, `editor/interact-${theme}`);
      await editor.mode("Edit");
      await editor.select(/^Text/);
      await page.getByRole("treeitem", { selected: true }).press("End");
      await editor
        .layer(/Delete/)
        .first()
        .click();
      await studio.shoot(page, `editor/layers-${theme}`);
      await editor.tab("Events");
      await studio.shoot(page, `editor/events-${theme}`);
      await editor.tab("Style");
      await studio.shoot(page, `editor/style-${theme}`);
      for (const panel of PANELS) {
        await editor.panel(panel);
        await studio.shoot(page, `editor/panel-${panel.toLowerCase()}-${theme}`);
      }
      await editor.panel("Insert");
      await page.getByRole("searchbox").fill("in");
      await studio.shoot(page, `editor/palette-search-${theme}`);
      await page.getByRole("searchbox").fill("zebra");
      await studio.shoot(page, `editor/palette-nothing-${theme}`);
    });
  }
  for (const theme of THEMES) {
    const names = [`editor/new-${theme}`, `editor/new-layers-${theme}`];
    await studio.visit({ theme, ...SIZES[1]! }, names, async (page) => {
      const editor = await EditorDriver.create(page, `Guest list ${theme}`, studio.url);
      await studio.shoot(page, `editor/new-${theme}`);
      await editor.panel("Layers");
      await studio.shoot(page, `editor/new-layers-${theme}`);
    });
  }
}

/** Uses the app on the canvas, so that there is a picture on it and events in the timeline. */
async function drawPicture(editor: EditorDriver): Promise<void> {
  await editor.mode("Interact");
  await editor.canvas.getByLabel("Describe an image").fill("A quiet harbour at dawn");
  await editor.canvas.getByRole("button", { name: "Generate" }).click();
  await expect(editor.canvas.getByRole("img", { name: "A quiet harbour at dawn" })).toHaveJSProperty(
    "naturalWidth",
    1024,
  );
  await editor.mode("Edit");
}

/** Shows a file of the dock where `text` stands. */
async function openCode(page: Page, file: string, text: string): Promise<void> {
  await page.getByRole("tab", { name: file }).click();
  const code = page.locator(".monaco-editor").first();
  await expect(code.getByText("import").first()).toBeVisible();
  await code.click();
  await page.keyboard.press("ControlOrMeta+F");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: file }).click();
}
