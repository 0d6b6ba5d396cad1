import { expect, type Page } from "@playwright/test";
import { openLive } from "../../e2e/examples/serve.ts";
import { type Studio, THEMES } from "./studio.ts";

const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

const TODOS = ["Write the release notes", "Check the dark theme", "Order cake for Friday", "Book the room"];

/** Looked at as they open. */
const asItIs = async () => {};

/** What a visitor does before the picture is taken. `empty` pictures are taken before it. */
const USES: Record<string, { name: string; use: (page: Page) => Promise<void> }> = {
  counter: {
    name: "Counter",
    async use(page) {
      for (let click = 0; click < 7; click += 1) await page.getByRole("button", { name: "Increase" }).click();
      await expect(page.locator("#count")).toHaveText("7");
    },
  },
  todo: {
    name: "To-do",
    async use(page) {
      const field = page.getByLabel("New to-do");
      for (const todo of TODOS) {
        await field.fill(todo);
        await field.press("Enter");
        await expect(page.getByText(todo, { exact: true })).toBeVisible();
      }
      await page.getByLabel(`Complete ${TODOS[1]}`).check();
      await expect(page.locator("#count")).toHaveText(/^3/);
    },
  },
  chat: {
    name: "Chat room",
    async use(page) {
      // The room is everybody's: the first visitor fills it, later ones find what was said.
      const rooms = page.getByText("Has anyone seen the new canvas?", { exact: true });
      if ((await rooms.count()) === 0) {
        for (const [name, text] of [
          ["Grace", "Has anyone seen the new canvas?"],
          ["Ada", "Yes. It draws the page itself, with the values of a live session."],
        ] as const) {
          await page.getByLabel("Your name").fill(name);
          await page.getByLabel("Your name").press("Tab");
          await page.getByLabel("Message").fill(text);
          await page.getByLabel("Message").press("Enter");
          await expect(page.getByText(`You said: ${text}`, { exact: true })).toBeVisible();
        }
      }
      await page.getByLabel("Your name").fill("Ada");
      await page.getByLabel("Your name").press("Tab");
      await expect(page.getByText("You said: Yes. It draws", { exact: false })).toBeVisible();
      // Once the server knows the name, Ada's own words stand at the right.
      await expect(page.getByText("Yes. It draws", { exact: false }).first()).toHaveClass(/bg-accent-fill/);
      await page.getByLabel("Message").fill("Then let us show it on Friday");
    },
  },
  landing: { name: "Landing page", use: asItIs },
  customers: { name: "Customers", use: asItIs },
  inbox: { name: "Support inbox", use: asItIs },
  dashboard: { name: "Admin dashboard", use: asItIs },
  "sign-up": { name: "Sign-up", use: asItIs },
  "image-generator": {
    name: "Image generator",
    async use(page) {
      await page.getByLabel("Describe an image").fill("A quiet harbour at dawn");
      await page.getByRole("button", { name: "Generate" }).click();
      await expect(page.getByRole("img", { name: "A quiet harbour at dawn" })).toHaveJSProperty(
        "naturalWidth",
        1024,
      );
    },
  },
};

export const TEMPLATES = Object.keys(USES);

/** Each published example, empty and in use. */
export async function examplePictures(studio: Studio): Promise<void> {
  for (const [template, { name, use }] of Object.entries(USES)) {
    const app = await studio.createApp(name, template);
    const address = await studio.publish(app.id);
    for (const theme of THEMES) {
      for (const size of SIZES) {
        const names = ["", "-empty"].map((state) => `examples/${template}${state}-${theme}-${size.width}`);
        await studio.visit({ theme, ...size }, names, async (page) => {
          await openLive(page, address);
          await studio.shoot(page, `examples/${template}-empty-${theme}-${size.width}`);
          await use(page);
          await studio.shoot(page, `examples/${template}-${theme}-${size.width}`);
        });
      }
    }
  }
}
