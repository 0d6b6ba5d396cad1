import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

test("a cookie, state of the browser and a key filter are made by hand, and the published app has them", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.create(page, "Language");
  const { canvas } = editor;
  const inspector = page.getByRole("region", { name: "Inspector" });
  const members = (name: string) => page.getByRole("list", { name: `Members of ${name}`, exact: true });
  const dialog = page.getByRole("dialog");

  await test.step("a class with a variable in a cookie, added and changed in the dialog", async () => {
    await editor.addState("Prefs");
    await page.getByRole("button", { name: "Add a variable" }).click();
    await dialog.getByLabel("Name", { exact: true }).fill("look");
    await dialog.getByLabel("At first").fill("light");
    await dialog.getByRole("combobox", { name: "Lives" }).click();
    await page.getByRole("option", { name: "In a cookie" }).click();
    await dialog.getByRole("button", { name: "Add variable" }).click();
    await expect(members("Prefs").getByText("cookie", { exact: true })).toBeVisible();
    await members("Prefs").getByText("look").hover();
    await page.getByRole("button", { name: "Change Prefs.look" }).click();
    await dialog.getByRole("combobox", { name: "Kept for" }).click();
    await page.getByRole("option", { name: "365 days" }).click();
    await dialog.getByRole("button", { name: "Change variable" }).click();
    await expect(page.locator(".view-lines").first()).toContainText(
      'cookie("light", { maxAge: 31_536_000 })',
    );
    await expect(members("Prefs").getByText('"light"')).toBeVisible();
  });

  await test.step("a class that lives in the browser, with a computed value", async () => {
    await page.getByRole("button", { name: "Add state class" }).first().click();
    await dialog.getByLabel("Class name").fill("Filter");
    await dialog.getByText("In the browser only").click();
    await dialog.getByRole("button", { name: "Add class" }).click();
    await members("Filter").getByRole("button", { name: "Add a variable" }).click();
    await dialog.getByLabel("Name", { exact: true }).fill("text");
    await dialog.getByRole("button", { name: "Add variable" }).click();
    await members("Filter").getByText("text").hover();
    await page.getByRole("button", { name: "Add to Filter" }).click();
    await dialog.getByText("Computed value", { exact: true }).click();
    await dialog.getByLabel("Name", { exact: true }).fill("loud");
    await dialog.getByLabel("Expression").fill("this.text.toUpperCase()");
    await dialog.getByRole("button", { name: "Add computed value" }).click();
    await expect(members("Filter").getByText("loud")).toBeVisible();
  });

  await test.step("both are bound, and Enter empties the filter", async () => {
    await editor.panel("Insert");
    await page.getByRole("button", { name: "Insert Heading", exact: true }).click();
    await editor.setCode("Text", "filter.loud");
    await page.getByRole("button", { name: "Insert Input", exact: true }).click();
    await editor.setValue("Label", "Look");
    await editor.setCode("Value", "prefs.look", "Two-way with a variable");
    await page.getByRole("button", { name: "Insert Input", exact: true }).click();
    await editor.setValue("Label", "Filter");
    await editor.setCode("Value", "filter.text", "Two-way with a variable");
    await editor.tab("Events");
    await page.getByRole("button", { name: "Add to Key" }).click();
    await page.getByRole("menuitem", { name: "Write code" }).click();
    const code = inspector.getByLabel("Code of the event");
    await code.fill('() => (filter.text = "")');
    await page.keyboard.press("Escape");
    await code.blur();
    await inspector.getByLabel("Only these keys").fill("Enter");
    await inspector.getByLabel("Only these keys").blur();
    await expect(page.getByRole("tab", { name: /^Problems/ })).toHaveText(/0/);
  });

  await test.step("under Interact only Enter empties it", async () => {
    await editor.mode("Interact");
    const filter = canvas.getByLabel("Filter");
    await filter.fill("ab");
    await filter.press("c");
    await expect(canvas.getByRole("heading")).toHaveText("ABC");
    await filter.press("Enter");
    await expect(filter).toHaveValue("");
  });

  const address = await editor.publish();
  const visitor = await context.newPage();
  await visitor.goto(address);
  await visitor.getByLabel("Look").fill("dark");
  await visitor.getByLabel("Filter").fill("tea");
  await expect(visitor.getByRole("heading")).toHaveText("TEA");
  await visitor.getByLabel("Filter").press("Enter");
  await expect(visitor.getByLabel("Filter")).toHaveValue("");
  await expect
    .poll(async () => (await context.cookies(address)).map(({ value }) => decodeURIComponent(value)).join())
    .toContain("dark");
  await visitor.reload();
  await expect(visitor.getByLabel("Look")).toHaveValue("dark");
});
