import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { expect, type Locator, type Page, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const TEMPLATES = ["Chat room", "Counter", "Image generator", "To-do"];
const home = () => process.env.HEDDLE_URL ?? "";
const text = (content: string) => new TextEncoder().encode(content);

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-import-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const apps = (page: Page) => page.getByRole("list", { name: "Apps", exact: true });
/** The card of an app, by its whole name. */
const card = (page: Page, name: string) =>
  apps(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) });

async function choose(page: Page, name: string, entry: string): Promise<void> {
  await card(page, name).hover();
  await page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

async function create(page: Page, name: string): Promise<void> {
  await page.goto(home());
  await page.getByRole("button", { name: "New app" }).first().click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/apps\//);
  await page.goto(home());
  await expect(card(page, name)).toBeVisible();
}

/** Imports by the visible button; `what` is the menu's entry. */
async function bringIn(page: Page, what: "A zip file" | "An app folder", path: string): Promise<void> {
  await page.getByRole("button", { name: "Import" }).click();
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: what }).click();
  await (await chosen).setFiles(path);
}

function toast(page: Page, words: string | RegExp): Locator {
  return page
    .getByRole("region", { name: /Notifications/ })
    .getByRole("listitem")
    .filter({ hasText: words });
}

test("each template says what it is, and a new app from it opens live", async ({ page }) => {
  test.setTimeout(90_000);
  for (const name of TEMPLATES) {
    await test.step(name, async () => {
      await page.goto(home());
      const template = page
        .getByRole("region", { name: "Start from a template" })
        .getByRole("listitem")
        .filter({ has: page.getByRole("button", { name, exact: true }) });
      await expect(template.getByRole("paragraph")).toHaveText(/\w.+\./);
      await template.getByRole("button", { name, exact: true }).click();
      await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
      await page.getByLabel("Name", { exact: true }).fill(`My ${name}`);
      await page.getByRole("button", { name: "Create app" }).click();
      await page.waitForURL(/\/apps\//);
      const editor = new EditorDriver(page);
      await editor.isLive();
      await expect(editor.canvas.getByRole("heading").first()).toBeVisible();
    });
  }
});

test("apps are renamed, duplicated, searched, deleted and brought back", async ({ page, consoles }) => {
  await create(page, "Lighthouse");

  await test.step("rename; Escape leaves the name", async () => {
    await choose(page, "Lighthouse", "Rename");
    await page.getByLabel("App name").fill("Nothing");
    await page.keyboard.press("Escape");
    await expect(card(page, "Lighthouse")).toBeVisible();
    await choose(page, "Lighthouse", "Rename");
    await page.getByLabel("App name").fill("Beacon");
    await page.keyboard.press("Enter");
    await expect(card(page, "Beacon")).toBeVisible();
    await expect(card(page, "Lighthouse")).toHaveCount(0);
  });

  await test.step("duplicate", async () => {
    await choose(page, "Beacon", "Duplicate");
    await expect(card(page, "Beacon copy")).toBeVisible();
  });

  await test.step("search, and its empty state", async () => {
    const search = page.getByRole("searchbox", { name: "Search apps" });
    await page.keyboard.press("ControlOrMeta+K");
    await expect(search).toBeFocused();
    await search.fill("copy beacon");
    await expect(apps(page).getByRole("link")).toHaveText(["Beacon copy"]);
    await search.fill("no such app");
    await expect(page.getByText("No app is called “no such app”.")).toBeVisible();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect(search).toHaveValue("");
    await expect(card(page, "Beacon")).toBeVisible();
  });

  await test.step("delete with undo", async () => {
    await choose(page, "Beacon copy", "Delete");
    await expect(card(page, "Beacon copy")).toHaveCount(0);
    await toast(page, "Beacon copy is deleted").getByRole("button", { name: "Undo" }).click();
    await expect(card(page, "Beacon copy")).toBeVisible();
  });

  await test.step("a deletion that fails is told as such and the app stays", async () => {
    consoles.allow({
      text: /^Failed to load resource: net::ERR_FAILED$/,
      at: /\/api\/apps\/\w+$/,
      because: "the test aborts the deletion",
    });
    await page.route("**/api/apps/*", (route) =>
      route.request().method() === "DELETE" ? route.abort() : route.continue(),
    );
    await choose(page, "Beacon", "Delete");
    await expect(toast(page, "The server cannot be reached.")).toBeVisible();
    await expect(card(page, "Beacon")).toBeVisible();
    await expect(toast(page, "Beacon is deleted")).toHaveCount(0);
    await page.unroute("**/api/apps/*");
  });

  await test.step("the way back when the toast is gone", async () => {
    await choose(page, "Beacon copy", "Delete");
    await expect(card(page, "Beacon copy")).toHaveCount(0);
    await page.reload();
    await expect(card(page, "Beacon")).toBeVisible();
    await expect(card(page, "Beacon copy")).toHaveCount(0);
    await page.getByRole("button", { name: "Deleted apps" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Restore Beacon copy" }).click();
    await expect(page.getByRole("dialog").getByRole("button", { name: "Restore Beacon copy" })).toHaveCount(
      0,
    );
    await page.keyboard.press("Escape");
    await expect(card(page, "Beacon copy")).toBeVisible();
  });

  await test.step("what is deleted goes for ever when asked twice", async () => {
    await choose(page, "Beacon copy", "Delete");
    await expect(card(page, "Beacon copy")).toHaveCount(0);
    await page.getByRole("button", { name: "Deleted apps" }).click();
    const list = page.getByRole("dialog").getByRole("list", { name: "Deleted apps" });
    await expect(list.getByText("gone for good in 30 days").first()).toBeVisible();
    await list.getByRole("button", { name: "Delete Beacon copy for ever" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await list.getByRole("button", { name: "Delete Beacon copy for ever" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete for ever" }).click();
    await expect(page.getByText("Beacon copy is gone")).toBeVisible();
    await expect(page.getByRole("button", { name: "Restore Beacon copy" })).toHaveCount(0);
    await page.keyboard.press("Escape");
  });
});

test("an app leaves as a zip and comes back as a zip or a folder; what is no app is refused and changes nothing", async ({
  page,
  consoles,
}) => {
  test.setTimeout(120_000);
  await create(page, "Traveller");
  const zipPath = join(folder, "traveller.zip");

  await test.step("export", async () => {
    const downloading = page.waitForEvent("download");
    await choose(page, "Traveller", "Export as zip");
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("traveller.zip");
    await download.saveAs(zipPath);
    expect(Object.keys(unzipSync(readFileSync(zipPath)))).toContain("heddle.json");
  });
  const exported = unzipSync(readFileSync(zipPath));

  await test.step("import of the zip, changed by hand", async () => {
    const named = text(new TextDecoder().decode(exported["heddle.json"]).replace("Traveller", "Homecomer"));
    writeFileSync(zipPath, zipSync({ ...exported, "heddle.json": named }));
    await bringIn(page, "A zip file", zipPath);
    await page.waitForURL(/\/apps\//);
    await new EditorDriver(page).isLive();
    await page.goto(home());
    await expect(card(page, "Homecomer")).toBeVisible();
  });

  await test.step("import of a folder, without what is no part of the app", async () => {
    const root = join(folder, "unpacked");
    const named = new TextDecoder().decode(exported["heddle.json"]).replace("Traveller", "Walker");
    const files = {
      ...exported,
      "heddle.json": text(named),
      ".env": text("KEY=secret"),
      "node_modules/a/b.js": text("x"),
    };
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    const sent = page.waitForRequest("**/api/apps/import**");
    await bringIn(page, "An app folder", root);
    const paths = Object.keys(unzipSync((await sent).postDataBuffer()!));
    expect(paths).toContain("heddle.json");
    expect(paths.filter((path) => /\.env|node_modules|vendor/.test(path))).toEqual([]);
    await page.waitForURL(/\/apps\//);
    await new EditorDriver(page).isLive();
    await page.goto(home());
    await expect(card(page, "Walker")).toBeVisible();
  });

  const refused: [what: string, bytes: Uint8Array, words: RegExp][] = [
    ["no zip", text("not a zip at all"), /not a zip/i],
    ["no app", zipSync({ "readme.txt": text("hello") }), /holds no app.*Choose the \.zip/],
    ["a path that leads out", zipSync({ ...exported, "../evil.ts": text("x") }), /evil\.ts.*leads out/],
    [
      "far larger than it looks",
      zipSync({ ...exported, "state/big.ts": text("0".repeat(9_000_000)) }),
      /state\/big\.ts/,
    ],
    [
      "a page that does not read",
      zipSync({ ...exported, "pages/index.tsx": text("export default 1 +;") }),
      /pages\/index\.tsx:1/,
    ],
    ["too much", new Uint8Array(65 * 1024 * 1024), /too large: 65 MB.*at most 64 MB/],
  ];
  consoles.allow({
    text: /^Failed to load resource: the server responded with a status of (400|413|422) /,
    at: /\/api\/apps\/import\?name=refused-\d$/,
    because: "browsers say of every refusal that it was one",
  });
  const before = await apps(page).getByRole("link").allTextContents();
  for (const [index, [what, bytes, words]] of refused.entries()) {
    await test.step(`refused: ${what}`, async () => {
      const path = join(folder, `refused-${index}.zip`);
      writeFileSync(path, bytes);
      await bringIn(page, "A zip file", path);
      await expect(toast(page, words)).toBeVisible();
      expect(new URL(page.url()).pathname).toBe("/");
    });
  }
  await page.reload();
  await expect(card(page, "Walker")).toBeVisible();
  expect(await apps(page).getByRole("link").allTextContents()).toEqual(before);

  await test.step("an export that fails says why and leaves the page", async () => {
    consoles.allow({
      text: /^Failed to load resource: the server responded with a status of 503 /,
      at: /\/export$/,
      because: "the test answers so",
    });
    await page.route("**/export", (route) =>
      route.fulfill({
        status: 503,
        json: { code: "not-built", message: "It has not been built.", cure: "Build it." },
      }),
    );
    await choose(page, "Walker", "Export as zip");
    await expect(toast(page, "It has not been built.")).toContainText("Build it.");
    expect(new URL(page.url()).pathname).toBe("/");
  });
});
