import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

test("components become a block with a prop, used twice on the page, each with its own words, and published so", async ({
  page,
  context,
}) => {
  const editor = await EditorDriver.create(page, "Blocks");
  test.setTimeout(90_000);
  const { canvas } = editor;
  const inspector = page.getByLabel("Inspector");
  const pages = page.getByRole("list", { name: "Pages" });
  const blocks = page.getByRole("list", { name: "Blocks" });

  await test.step("a card with a heading is made into a block, from the card's menu", async () => {
    await editor.panel("Insert");
    await page.getByRole("button", { name: "Insert Card", exact: true }).click();
    await expect(canvas.getByRole("heading")).toHaveCount(1);
    await editor.panel("Layers");
    await editor.layer(/^Card/).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Make block" }).click();
    await page.getByLabel("Block's name").fill("Notice");
    await page.getByRole("button", { name: "Make block" }).click();
    await expect(editor.layer(/^Notice/)).toHaveAttribute("aria-selected", "true");
    await expect(canvas.getByRole("heading")).toHaveCount(1);
  });

  await test.step("a double click opens it; it gets a prop, which its heading shows", async () => {
    await canvas.getByRole("heading").dblclick();
    await expect(inspector.getByRole("heading", { name: "Notice" })).toBeVisible();
    await inspector.getByLabel("New prop").fill("title");
    await inspector.getByRole("button", { name: "Add" }).first().click();
    await inspector.getByLabel("Default of title").fill("Untitled");
    await inspector.getByLabel("Default of title").press("Enter");
    await canvas.getByRole("heading").click();
    await editor.setCode("Text", "title");
    await expect(canvas.getByRole("heading")).toHaveText("Untitled");
  });

  await test.step("back on the page it is given words, and used again from the palette with other words", async () => {
    await editor.panel("Pages");
    await expect(blocks.getByRole("button", { name: "Notice", exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await pages.getByRole("button").first().click();
    await expect(canvas.getByRole("heading")).toHaveText("Untitled");
    await editor.select(/^Notice/);
    await editor.setValue("Title", "Closed on Monday");
    await editor.panel("Insert");
    await page.getByRole("button", { name: "Insert Notice", exact: true }).click();
    await editor.setValue("Title", "Open again on Tuesday");
    await expect(canvas.getByRole("heading")).toHaveText(["Closed on Monday", "Open again on Tuesday"]);
  });

  const address = await editor.publish();
  const visitor = await context.newPage();
  await visitor.goto(address);
  await expect(visitor.getByRole("heading")).toHaveText(["Closed on Monday", "Open again on Tuesday"]);
});
