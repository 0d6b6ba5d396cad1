import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

test("a layout, a 404 page, a redirect and what search engines read are set on the screen, and the published app obeys", async ({
  page,
  context,
  consoles,
}) => {
  const text = /^Failed to load resource: the server responded with a status of 404 /;
  consoles.allow(
    { text, at: /\/nowhere$/, because: "the page that is asked for is not there" },
    {
      text,
      at: /\?heddle-draft=/,
      because: "the page is new, and the canvas asks again until it is compiled",
    },
  );
  test.setTimeout(120_000);
  const editor = await EditorDriver.create(page, "Routing");
  const { canvas } = editor;
  const inspector = page.getByRole("region", { name: "Inspector" });
  const addPage = async (title: string | null, kind?: string) => {
    await editor.panel("Pages");
    await page.getByRole("button", { name: "Add page" }).click();
    const dialog = page.getByRole("dialog");
    if (kind) await dialog.getByRole("button", { name: kind }).click();
    if (title) await dialog.getByLabel("Title", { exact: true }).fill(title);
    await dialog.getByRole("button", { name: "Add page" }).click();
    await expect(dialog).toHaveCount(0);
  };
  const insert = async (component: string, text: string) => {
    await editor.panel("Insert");
    await page.getByRole("button", { name: `Insert ${component}`, exact: true }).click();
    await editor.setValue("Text", text);
  };

  await test.step("a layout around all pages, with a heading", async () => {
    await addPage(null, "Layout");
    await expect(inspector).toContainText("Around the pages of its folder");
    await editor.panel("Insert");
    await expect(page.getByRole("button", { name: "Insert Outlet" })).toBeVisible();
    await insert("Heading", "The shop");
  });

  await test.step("a page for what is not there", async () => {
    await addPage(null, "404 page");
    await insert("Text", "Nothing stands here.");
    await expect(canvas.getByText("Nothing stands here.", { exact: true })).toBeVisible();
  });

  await test.step("a page with a title for previews, which search engines leave out", async () => {
    await addPage("About us");
    await inspector.getByRole("button", { name: "Search and link previews" }).click();
    await inspector.getByRole("combobox", { name: "Search engines" }).click();
    await page.getByRole("option", { name: "Do not list it (noindex)" }).click();
    await inspector.getByLabel("Preview title", { exact: true }).fill("All about the shop");
    await insert("Text", "Since 1900.");
    await expect(canvas.getByText("The shop", { exact: true })).toBeVisible();
  });

  await test.step("an old address that leads to it", async () => {
    await addPage("Old");
    await inspector.getByLabel("Go to", { exact: true }).fill("/about-us");
  });

  const address = await editor.publish();
  const visitor = await context.newPage();
  await visitor.goto(new URL("/old", address).href);
  await expect(visitor).toHaveURL(new URL("/about-us", address).href);
  await expect(visitor.getByText("Since 1900.", { exact: true })).toBeVisible();
  await expect(visitor.getByRole("heading")).toHaveText("The shop");
  await expect(visitor).toHaveTitle(/About us/);
  await expect(visitor.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await expect(visitor.locator('meta[property="og:title"]')).toHaveAttribute("content", "All about the shop");
  const lost = await visitor.goto(new URL("/nowhere", address).href);
  expect(lost!.status()).toBe(404);
  await expect(visitor.getByText("Nothing stands here.", { exact: true })).toBeVisible();
  await expect(visitor.getByRole("heading", { name: "The shop" })).toBeVisible();
  const sitemap = await visitor.evaluate(async () => (await fetch("/sitemap.xml")).text());
  expect(sitemap).not.toContain("about-us");
});
