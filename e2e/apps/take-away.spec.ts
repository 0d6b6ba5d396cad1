import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { BEHAVIOURS } from "../examples/behaviours/index.ts";
import { installTaken, packFolder, serveTaken, type TakenApp, unpackApp } from "./taken-app.ts";

const taken = new Map<string, TakenApp>();
const appOf = (name: string): TakenApp => {
  const app = taken.get(name);
  if (!app) throw new Error(`${name} was not taken away`);
  return app;
};

/** Makes an app from a template, and downloads it from the dashboard. */
async function download(page: Page, template: string): Promise<Buffer> {
  const origin = process.env.HEDDLE_URL ?? "";
  const name = `Take ${template}`;
  const made = await page.request.post(`${origin}/api/apps`, {
    data: { name, template },
    headers: { origin },
  });
  expect(made.status()).toBe(200);
  await page.goto(origin);
  await page.getByRole("heading", { name, exact: true }).first().hover();
  await page
    .getByRole("button", { name: `More for ${name}` })
    .first()
    .click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Export as zip" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`take-${template}.zip`);
  return readFileSync(await file.path());
}

async function bringBack(page: Page, zip: Uint8Array): Promise<Buffer> {
  await page.goto(process.env.HEDDLE_URL ?? "");
  await page.getByRole("button", { name: "Import" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("menuitem", { name: "A zip file" }).click(),
  ]);
  await chooser.setFiles({ name: "app.zip", mimeType: "application/zip", buffer: Buffer.from(zip) });
  await page.waitForURL(/\/apps\/\w+\/$/, { waitUntil: "commit" });
  const id = /\/apps\/(\w+)\//.exec(page.url())?.[1];
  return (await page.request.get(`${process.env.HEDDLE_URL}/api/apps/${id}/export`)).body();
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(480_000);
  const page = await browser.newPage();
  for (const name of Object.keys(BEHAVIOURS)) taken.set(name, unpackApp(await download(page, name)));
  await page.close();
  // Each takes half a minute, and they leave each other room.
  await Promise.all([...taken.values()].map(({ folder }) => installTaken(folder)));
});
test.afterAll(() => {
  for (const { folder } of taken.values()) rmSync(folder, { recursive: true, force: true });
});

for (const [name, behaves] of Object.entries(BEHAVIOURS)) {
  test.describe(`the exported ${name}, after npm install and npm start`, () => {
    test("depends on the package that it brings, and locks no registry and no machine", () => {
      const { folder } = appOf(name);
      const text = readFileSync(join(folder, "package-lock.json"), "utf8");
      const { packages } = JSON.parse(text) as { packages: Record<string, { resolved?: string }> };
      expect(packages["node_modules/heddle"]?.resolved).toMatch(/^file:vendor\/heddle-[\d.]+\.tgz$/);
      expect(text).not.toMatch(/"resolved": "(?!file:vendor\/)/);
      expect(text).not.toContain(folder);
    });

    behaves((environment) => serveTaken(appOf(name).folder, environment));

    test("comes back into the editor as the same app", async ({ page }) => {
      const { folder, files } = appOf(name);
      // As it lies there now, with what npm and running left in it.
      const again = unzipSync(await bringBack(page, packFolder(folder)));
      expect(Object.keys(again).sort()).toEqual(Object.keys(files).sort());
      const texts = (all: Record<string, Uint8Array>) =>
        Object.entries(all)
          .filter(([path]) => !path.startsWith("vendor/"))
          .map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")])
          .sort();
      expect(texts(again)).toEqual(texts(files));
    });
  });
}
