import { expect } from "@playwright/test";
import { EditorDriver } from "../../e2e/editor/driver.ts";
import { type Studio, THEMES } from "./studio.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** A field of another type: open tabs start anew. */
const OTHER = `import { State } from "heddle";

export class Counter extends State {
  count = "none";

  increment() {}
  decrement() {}
  reset() {}
}
`;

/** What looks after apps and the installation: figures, where sessions are kept, what a publish does to open tabs. */
export async function operationsPictures(studio: Studio): Promise<void> {
  const app = await studio.createApp("Visitor numbers", "counter");
  const address = await studio.publish(app.id);
  const editorAt = new URL(`/apps/${app.id}/`, studio.url).href;
  for (const theme of THEMES) {
    for (const size of SIZES) {
      const named = (name: string) => `operations/${name}-${theme}-${size.width}`;
      const names = ["panel", "durability"].map(named);
      await studio.visit({ theme, ...size }, names, async (page) => {
        const visitor = await page.context().newPage();
        await visitor.goto(address);
        await visitor.getByRole("button", { name: "Increase" }).click();
        await expect(visitor.locator("#count")).not.toHaveText("0");
        await page.goto(editorAt);
        await page.getByRole("button", { name: "Operations", exact: true }).click();
        const panel = page.getByRole("region", { name: "Operations" });
        await expect(panel.getByText(/ B\/s$| KB\/s$/)).toBeVisible();
        await studio.shoot(page, named("panel"));
        await page.getByRole("button", { name: "Settings", exact: true }).click();
        await page.getByRole("radio", { name: "Postgres" }).scrollIntoViewIfNeeded();
        await studio.shoot(page, named("durability"));
        await visitor.close();
      });
    }
    const plan = `operations/plan-${theme}`;
    await studio.visit({ theme, ...SIZES[0]! }, [plan], async (page) => {
      const visitor = await page.context().newPage();
      await visitor.goto(address);
      const editor = await EditorDriver.open(page, editorAt);
      await page.getByRole("tab", { name: "counter.ts" }).click();
      await editor.writeCode(OTHER);
      await editor.isSaved();
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await expect(page.getByRole("region", { name: "Open tabs" })).toBeVisible({ timeout: 30_000 });
      await studio.shoot(page, plan);
      await visitor.close();
    });
    for (const size of SIZES) {
      const name = `operations/installation-${theme}-${size.width}`;
      await studio.visit({ theme, ...size }, [name], async (page) => {
        await page.goto(new URL("/installation/", studio.url).href);
        await expect(page.getByRole("row", { name: /^Gateway/ }).getByText(/ %$/)).toBeVisible({
          timeout: 30_000,
        });
        await studio.shoot(page, name);
      });
    }
  }
}
