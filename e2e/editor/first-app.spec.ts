import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const LOGIC = `import { State } from "heddle";

export class Shopping extends State {
  draft = "";
  items: { id: number; text: string }[] = [];
  next = 1;

  get title() {
    return \`To buy: \${this.items.length}\`;
  }

  add() {
    if (this.draft.trim() === "") return;
    this.items.push({ id: this.next, text: this.draft.trim() });
    this.next += 1;
    this.draft = "";
  }
}
`;

test("a new app is dragged together, given logic, seen live, published, changed and published again", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const editor = await EditorDriver.create(page, "Shopping");

  await test.step("drag a heading, an input, a button and a list onto the canvas", async () => {
    await editor.drag("Heading", 0.1);
    await expect(editor.canvas.getByRole("heading")).toBeVisible();
    await editor.drag("Input", 0.9);
    await expect(editor.canvas.getByRole("textbox")).toBeVisible();
    await editor.drag("Button", 0.95);
    await expect(editor.canvas.getByRole("button")).toBeVisible();
    await editor.drag("Each", 0.98);
    await expect(editor.layer(/Each/)).toHaveCount(0);
    await editor.panel("Layers");
    await expect(editor.layer(/Each/)).toHaveCount(1);
  });

  await test.step("write a state class", async () => {
    await editor.addState("Shopping");
    await editor.writeCode(LOGIC);
    await editor.panel("State");
    await expect(page.getByRole("list", { name: "Members of Shopping" })).toContainText("draft");
  });

  await test.step("wire the page to it", async () => {
    await editor.select(/Heading/);
    await editor.setCode("Text", "shopping.title");
    await expect(editor.canvas.getByRole("heading")).toHaveText("To buy: 0");
    await editor.select(/Input/);
    await editor.setValue("Label", "What to buy");
    await editor.setCode("Value", "shopping.draft", "Two-way with a variable");
    await editor.select(/Button/);
    await editor.setValue("Label", "Add");
    await editor.wire("Click", "shopping.add");
    await editor.select(/Each/);
    await editor.setCode("List", "shopping.items");
    await editor.setCode("Key", "item.id");
    await editor.select(/^Row/);
    await editor.setCode("Text", "item.text");
  });

  await test.step("try it on the canvas", async () => {
    await editor.mode("Interact");
    await editor.canvas.getByLabel("What to buy").fill("Bread");
    await editor.canvas.getByRole("button", { name: "Add" }).click();
    await expect(editor.canvas.getByRole("heading")).toHaveText("To buy: 1");
    await expect(editor.canvas.getByText("Bread")).toBeVisible();
    await expect(editor.canvas.getByLabel("What to buy")).toHaveValue("");
  });

  const address = await editor.publish();
  const visitor = await (await browser.newContext()).newPage();
  await test.step("a visitor uses the published app", async () => {
    await visitor.goto(address);
    await visitor.getByLabel("What to buy").fill("Milk");
    await visitor.getByRole("button", { name: "Add" }).click();
    await expect(visitor.getByRole("heading")).toHaveText("To buy: 1");
    await expect(visitor.getByText("Milk")).toBeVisible();
    await expect(visitor.getByText("Bread")).toHaveCount(0);
  });

  await test.step("a change is not seen by visitors until it is published", async () => {
    await editor.mode("Edit");
    await editor.select(/^Add/);
    await editor.setValue("Label", "Add to the list");
    await editor.isSaved();
    await visitor.reload();
    await expect(visitor.getByRole("button", { name: "Add", exact: true })).toBeVisible();
    expect(await editor.publish()).toBe(address);
    await visitor.reload();
    await expect(visitor.getByRole("button", { name: "Add to the list" })).toBeVisible();
    // What the visitor had entered is still there.
    await expect(visitor.getByText("Milk")).toBeVisible();
    await visitor.getByLabel("What to buy").fill("Eggs");
    await visitor.getByRole("button", { name: "Add to the list" }).click();
    await expect(visitor.getByText("Eggs")).toBeVisible();
  });
});
