import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

test("a page is built and changed by keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.create(page, "Keyboard");
  const { keyboard } = page;
  const outline = expect.poll(() => editor.outline());
  const shows = (lines: string[]) => outline.toEqual(lines);

  await test.step("a page begins with a column, which can go", async () => {
    await shows(["Vertical stack"]);
    await keyboard.press("ArrowDown");
    await keyboard.press("Delete");
    await expect(page.getByText("An empty page")).toBeVisible();
  });

  await test.step("insert from the palette: search, Enter", async () => {
    await keyboard.press("a");
    await expect(page.getByRole("searchbox", { name: "Search components" })).toBeFocused();
    for (const component of ["heading", "box", "button"]) {
      await keyboard.press("ControlOrMeta+A");
      await keyboard.type(component);
      await keyboard.press("Enter");
    }
    await expect(editor.canvas.getByRole("button")).toBeVisible();
  });

  await test.step("leave the palette, walk through the layers", async () => {
    await keyboard.press("Escape");
    await keyboard.press("l");
    await expect(page.getByRole("tree", { name: "Layers" })).toBeFocused();
    await shows(["Heading", "Box", "  Button"]);
    await expect(editor.layer(/Button/)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("move out, up, down and in", async () => {
    await keyboard.press("ControlOrMeta+ArrowLeft");
    await shows(["Heading", "Box", "Button"]);
    await keyboard.press("ControlOrMeta+ArrowUp");
    await shows(["Heading", "Button", "Box"]);
    await keyboard.press("ControlOrMeta+ArrowDown");
    await shows(["Heading", "Box", "Button"]);
    await keyboard.press("ControlOrMeta+ArrowRight");
    await shows(["Heading", "Box", "  Button"]);
  });

  await test.step("duplicate, copy, paste, cut, delete", async () => {
    await keyboard.press("ControlOrMeta+D");
    await shows(["Heading", "Box", "  Button", "  Button"]);
    await keyboard.press("Delete");
    await shows(["Heading", "Box", "  Button"]);
    await keyboard.press("Home");
    await keyboard.press("ControlOrMeta+C");
    await keyboard.press("End");
    await keyboard.press("ControlOrMeta+V");
    await shows(["Heading", "Box", "  Button", "  Heading"]);
    await keyboard.press("ControlOrMeta+X");
    await shows(["Heading", "Box", "  Button"]);
    await keyboard.press("Home");
    await keyboard.press("ControlOrMeta+V");
    await shows(["Heading", "Heading", "Box", "  Button"]);
  });

  await test.step("undo and redo", async () => {
    await keyboard.press("ControlOrMeta+Z");
    await shows(["Heading", "Box", "  Button"]);
    await keyboard.press("ControlOrMeta+Shift+Z");
    await shows(["Heading", "Heading", "Box", "  Button"]);
    await keyboard.press("ControlOrMeta+Z");
  });

  await test.step("rename, and change a property", async () => {
    await keyboard.press("Home");
    await keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name of the layer" })).toBeFocused();
    await keyboard.type("Greeting");
    await keyboard.press("Enter");
    await shows(["Greeting, Heading", "Box", "  Button"]);
    // Back in the tree, which goes on from there.
    await expect(page.getByRole("tree", { name: "Layers" })).toBeFocused();
    await keyboard.press("ArrowDown");
    await expect(editor.layer(/^Box/)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("on the canvas the same keys work", async () => {
    await editor.canvas.getByRole("heading").click();
    await keyboard.press("ArrowDown");
    await expect(editor.layer(/^Box/)).toHaveAttribute("aria-selected", "true");
    await keyboard.press("ControlOrMeta+ArrowUp");
    await shows(["Box", "  Button", "Greeting, Heading"]);
    await keyboard.press("ControlOrMeta+D");
    await shows(["Box", "  Button", "Box", "  Button", "Greeting, Heading"]);
    await keyboard.press("Escape");
    await expect(page.getByRole("treeitem", { selected: true })).toHaveCount(0);
  });

  await test.step("all shortcuts on a sheet", async () => {
    await keyboard.press("Shift+?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet.getByText("Duplicate")).toBeVisible();
    await expect(sheet.getByText("Move out")).toBeVisible();
    await keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });

  await test.step("all commands in a palette", async () => {
    await keyboard.press("ControlOrMeta+K");
    await expect(page.getByRole("dialog", { name: "Search commands" })).toBeVisible();
    await keyboard.type("greeting");
    await keyboard.press("Enter");
    await expect(editor.layer(/^Greeting/)).toHaveAttribute("aria-selected", "true");
    await keyboard.press("ControlOrMeta+K");
    await keyboard.type("wrap in card");
    await keyboard.press("Enter");
    await shows(["Box", "  Button", "Box", "  Button", "Card", "  Greeting, Heading"]);
    await keyboard.press("ControlOrMeta+K");
    await keyboard.type("insert spinner");
    await keyboard.press("Enter");
    await expect(page.getByRole("treeitem", { selected: true })).toContainText("Spinner");
  });
});
