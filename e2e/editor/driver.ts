/** Drives the editor as a person does: by what is visible, through roles and labels, with a real pointer and keyboard. */

import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";

export class EditorDriver {
  readonly page: Page;
  /** The app on the canvas. */
  readonly canvas: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.frameLocator("iframe");
  }

  /** Makes an app from the dashboard, blank or from a template, and waits until its canvas is live. */
  static async create(
    page: Page,
    name: string,
    url = process.env.HEDDLE_URL ?? "",
    template: string | null = null,
  ): Promise<EditorDriver> {
    await page.goto(url);
    if (template) await page.getByRole("button", { name: template, exact: true }).click();
    else await page.getByRole("button", { name: "New app" }).first().click();
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Create app" }).click();
    await page.waitForURL(/\/apps\//);
    const driver = new EditorDriver(page);
    await driver.isLive();
    return driver;
  }

  /** Opens an app that is there already, as a second person would by its address. */
  static async open(page: Page, url: string): Promise<EditorDriver> {
    await page.goto(url);
    const driver = new EditorDriver(page);
    await driver.isLive();
    return driver;
  }

  /** Imports an app folder, as the dashboard does with a zip, and opens it. `heddle.json` is written from the rest. */
  static async fromFiles(page: Page, name: string, files: Record<string, string>): Promise<EditorDriver> {
    const origin = process.env.HEDDLE_URL ?? "";
    const about = JSON.stringify({ name, schemaVersion: 1 });
    const entries = Object.entries({ "heddle.json": about, ...files });
    const response = await page.request.post(`${origin}/api/apps/import`, {
      data: Buffer.from(zipSync(Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)])))),
      headers: { origin, "content-type": "application/zip" },
    });
    const imported = (await response.json()) as { id: string };
    expect(response.status(), JSON.stringify(imported)).toBeLessThan(300);
    return EditorDriver.open(page, `${origin}/apps/${imported.id}/`);
  }

  async isLive(): Promise<void> {
    await expect(this.page.getByText("live session")).toBeVisible({ timeout: 60_000 });
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByLabel("Saved state")).toHaveText("Saved");
  }

  async panel(
    name: "Insert" | "Layers" | "Pages" | "State" | "Assets" | "Theme" | "Secrets" | "Settings",
  ): Promise<void> {
    const button = this.page
      .getByRole("navigation", { name: "Panels" })
      .getByRole("button", { name, exact: true });
    if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
  }

  /** Drags a component from the palette to a height of the canvas, 0 = top, 1 = bottom. */
  async drag(component: string, height: number): Promise<void> {
    await this.panel("Insert");
    const item = this.page.getByRole("button", { name: `Insert ${component}`, exact: true });
    await item.scrollIntoViewIfNeeded();
    const from = (await item.boundingBox())!;
    const sheet = (await this.page.locator("iframe").boundingBox())!;
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2, { steps: 3 });
    await mouse.move(sheet.x + sheet.width / 2, sheet.y + sheet.height * height, { steps: 8 });
    await expect(this.canvas.locator("[data-heddle-overlay]").locator(".receiver").first()).toBeAttached();
    await mouse.up();
  }

  /** What the editor draws over the app: outlines, tags, drop lines. */
  get overlay(): Locator {
    return this.canvas.locator("[data-heddle-overlay]");
  }

  /** Drags with the pointer from the middle of one thing to a point of another (ratios of its size); `while` looks before it is let go. */
  async dragTo(
    from: Locator,
    to: Locator,
    { x = 0.5, y = 0.5, before }: { x?: number; y?: number; before?: () => Promise<void> } = {},
  ): Promise<void> {
    const start = (await from.boundingBox())!;
    const end = (await to.boundingBox())!;
    const { mouse } = this.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2 + 8, { steps: 3 });
    await mouse.move(end.x + end.width * x, end.y + end.height * y, { steps: 8 });
    await before?.();
    await mouse.up();
  }

  /** Names of the layers, top to bottom, each indented by its depth. */
  async outline(): Promise<string[]> {
    const rows = this.page.getByRole("tree", { name: "Layers" }).getByRole("treeitem");
    return rows.evaluateAll((all) =>
      all.map((row) => {
        const name = row.querySelector(".sr-only")?.textContent ?? "";
        return "  ".repeat(Number(row.getAttribute("aria-level") ?? 1) - 1) + name;
      }),
    );
  }

  layer(name: string | RegExp) {
    return this.page.getByRole("tree", { name: "Layers" }).getByRole("treeitem", { name });
  }

  async select(layer: string | RegExp): Promise<void> {
    await this.panel("Layers");
    await this.layer(layer).first().click();
  }

  async tab(name: "Properties" | "Style" | "Events"): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  async setValue(label: string, text: string): Promise<void> {
    await this.tab("Properties");
    const field = this.page.getByLabel("Inspector").getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press("Tab");
  }

  /** Switches a prop from a value to code and writes it. */
  async setCode(
    label: string,
    code: string,
    mode: "An expression" | "Two-way with a variable" = "An expression",
  ): Promise<void> {
    await this.tab("Properties");
    const inspector = this.page.getByLabel("Inspector");
    await inspector.getByLabel(label, { exact: true }).first().hover();
    await inspector.getByRole("button", { name: `${label}: use code` }).click();
    await this.page
      .getByRole("menuitemcheckbox", { name: mode })
      .or(this.page.getByRole("menuitem", { name: mode }))
      .or(this.page.getByRole("menuitemradio", { name: mode }))
      .click();
    const field = inspector.getByLabel(`${label}, expression`);
    await field.fill(code);
    await this.page.keyboard.press("Escape");
    await field.blur();
  }

  /** Sets a secret in the panel; nobody can read it back. */
  async setSecret(environment: "Draft" | "Production", name: string, value: string): Promise<void> {
    await this.panel("Secrets");
    await this.page.getByLabel("Environment", { exact: true }).getByText(environment).click();
    await this.page.getByLabel("Name of the secret").fill(name);
    await this.page.getByLabel("Value of the secret").fill(value);
    await this.page.getByRole("button", { name: "Set secret" }).click();
    await expect(
      this.page.getByRole("list", { name: `Secrets of ${environment.toLowerCase()}` }).getByText(name),
    ).toBeVisible();
  }

  async addState(className: string): Promise<void> {
    await this.panel("State");
    await this.page.getByRole("button", { name: "Add state class" }).first().click();
    await this.page.getByLabel("Class name").fill(className);
    await this.page.getByRole("button", { name: "Add class" }).click();
  }

  /** Gives the code more of the screen's height, so that whole files are in sight. */
  async enlargeCode(by: number): Promise<void> {
    const line = (await this.page.getByRole("separator", { name: "Height of the code" }).boundingBox())!;
    const { mouse } = this.page;
    // Left of the middle, where the canvas's frame is not in the way.
    const at = { x: line.x + 8, y: line.y + line.height / 2 };
    await mouse.move(at.x, at.y);
    await mouse.down();
    await mouse.move(at.x, at.y - by, { steps: 5 });
    await mouse.up();
  }

  /** Replaces the text of the open code file by typing it. */
  async writeCode(text: string): Promise<void> {
    const code = this.page.locator(".monaco-editor").first();
    await code.click();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.press("Delete");
    // Inserted at once: typed letter by letter, the editor would close each bracket and indent by itself.
    await this.page.keyboard.insertText(text);
  }

  /** Wires an event of the selected node to a handler of the list. */
  async wire(event: string, handler: string): Promise<void> {
    await this.tab("Events");
    await this.page.getByRole("button", { name: `Add to ${event}` }).click();
    await this.page.getByRole("menuitem", { name: handler }).click();
  }

  /** Edit selects and moves, Interact uses the app. */
  async mode(name: "Edit" | "Interact"): Promise<void> {
    await this.page.getByLabel("Mode", { exact: true }).getByText(name).click();
  }

  /** Publishes and gives the app's address. */
  async publish(): Promise<string> {
    await this.isSaved();
    const isLive = this.page.getByText(/^The (app|new revision) is live/);
    // Of the publish before: it would be taken for this one's.
    await expect(isLive).toHaveCount(0);
    await this.page.getByRole("button", { name: "Publish", exact: true }).click();
    await this.page.getByRole("button", { name: /^Publish (now|changes)$/ }).click();
    const link = this.page.getByRole("dialog").getByRole("link", { name: /^https?:/ });
    await expect(isLive).toBeVisible();
    await expect(link).toBeVisible();
    const address = (await link.getAttribute("href"))!;
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
    return address;
  }
}
